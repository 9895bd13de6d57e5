import { InputError, type InputProblem } from '../../src/records/index.ts';

/** What a curve of one's own is drawn against. */
export interface CurveAxes {
  readonly portal: string;
  readonly x: string;
  readonly xUnit: string;
  readonly y: string;
  readonly yUnit: string;
}

interface Row {
  readonly line: number;
  readonly x: number;
  readonly y: number;
}

const longest = 20_000;

/**
 * The file of a published curve from a table of two columns, x and y, separated by commas, semicolons or blanks. A first
 * line of names may give units in brackets, `mass [MeV], g [/GeV]`; without them both are in GeV-based units.
 *
 * @throws InputError with every line that is no pair of positive numbers
 */
export function curveFromTable(file: string, table: string, axes: CurveAxes): { id: string; yaml: string } {
  const problems: InputProblem[] = [];
  const lines = table.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = headerOf(lines);
  const rows = lines.flatMap((text, index): Row[] => {
    if (index === header?.index || text.trim() === '' || text.trim().startsWith('#')) return [];
    const [x, y] = text
      .trim()
      .split(/\s*[,;\t]\s*|\s+/)
      .map(Number);
    if (x !== undefined && y !== undefined && x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y)) {
      return [{ line: index + 1, x, y }];
    }
    problems.push({
      position: { file, line: index + 1, column: 1 },
      message: `"${text.trim().slice(0, 40)}" is not a pair of positive numbers`,
      expected: 'two columns, e.g. 0.01, 1e-3',
    });
    return [];
  });
  if (rows.length < 2 || rows.length > longest) {
    const message = rows.length < 2 ? 'the table has fewer than two points' : 'the table is too long';
    problems.push({ position: { file, line: 1, column: 1 }, message });
  }
  if (problems.length > 0) throw new InputError(problems.slice(0, 20));
  const id = idOf(file);
  return { id, yaml: curveFile(id, file, rows, axes, header) };
}

interface Header {
  readonly index: number;
  readonly units: readonly (string | undefined)[];
}

function headerOf(lines: readonly string[]): Header | undefined {
  const index = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const first = lines[index] ?? '';
  if (!/^\s*["A-Za-z]/.test(first)) return undefined;
  return { index, units: first.split(/[,;\t]/).map((name) => /[[(]([^\])]*)[\])]/.exec(name)?.[1]) };
}

function idOf(file: string): string {
  const name = file
    .replace(/\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `own-${name === '' ? 'curve' : name}`.slice(0, 80);
}

function curveFile(id: string, file: string, rows: readonly Row[], axes: CurveAxes, header?: Header): string {
  const grows = rows.every(({ x }, index) => index === 0 || x > rows[index - 1]!.x);
  const unit = (index: number, fallback: string) =>
    JSON.stringify(header?.units[index] ?? (fallback === '1' ? '' : fallback));
  return [
    'darkreach: 1',
    `id: ${id}`,
    `title: ${JSON.stringify(file)}`,
    `story: ${JSON.stringify(`A curve of one's own, from ${file}.`)}`,
    `portal: ${axes.portal}`,
    'origin: published-curve',
    'status: result',
    `shape: ${grows ? 'upper-limit' : 'region'}`,
    `x: { parameter: ${axes.x}, unit: ${unit(0, axes.xUnit)} }`,
    `y: { parameter: ${axes.y}, unit: ${unit(1, axes.yUnit)} }`,
    'assumption: as the file gives it',
    `references: [${JSON.stringify(file)}]`,
    'lower:',
    ...rows.map(({ x, y }) => `  - [${x}, ${y}]`),
    '',
  ].join('\n');
}
