import { InputError, type InputProblem } from '../records/errors.ts';
import type { MesonTable } from '../records/meson-flux.ts';

/** What a text of FORESEE does not say of itself. */
export interface ForeseeTableNames {
  readonly id: string;
  readonly name: string;
  /** sqrt(s), GeV. */
  readonly energy: number;
  /** The meson, where the text has no line "# pid: 111". */
  readonly pdg?: number;
  readonly references?: readonly string[];
}

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const maximumRows = 1_000_000;
/** Centres are printed with six digits. */
const tolerance = 1e-3;

/**
 * A spectrum in the text format of FORESEE (F. Kling and S. Trojanowski, arXiv:2105.07077): lines of log10(theta/rad),
 * log10(p/GeV) and cross section in pb per bin into one hemisphere, separated by white space, at the centres of bins that
 * are equally wide in both logarithms; the first column is sorted, the second within it; bins may be missing.
 * "# pid: N" names the meson, other lines that start with # are comments.
 *
 * @throws InputError with every line that is not such a row
 */
export function readForeseeTable(text: string, file: string, names: ForeseeTableNames): MesonTable {
  const problems: InputProblem[] = [];
  const refuse = (line: number, message: string, expected?: string) =>
    problems.push({ position: { file, line, column: 1 }, message, expected });
  const rows: Row[] = [];
  let pdg: number | undefined;
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    const pid = /^\s*#\s*pid:\s*(-?\d+)\s*$/.exec(content)?.[1];
    if (pid !== undefined) pdg ??= Number(pid);
    if (/^\s*(#|$)/.test(content)) continue;
    const cells = content.trim().split(/\s+/);
    const problem = problemOf(cells, rows.at(-1));
    if (problem !== undefined) {
      refuse(index + 1, ...problem);
      continue;
    }
    const [theta = 0, momentum = 0, crossSection = 0] = cells.map(Number);
    rows.push({ theta, momentum, content: crossSection, line: index + 1 });
  }
  pdg ??= names.pdg;
  if (rows.length === 0 && problems.length === 0) refuse(1, 'the table has no rows', columns);
  if (rows.length > maximumRows) refuse(1, `the table has ${rows.length} rows`, `at most ${maximumRows}`);
  if (pdg === undefined) refuse(1, 'the table does not say which meson it is of', 'a line "# pid: 111"');
  if (problems.length > 0 || pdg === undefined) throw new InputError(problems);

  const thetas = axisOf(rows, 'theta', refuse);
  const momenta = axisOf(rows, 'momentum', refuse);
  if (thetas.last > Math.log10(Math.PI / 2)) {
    refuse(rows.at(-1)!.line, 'the angle is beyond pi/2', 'log10 of an angle in radians');
  }
  if (problems.length > 0) throw new InputError(problems);
  const filled = rows
    .filter(({ content }) => content > 0)
    .map((row) => ({ i: momenta.bin(row.momentum), j: thetas.bin(row.theta), content: row.content }))
    .sort((a, b) => a.i - b.i || a.j - b.j);
  return {
    id: names.id,
    title: `${names.name}, forward spectrum in the format of FORESEE`,
    story: `Read from ${file}; no statistical error is known.`,
    unit: 'pb',
    events: undefined,
    crossSectionMb: undefined,
    energy: names.energy,
    collider: true,
    hemispheres: 1,
    grid: { momentumEdges: momenta.edges, transverse: 'theta', transverseEdges: thetas.edges },
    species: [
      {
        pdg,
        name: names.name,
        perEvent: undefined,
        momentumBin: Uint16Array.from(filled, ({ i }) => i),
        transverseBin: Uint16Array.from(filled, ({ j }) => j),
        content: Float64Array.from(filled, ({ content }) => content),
      },
    ],
    references: names.references ?? [],
  };
}

const columns = 'three columns: log10(theta/rad), log10(p/GeV), cross section in pb';

interface Row {
  readonly theta: number;
  readonly momentum: number;
  readonly content: number;
  readonly line: number;
}

/** What is wrong with a line and what was expected; undefined where nothing is. */
function problemOf(
  cells: readonly string[],
  previous: Row | undefined,
): [message: string, expected: string] | undefined {
  if (cells.length !== 3) return [`the row has ${cells.length} values`, columns];
  const bad = cells.find((cell) => !(decimalNumber.test(cell) && Number.isFinite(Number(cell))));
  if (bad !== undefined) return [`"${bad.slice(0, 60)}"`, 'a number'];
  const [theta = 0, momentum = 0, crossSection = 0] = cells.map(Number);
  if (crossSection < 0) return [`the cross section is negative: ${crossSection}`, 'pb per bin'];
  const follows =
    previous === undefined ||
    theta > previous.theta ||
    (theta === previous.theta && momentum > previous.momentum);
  return follows ? undefined : ['the rows are not sorted', 'log10(theta), then log10(p), ascending'];
}

interface Axis {
  readonly edges: Float64Array;
  readonly last: number;
  bin(centre: number): number;
}

/** The bins around equally spaced centres: the step is the smallest distance of two. */
function axisOf(
  rows: readonly Row[],
  key: 'theta' | 'momentum',
  refuse: (line: number, message: string, expected?: string) => void,
): Axis {
  const centres = [...new Set(rows.map((row) => row[key]))].sort((a, b) => a - b);
  const step = Math.min(...centres.slice(1).map((centre, index) => centre - centres[index]!));
  const first = centres[0]!;
  const name = key === 'theta' ? 'log10(theta)' : 'log10(p)';
  if (centres.length < 2) {
    refuse(rows[0]!.line, `all rows have the same ${name}`, 'two bins or more');
    return { edges: new Float64Array(0), last: first, bin: () => 0 };
  }
  for (const row of rows) {
    const position = (row[key] - first) / step;
    if (Math.abs(position - Math.round(position)) > tolerance * Math.max(1, position)) {
      refuse(row.line, `${name} = ${row[key]} is not on the grid`, `steps of ${step} from ${first}`);
    }
  }
  const last = centres.at(-1)!;
  const bins = Math.round((last - first) / step) + 1;
  // The step by the ends: printed centres are rounded.
  const width = (last - first) / (bins - 1);
  const edges = Float64Array.from({ length: bins + 1 }, (_, index) => 10 ** (first + (index - 0.5) * width));
  return { edges, last, bin: (centre) => Math.round((centre - first) / width) };
}
