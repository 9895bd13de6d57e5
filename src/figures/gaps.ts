import { min, pairs } from 'd3-array';
import type { Curve, FigureAxis } from '../records/index.ts';

export interface PlottedPoint {
  readonly x: number;
  readonly y: number;
  readonly yError: number;
  readonly fluxBand?: readonly [number, number] | undefined;
}

const penLift: PlottedPoint = { x: Number.NaN, y: Number.NaN, yError: 0 };

/**
 * The points of a curve with a lift of the pen (a point that is not a number) wherever points of its
 * axis are missing. Only computed curves with notes can have such gaps; published ones stand as given.
 */
export function splitAtGaps(curve: Curve, xScale: FigureAxis['scale']): readonly PlottedPoint[] {
  if (curve.origin !== 'computed' || curve.notes.length === 0) return curve.points;
  const place = (point: PlottedPoint) => (xScale === 'log' ? Math.log(point.x) : point.x);
  const step = ([a, b]: [PlottedPoint, PlottedPoint]) => Math.abs(place(b) - place(a));
  const regular = min(pairs<PlottedPoint>(curve.points), step);
  if (regular === undefined) return curve.points;
  return curve.points.flatMap((point, i) => {
    const previous = curve.points[i - 1];
    return previous && step([previous, point]) > 1.5 * regular ? [penLift, point] : [point];
  });
}
