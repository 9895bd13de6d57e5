import type { Command } from 'commander';
import { scanPoints } from '../../src/pipeline/scan/points.ts';
import type { Card, ScanCard } from '../../src/records/index.ts';
import { loadAnyCard, loadCatalog, parseSetting } from '../load-card.ts';
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
      const card = loadAnyCard(file, catalog, options.set.map(parseSetting));
      if (card.kind === 'scan') {
        process.stdout.write(scanAnswer(file, card, options.json === true));
        return;
      }
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

function scanAnswer(file: string, card: ScanCard, json: boolean): string {
  const { size } = scanPoints(card, 1);
  const entries = card.variants[0] ?? [];
  if (!json) return `${file}: valid scan card, ${entries.length} entries, ${size} points\n`;
  const inputs = { card: file, kind: card.kind, points: size, outputs: card.outputs };
  const rows = entries.map(({ curve }) => ({ curve }));
  return `${JSON.stringify({ rows, inputs, references: card.references })}\n`;
}
