import type { Command } from 'commander';
import { signalAtPoint } from '../../../src/pipeline/quick.ts';
import { formatAnswer, type QuickRow } from '../../quick-output.ts';
import { addQuickOptions, pointInputs, pointReferences, type QuickOptions, quickSetting } from './options.ts';

export function addYieldCommand(program: Command): void {
  addQuickOptions(
    program
      .command('yield')
      .argument('<search>', 'a search, e.g. na64e')
      .description('signal events of a search, by production channel')
      .option('--portal <id>', 'a portal', 'dark-axion'),
  )
    .addHelpText(
      'after',
      "\nExample:\n  darkreach yield na64e --portal dark-axion --set m_gammaD='10 MeV' --set g='1 /GeV'",
    )
    .action(async (search: string, options: QuickOptions) => {
      const { point, context, accuracy } = quickSetting({ ...options, search });
      const signal = await signalAtPoint(point, accuracy, context);
      const rows: QuickRow[] = Object.entries({ ...signal.channels, total: signal.total }).map(
        ([name, events]) => ({
          name,
          value: events.value,
          error: events.error,
          unit: 'events',
        }),
      );
      const answer = { rows, inputs: pointInputs(point), references: pointReferences(point) };
      process.stdout.write(formatAnswer(answer, options.json === true));
    });
}
