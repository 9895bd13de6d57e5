import {
  describeDimension,
  parseQuantity,
  type QuantityDimension,
  QuantityError,
} from '../../src/physics/units.ts';
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
const twoColumns = 'two columns: mass, coupling, e.g. 0.01, 1e-3';

/**
 * The file of a published curve from a table of two columns, x and y, separated by commas, semicolons or blanks. A first
 * line of names may give units in brackets, `mass [MeV], g [/GeV]`; without them both are in GeV-based units.
 *
 * @throws InputError with every line that is no pair of positive numbers, and every unit that does not fit
 */
export function curveFromTable(file: string, table: string, axes: CurveAxes): { id: string; yaml: string } {
  const problems: InputProblem[] = [];
  const report: Report = (line, column, message, expected) => {
    problems.push({ position: { file, line, column }, message, expected });
  };
  const lines = table.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = headerOf(lines, axes, report);
  const rows = lines.flatMap((text, index): Row[] => {
    if (index === header?.index || text.trim() === '' || text.trim().startsWith('#')) return [];
    const row = rowOf(text.trim(), index + 1, report);
    return row === undefined ? [] : [row];
  });
  if (problems.length === 0 && rows.length < 2)
    report(1, 1, 'the table has fewer than two points', twoColumns);
  if (rows.length > longest) report(1, 1, `the table has ${rows.length} points`, `at most ${longest}`);
  if (problems.length > 0) throw new InputError(problems.slice(0, 20));
  const id = idOf(file);
  return { id, yaml: curveFile(id, file, rows, axes, header) };
}

type Report = (line: number, column: number, message: string, expected: string) => void;

function rowOf(text: string, line: number, report: Report): Row | undefined {
  const cells = text.split(/\s*[,;\t]\s*|\s+/);
  if (cells.length !== 2) {
    report(line, 1, `"${clip(text)}" has ${counted(cells.length)}`, twoColumns);
    return undefined;
  }
  const [x, y] = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
  if (x! > 0 && y! > 0 && Number.isFinite(x) && Number.isFinite(y)) return { line, x: x!, y: y! };
  const wrong = cells.find((cell) => cell === '' || !Number.isFinite(Number(cell)));
  if (wrong === undefined) report(line, 1, `"${clip(text)}" is not a pair of positive numbers`, twoColumns);
  else report(line, 1, `"${clip(wrong)}" is not a number`, twoColumns);
  return undefined;
}

function counted(columns: number): string {
  return columns === 1 ? '1 column' : `${columns} columns`;
}

function clip(text: string): string {
  return text.slice(0, 40);
}

interface Header {
  readonly index: number;
  readonly units: readonly (string | undefined)[];
}

/** The first line that says something, where it is one of names. */
function headerOf(lines: readonly string[], axes: CurveAxes, report: Report): Header | undefined {
  const index = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const first = lines[index] ?? '';
  if (!/^\s*["A-Za-z]/.test(first)) return undefined;
  const names = columnNames(first);
  if (names.length !== 2) {
    report(index + 1, 1, `"${clip(first.trim())}" has ${counted(names.length)}`, twoColumns);
    return { index, units: [] };
  }
  const units = names.map(({ text, column }, axis) => {
    const inBrackets = /[[(]([^\])]*)[\])]/.exec(text);
    const unit = inBrackets?.[1]?.trim();
    const expected = unit === undefined ? undefined : unfitting(unit, axis === 0 ? axes.xUnit : axes.yUnit);
    if (expected !== undefined) {
      report(index + 1, column + inBrackets!.index + 1, `the unit "${clip(unit!)}" does not fit`, expected);
    }
    return unit;
  });
  return { index, units };
}

/** Columns of a line of names; blanks part them only where nothing else does, and not before a unit in brackets. */
function columnNames(line: string): readonly { readonly text: string; readonly column: number }[] {
  const name = /[,;\t]/.test(line) ? /[^,;\t]+/g : /[^\s[(]+(?:\s*(?:\[[^\]]*\]|\([^)]*\)))?/g;
  return [...line.matchAll(name)].map((found) => ({ text: found[0], column: found.index + 1 }));
}

/** What an axis in one unit would take instead of another; undefined where that fits. */
function unfitting(unit: string, axisUnit: string): string | undefined {
  const isBare = unit === '' || unit === '1';
  if (axisUnit === '1') return isBare ? undefined : 'no unit';
  const dimension = dimensions.find((each) => isUnitOf(axisUnit, each));
  if (isBare || dimension === undefined || isUnitOf(unit, dimension)) return undefined;
  return `a unit as in ${describeDimension(dimension)}`;
}

const dimensions = ['mass', 'inverse-mass'] as const;

function isUnitOf(unit: string, dimension: QuantityDimension): boolean {
  try {
    parseQuantity(`1 ${unit}`, dimension);
    return true;
  } catch (error) {
    if (error instanceof QuantityError) return false;
    throw error;
  }
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
