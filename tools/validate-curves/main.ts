import { repositoryCatalog } from './computed.ts';
import { type Entry, entryOf, pairs } from './ledger.ts';
import { isThere, publishedFolder } from './published.ts';

/*
 * Prints our curves beside published ones, for whoever runs it in the root of the repository:
 *
 *   validate-curves [FOLDER]
 *
 * FOLDER holds the published curves, ../shared/published-curves by default. Columns: points compared; the median
 * of ours / published; the factor that is known or the median itself (shape); median and worst distance from it in
 * log10, the mass of the worst, and whether both are within the tolerances of the pair. Exit code 1 when one is not.
 */

const [folder = publishedFolder('.')] = process.argv.slice(2);

function line({ pair, points, ratio, median, worst, worstAt, passes }: Entry): string {
  const factor = pair.factor === 'shape' ? 'shape' : (pair.factor ?? 1).toPrecision(3);
  return [
    pair.id.padEnd(28),
    String(points).padStart(6),
    ratio.toPrecision(4).padStart(8),
    factor.padStart(7),
    median.toFixed(5).padStart(8),
    worst.toFixed(5).padStart(8),
    worstAt.toPrecision(3).padStart(9),
    passes ? 'agrees' : 'DIFFERS',
  ].join('  ');
}

if (!isThere(folder)) {
  console.error(`there are no published curves in ${folder}`);
  process.exitCode = 2;
} else {
  const catalog = repositoryCatalog('.');
  const names = ['points', 'ratio', 'factor', 'median', 'worst', 'at [GeV]'];
  const widths = [6, 8, 7, 8, 8, 9];
  console.log(['pair'.padEnd(28), ...names.map((name, i) => name.padStart(widths[i]!))].join('  '));
  for (const pair of pairs) {
    const entry = await entryOf(pair, folder, catalog);
    console.log(line(entry));
    if (!entry.passes) process.exitCode = 1;
  }
}
