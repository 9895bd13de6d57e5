import type { Command } from 'commander';
import { couplingUnit } from '../../../src/pipeline/provenance.ts';
import { reachAtPoint } from '../../../src/pipeline/quick.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

export function addReachCommand(program: Command): void {
  addQuickOptions(
    program
      .command('reach')
      .argument('<search>', 'a search, e.g. na64e')
      .description("the limit on the portal's coupling at one point (all branches)")
      .option('--portal <id>', 'a portal', 'dark-axion'),
  )
    .addHelpText(
      'after',
      `
Examples:
  darkreach reach na64e --portal dark-axion --set m_gammaD='10 MeV'
  darkreach reach babar-monophoton --set m_gammaD='1 GeV'
  darkreach reach ldmx --set m_gammaD='100 MeV' --set exposure=4e14 --set background=1 --set statistics=expected`,
    )
    .action(async (search: string, options: QuickOptions) => {
      const { point, context, accuracy } = quickSetting({ ...options, search });
      const limit = await reachAtPoint(point, accuracy, context);
      const { coupling } = point.definition;
      const row: QuickRow =
        limit === undefined
          ? { name: `limit on ${coupling}`, value: 'no reach', unit: couplingUnit(point.definition) }
          : {
              name: `limit on ${coupling}`,
              value: limit.value,
              error: limit.error,
              unit: couplingUnit(point.definition),
            };
      // The coupling is the answer here, not an input.
      const { [coupling]: _, ...inputs } = pointInputs(point);
      process.stdout.write(
        formatAnswer({ rows: [row], inputs, references: pointReferences(point) }, options.json === true),
      );
    });
}
