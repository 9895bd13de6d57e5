import type { Command } from 'commander';
import type { Card } from '../../src/records/index.ts';
import { loadCard, loadCatalog, parseSetting } from '../load-card.ts';
import { collect } from './run.ts';

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .argument('<card>', 'card file')
    .description('validate a card and everything it refers to, without computing')
    .option('--set <path=value>', 'change a parameter, as for run', collect, [])
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  darkreach check cards/missing-energy/fig-4.yaml')
    .action((file: string, options: { readonly set: readonly string[]; readonly json?: boolean }) => {
      const catalog = loadCatalog();
      const card = loadCard(file, catalog, options.set.map(parseSetting));
      const { kind, x, references } = card;
      const curves = curveNames(card);
      if (options.json) {
        const inputs = { card: file, kind, parameter: x.parameter, from: x.from, to: x.to, points: x.points };
        const rows = curves.map((curve) => ({ curve }));
        process.stdout.write(`${JSON.stringify({ rows, inputs, references })}\n`);
      } else {
        process.stdout.write(`${file}: valid ${kind} card, ${curves.length} entries, ${x.points} points\n`);
      }
    });
}

function curveNames(card: Card): readonly string[] {
  if (card.kind === 'edm-limits') return card.fermions.map(({ id }) => id);
  const curves = card.kind === 'quantity' ? card.curves : card.entries;
  return curves.map(({ curve }) => curve);
}
