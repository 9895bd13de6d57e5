import type { Command } from 'commander';
import { loadCard, loadCatalog, parseSetting } from '../load-card.ts';
import { collect } from './run.ts';

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .argument('<card>', 'card file')
    .description('validate a card and everything it refers to, without computing')
    .option('--set <path=value>', 'change a parameter, as for run', collect, [])
    .addHelpText('after', '\nExample:\n  darkreach check cards/missing-energy/fig-4.yaml')
    .action((file: string, options: { readonly set: readonly string[] }) => {
      const catalog = loadCatalog();
      const card = loadCard(file, catalog, options.set.map(parseSetting));
      const curves = card.kind === 'edm-limits' ? card.fermions.length : card.entries.length;
      process.stdout.write(`${file}: valid ${card.kind} card, ${curves} entries, ${card.x.points} points\n`);
    });
}
