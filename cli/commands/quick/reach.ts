import type { Command } from 'commander';
import { couplingsOf } from '../../../src/catalog/card-direction.ts';
import { parameterUnit } from '../../../src/pipeline/provenance.ts';
import { reachAtPoint } from '../../../src/pipeline/quick-reach.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

interface ReachOptions extends QuickOptions {
  readonly direction?: string;
  readonly limitOn?: string;
}

/** What the branches of a limit are called. */
const rowNames = {
  '': (coupling: string) => `limit on ${coupling}`,
  lower: (coupling: string) => `lower edge of ${coupling}`,
  upper: (coupling: string) => `upper edge of ${coupling}`,
};

export function addReachCommand(program: Command): void {
  addQuickOptions(
    program
      .command('reach')
      .argument('<search>', 'a search, e.g. na64e')
      .description("the limit on the portal's coupling at one point (all branches)")
      .option('--portal <id>', 'a portal', 'dark-axion')
      .option('--direction <shares>', "ratios of the portal's couplings, e.g. g_ae=1,g_agamma=0.001")
      .option(
        '--limit-on <coupling>',
        'the coupling that the limit is on; by default the first of the direction',
      ),
  )
    .addHelpText(
      'after',
      `
Examples:
  darkreach reach na64e --portal dark-axion --set m_gammaD='10 MeV'
  darkreach reach babar-monophoton --set m_gammaD='1 GeV'
  darkreach reach ldmx --set m_gammaD='100 MeV' --set exposure=4e14 --set background=1 --set statistics=expected
  darkreach reach delphi --portal alp --set m_a='1 GeV' --limit-on g_ae
  darkreach reach padme --portal alp --set m_a='10 MeV' --direction g_ae=1,g_agamma=0.001`,
    )
    .action(async (search: string, options: ReachOptions) => {
      const { direction, limitOn } = options;
      const { point, context, accuracy } = quickSetting({ ...options, search }, { direction, limitOn });
      const reach = await reachAtPoint(point, accuracy, context);
      const unit = parameterUnit(point.definition, reach.limitOn);
      const rows = reach.edges.map(({ branch, value: edge }): QuickRow => {
        const name = rowNames[branch](reach.limitOn);
        return { name, value: edge?.value ?? 'no reach', error: edge?.error, unit };
      });
      // The couplings are the answer here, not an input.
      const couplings = couplingsOf(point.definition);
      const given = Object.entries(pointInputs(point)).filter(([name]) => !couplings.includes(name));
      const inputs = { ...Object.fromEntries(given), ...reach.inputs };
      const references = [...new Set([...pointReferences(point), ...reach.references])];
      process.stdout.write(formatAnswer({ rows, inputs, references }, options.json === true));
    });
}
