import { contours } from 'd3-contour';
import type { AxisBin } from '../records/profile.ts';
import { type AxisScale, placeOn, valueOn } from './axis-scale.ts';

/** An axis in bins. */
export interface BinnedAxis extends AxisScale {
  readonly bins: readonly AxisBin[];
}

/**
 * Closed lines around where numbers in the bins of a plane are at least a threshold, holes the other way round. Between the middles
 * of bins that have a number the edge is interpolated; towards one that has none it ends at the middle of the last that has, and at
 * the ends of an axis it goes straight on from the middle of the last bin.
 *
 * @param values of each bin, the first axis the fastest; undefined for none
 */
export function ringsAbove(
  values: readonly (number | undefined)[],
  [x, y]: readonly [BinnedAxis, BinnedAxis],
  threshold: number,
): readonly (readonly (readonly [number, number])[])[] {
  const [width, height] = [x.bins.length, y.bins.length];
  const inside = (place: number, count: number) => Math.min(count - 1, Math.max(0, place - 1));
  // One more bin at either end of each axis, as high as its neighbour, with its middle at the end.
  const padded = Array.from({ length: (width + 2) * (height + 2) }, (_, place) => {
    const across = inside(place % (width + 2), width);
    const up = inside(Math.floor(place / (width + 2)), height);
    return values[across + width * up] ?? Number.NEGATIVE_INFINITY;
  });
  const { coordinates } = contours()
    .size([width + 2, height + 2])
    .smooth(true)
    .contour(padded, threshold);
  const [alongX, alongY] = [placesOf(x), placesOf(y)];
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([i, j]) => [alongX(i!), alongY(j!)] as const)),
  );
}

/** The value at a coordinate: 0.5 and less is the first end of the axis, 1.5, 2.5, ... are the middles of its bins. */
function placesOf(axis: BinnedAxis): (coordinate: number) => number {
  const { bins } = axis;
  const knots = [bins[0]!.from, ...bins.map(({ at }) => at), bins.at(-1)!.to].map((value) =>
    placeOn(axis, value),
  );
  return (coordinate) => {
    const place = Math.min(bins.length + 1, Math.max(0, coordinate - 0.5));
    const last = Math.min(bins.length, Math.floor(place));
    return valueOn(axis, knots[last]! + (place - last) * (knots[last + 1]! - knots[last]!));
  };
}
