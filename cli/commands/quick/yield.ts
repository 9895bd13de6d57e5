import type { Command } from 'commander';
import { eventCoefficients, eventsAtPoint } from '../../../src/pipeline/quick-events.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

export function addYieldCommand(program: Command): void {
  addQuickOptions(
    program
      .command('yield')
      .argument('<search>', 'a search, e.g. na64e')
      .description('signal events of a search, by production channel, run, sample or bin')
      .option('--portal <id>', 'a portal', 'dark-axion'),
  )
    .addHelpText(
      'after',
      `
Examples:
  darkreach yield na64e --portal dark-axion --set m_gammaD='10 MeV' --set g='1 /GeV'
  darkreach yield na64e-invisible --portal dark-photon --set m_A='10 MeV' --set eps=1e-5
  darkreach yield babar-monophoton --set m_gammaD='1 GeV' --set g='1e-3 /GeV'
  darkreach yield delphi --portal alp --set m_a='1 GeV' --set g_agamma='1e-3 /GeV' --set g_ae='-20 /GeV'`,
    )
    .action(async (search: string, options: QuickOptions) => {
      const { point, context, accuracy } = quickSetting({ ...options, search });
      const { parts, total, form, invisibleShare } = await eventsAtPoint(point, accuracy, context);
      const counted = Object.entries(total === undefined ? parts : { ...parts, total });
      const share: QuickRow[] =
        invisibleShare === undefined
          ? []
          : [{ name: 'share of invisible decays', value: invisibleShare, unit: '1' }];
      const rows: QuickRow[] = [
        ...counted.map(([name, { value, error }]) => ({ name, value, error, unit: 'events' })),
        ...eventCoefficients(point, form).map(({ product, ...rest }) => ({
          name: `total per ${product}`,
          ...rest,
        })),
        ...share,
      ];
      const answer = { rows, inputs: pointInputs(point), references: pointReferences(point) };
      process.stdout.write(formatAnswer(answer, options.json === true));
    });
}
