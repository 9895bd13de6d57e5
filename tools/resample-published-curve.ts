import { readFileSync } from 'node:fs';

/*
 * The recipe behind the records of data/curves/ that stem from a published figure: reads a
 * file of two columns separated by a comma (mass, coupling; lines with # and the header are skipped) and prints the curve on
 * our own logarithmic mass grid, ready to paste into the record.
 *
 *   resample-published-curve FILE FROM TO POINTS_PER_DECADE [LARGEST_COUPLING]
 *
 * Points above LARGEST_COUPLING only close a polygon at the edge of the published plot and are
 * dropped. Interpolation is linear in (ln mass, ln coupling), hence monotone between the points.
 */

type Point = readonly [number, number];

function readCurve(text: string, largestCoupling: number): readonly Point[] {
  const points: Point[] = [];
  for (const line of text.split('\n')) {
    const [mass, coupling] = line.split(',').map(Number);
    if (line.trim() === '' || mass === undefined || coupling === undefined) continue;
    if (mass > 0 && coupling > 0 && coupling <= largestCoupling) points.push([mass, coupling]);
  }
  if (points.length < 2) throw new RangeError('no curve of two comma-separated columns found');
  for (let i = 1; i < points.length; i += 1) {
    if (points[i]![0] <= points[i - 1]![0]) {
      throw new RangeError(`masses must increase: ${points[i]![0]} follows ${points[i - 1]![0]}`);
    }
  }
  return points;
}

/** Log-log interpolation at a mass inside the curve. */
function couplingAt(points: readonly Point[], mass: number): number {
  const above = points.findIndex((point) => point[0] >= mass);
  const right = points[Math.max(above, 1)]!;
  const left = points[Math.max(above, 1) - 1]!;
  const weight = Math.log(mass / left[0]) / Math.log(right[0] / left[0]);
  return left[1] * (right[1] / left[1]) ** weight;
}

function logGrid(from: number, to: number, pointsPerDecade: number): readonly number[] {
  const last = Math.floor(Math.log10(to / from) * pointsPerDecade + 1e-9);
  return Array.from({ length: last + 1 }, (_, i) => from * 10 ** (i / pointsPerDecade));
}

const [file, from, to, pointsPerDecade, largestCoupling] = process.argv.slice(2);
if (file === undefined || from === undefined || to === undefined || pointsPerDecade === undefined) {
  console.error('usage: resample-published-curve FILE FROM TO POINTS_PER_DECADE [LARGEST_COUPLING]');
  process.exitCode = 2;
} else {
  const curve = readCurve(readFileSync(file, 'utf8'), Number(largestCoupling ?? Number.POSITIVE_INFINITY));
  const first = curve[0]?.[0] ?? Number.POSITIVE_INFINITY;
  const last = curve.at(-1)?.[0] ?? 0;
  const grid = logGrid(Number(from), Number(to), Number(pointsPerDecade));
  for (const mass of grid.filter((m) => m >= first && m <= last)) {
    console.log(`  - [${mass.toPrecision(4)}, ${couplingAt(curve, mass).toExponential(2)}]`);
  }
}
