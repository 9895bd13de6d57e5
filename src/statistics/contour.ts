import { contours } from 'd3-contour';
import type { AxisBin } from '../records/profile.ts';
import { type AxisScale, placeOn, valueOn } from './axis-scale.ts';

/** An axis in bins. */
export interface BinnedAxis extends AxisScale {
  readonly bins: readonly AxisBin[];
}

/**
 * Closed lines around where numbers in the bins of a plane are at least a threshold, holes the other way round. Between the middles
 * of bins that have a number the edge is interpolated; towards one that has none it ends at the middle of the last that has.
 *
 * @param values of each bin, the first axis the fastest; undefined for none
 */
export function ringsAbove(
  values: readonly (number | undefined)[],
  [x, y]: readonly [BinnedAxis, BinnedAxis],
  threshold: number,
): readonly (readonly (readonly [number, number])[])[] {
  const known = values.map((value) => value ?? Number.NEGATIVE_INFINITY);
  const { coordinates } = contours()
    .size([x.bins.length, y.bins.length])
    .smooth(true)
    .contour(known, threshold);
  const [alongX, alongY] = [placesOf(x), placesOf(y)];
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([i, j]) => [alongX(i!), alongY(j!)] as const)),
  );
}

/** The value at a coordinate that is 0.5, 1.5, ... in the middles of bins, and 0 and their number at the ends of the axis. */
function placesOf(axis: BinnedAxis): (coordinate: number) => number {
  const { bins } = axis;
  const knots = [bins[0]!.from, ...bins.map(({ at }) => at), bins.at(-1)!.to].map((value) =>
    placeOn(axis, value),
  );
  const where = [0, ...bins.map((_, bin) => bin + 0.5), bins.length];
  return (coordinate) => {
    const found = where.findIndex((place, knot) => knot > 0 && coordinate <= place);
    const next = found === -1 ? bins.length + 1 : found;
    const share = (coordinate - where[next - 1]!) / (where[next]! - where[next - 1]!);
    return valueOn(axis, knots[next - 1]! + share * (knots[next]! - knots[next - 1]!));
  };
}
