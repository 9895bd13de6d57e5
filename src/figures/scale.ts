import { scaleLinear, scaleLog } from 'd3-scale';
import type { FigureAxis, FigurePanel } from '../records/index.ts';
import type { Point, Rect } from './geometry.ts';

/** Far outside every page, near enough to keep all arithmetic on points exact. */
const farAway = 1e5;

/** Data to points on the page; NaN for what the axis cannot show (a nonpositive value on a log axis). */
export type AxisScale = (value: number) => number;

export interface PlaneScale {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

export function planeScale(panel: FigurePanel, frame: Rect): PlaneScale {
  return {
    x: axisScale(panel.x, frame.left, frame.right),
    y: axisScale(panel.y, frame.bottom, frame.top),
  };
}

/** Narrower ranges, relative to their ends, leave too few digits for ticks. */
const narrowest = 1e-9;
/** Smaller ranges are next to the smallest doubles, where digits run out as well. */
const smallest = 1e-290;

/** Throws an Error for a range that is empty, too narrow, not finite, or not positive on a log axis. */
export function requireDrawable({ label, min, max, scale }: FigureAxis): void {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max && Number.isFinite(max - min))) {
    throw new Error(`axis "${label}" cannot run from ${min} to ${max}`);
  }
  const resolved = Math.max(smallest, narrowest * Math.max(Math.abs(min), Math.abs(max)));
  if (max - min < resolved) throw new Error(`axis "${label}" is too narrow from ${min} to ${max}`);
  if (scale === 'log' && min <= 0) throw new Error(`logarithmic axis "${label}" cannot start at ${min}`);
}

export function axisScale(axis: FigureAxis, from: number, to: number): AxisScale {
  const { min, max, scale: kind } = axis;
  requireDrawable(axis);
  const scale = kind === 'log' ? scaleLog() : scaleLinear();
  scale.domain([min, max]).range([from, to]);
  return (value) => {
    if (Number.isNaN(value) || (kind === 'log' && value <= 0)) return Number.NaN;
    const position = value === Number.POSITIVE_INFINITY ? to + (to - from) * farAway : scale(value);
    return Math.max(-farAway, Math.min(farAway, position));
  };
}

/** Undefined where the point cannot be shown: the pen is lifted there. */
export function toPage(scale: PlaneScale, x: number, y: number): Point | undefined {
  const point: Point = [scale.x(x), scale.y(y)];
  return Number.isNaN(point[0]) || Number.isNaN(point[1]) ? undefined : point;
}
