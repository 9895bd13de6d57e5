import type { MesonGrid, MesonSpectrum } from '../records/meson-flux.ts';

export type MesonRows = Pick<MesonSpectrum, 'momentumBin' | 'transverseBin' | 'content'>;

const nonNegativeNumber = /^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Rows "bin of momentum, first bin of the other axis, contents from there on", bins of momentum ascending; empty cells
 * are left out. `counts`: contents are whole numbers. Each problem goes to `refuse` with the row; a row with one is left out.
 */
export function readMesonRows(
  rows: readonly string[],
  grid: MesonGrid,
  counts: boolean,
  refuse: (row: number, message: string, expected: string) => void,
): MesonRows {
  const momentumBin: number[] = [];
  const transverseBin: number[] = [];
  const content: number[] = [];
  let previous = -1;
  rows.forEach((row, index) => {
    const cells = row.trim().split(/\s+/);
    const problem = problemOf(cells, previous, grid, counts);
    if (problem !== undefined) {
      refuse(index, ...problem);
      return;
    }
    const [momentum = 0, first = 0, ...contents] = cells.map(Number);
    previous = momentum;
    contents.forEach((value, offset) => {
      if (value === 0) return;
      momentumBin.push(momentum);
      transverseBin.push(first + offset);
      content.push(value);
    });
  });
  return {
    momentumBin: Uint16Array.from(momentumBin),
    transverseBin: Uint16Array.from(transverseBin),
    content: Float64Array.from(content),
  };
}

/** What is wrong with a row and what was expected; undefined where nothing is. */
function problemOf(
  cells: readonly string[],
  previous: number,
  { momentumEdges, transverseEdges }: MesonGrid,
  counts: boolean,
): [message: string, expected: string] | undefined {
  const bad = cells.find((cell) => !(nonNegativeNumber.test(cell) && Number.isFinite(Number(cell))));
  if (bad !== undefined) return [`"${bad.slice(0, 60)}"`, 'a number that is not negative'];
  const [momentum = Number.NaN, first = Number.NaN, ...contents] = cells.map(Number);
  if (contents.length === 0) return [`the row has ${cells.length} values`, 'three or more'];
  const lastMomentum = momentumEdges.length - 2;
  if (!(Number.isInteger(momentum) && momentum <= lastMomentum)) {
    return [`there is no bin ${momentum} of momentum`, `0 to ${lastMomentum}`];
  }
  const lastTransverse = transverseEdges.length - 2;
  const last = first + contents.length - 1;
  if (!(Number.isInteger(first) && last <= lastTransverse)) {
    return [`the row goes from bin ${first} to ${last}`, `0 to ${lastTransverse}`];
  }
  if (momentum <= previous)
    return [`bin ${momentum} follows bin ${previous}`, 'bins of momentum that ascend'];
  const part = counts ? contents.find((value) => !Number.isInteger(value)) : undefined;
  return part === undefined ? undefined : [`${part} mesons`, 'a whole number of mesons'];
}
