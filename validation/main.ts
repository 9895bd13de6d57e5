import { join } from 'node:path';
import { writeFilesAtomically } from '../cli/atomic-write.ts';
import { packageRoot } from '../cli/package-files.ts';
import { readable, textTable } from '../cli/text-table.ts';
import { createTexRenderer } from '../src/figures/index.ts';
import { compare } from './compare.ts';
import { summaryOf, validationFiles } from './files.ts';
import { validations } from './plots/index.ts';

// `npm run validate [-- PAGE...]`: those named, as pages or folders of them, or all.
const named = process.argv.slice(2);
const isNamed = (page: string) => named.some((name) => page === name || page.startsWith(`${name}/`));
const wanted = validations.filter(({ page }) => named.length === 0 || isNamed(page));
if (wanted.length === 0) {
  console.error(
    `no validation ${named.join(', ')}; there are ${validations.map(({ page }) => page).join(', ')}`,
  );
  process.exit(2);
}

const tex = await createTexRenderer();
const folder = join(packageRoot, 'out', 'validation');
const rows: (string | number)[][] = [];
let failed = 0;
for (const validation of wanted) {
  const comparison = await compare(validation);
  writeFilesAtomically(folder, validationFiles(comparison, tex));
  const { points, difference, error, allowed, at, agrees } = summaryOf(comparison);
  if (!agrees) failed++;
  const numbers = [difference, error, allowed].map((value) => value.toExponential(1));
  const verdict = agrees ? 'agrees' : 'DISAGREES';
  rows.push([validation.page, points, ...numbers, readable(at), verdict, comparison.seconds.toFixed(1)]);
}
const header = ['page', 'points', 'difference', 'its error', 'allowed', 'at', 'verdict', 'seconds'];
console.log(textTable(header, rows));
console.log(`Figures and numbers are in ${join('out', 'validation')}.`);
process.exitCode = failed === 0 ? 0 : 1;
