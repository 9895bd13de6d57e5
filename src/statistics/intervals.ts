import type { AxisInterval } from '../records/profile.ts';
import { type AxisScale, placeOn, valueOn } from './axis-scale.ts';

/** A point of a curve of -2 Delta ln L. */
export interface LevelNode {
  readonly x: number;
  readonly value: number;
  /** Numerical error of the value; undefined where none is known. */
  readonly error: number | undefined;
}

/**
 * Where a curve lies at or below a level. Between two of its points the root of -2 Delta ln L is taken as straight in the scale of the
 * axis, which is exact for a parabola; the error of an end has its difference to the value itself taken as straight, and what
 * the errors of the points shift. At the ends of the curve, and next to a gap in it, an interval is open. Stretches are one where the
 * errors of all points between them reach down to the level: the curve may be there as well.
 *
 * @param nodes in the order of x, undefined for gaps
 */
export function intervalsBelow(
  nodes: readonly (LevelNode | undefined)[],
  level: number,
  axis: AxisScale,
): readonly AxisInterval[] {
  const isInside = (node: LevelNode | undefined): node is LevelNode =>
    node !== undefined && node.value <= level;
  const stretches: Stretch[] = [];
  let start: { readonly place: number; readonly end: End; readonly open: boolean } | undefined;
  nodes.forEach((node, place) => {
    if (!isInside(node)) return;
    const [before, after] = [nodes[place - 1], nodes[place + 1]];
    if (start === undefined || !isInside(before)) start = { place, ...endBeside(node, before, level, axis) };
    if (isInside(after)) return;
    const end = endBeside(node, after, level, axis);
    const interval = {
      ...{ from: start.end.x, fromError: start.end.error, fromOpen: start.open },
      ...{ to: end.end.x, toError: end.end.error, toOpen: end.open },
    };
    stretches.push({ interval, first: start.place, last: place });
    start = undefined;
  });
  return joinedWhereUnresolved(stretches, nodes, level).map(({ interval }) => interval);
}

/** An interval, and its first and last point. */
interface Stretch {
  readonly interval: AxisInterval;
  readonly first: number;
  readonly last: number;
}

function joinedWhereUnresolved(
  stretches: readonly Stretch[],
  nodes: readonly (LevelNode | undefined)[],
  level: number,
): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const before = joined.at(-1);
    const between = before === undefined ? [undefined] : nodes.slice(before.last + 1, next.first);
    const reaches = between.every((node) => node !== undefined && node.value - (node.error ?? 0) <= level);
    if (before === undefined || !reaches) {
      joined.push(next);
      continue;
    }
    const { to, toError, toOpen } = next.interval;
    joined[joined.length - 1] = {
      ...before,
      last: next.last,
      interval: { ...before.interval, to, toError, toOpen },
    };
  }
  return joined;
}

interface End {
  readonly x: number;
  readonly error: number | undefined;
}

/** Where the level is crossed between a point inside and its neighbour outside; the point itself where there is none. */
function endBeside(
  inside: LevelNode,
  outside: LevelNode | undefined,
  level: number,
  axis: AxisScale,
): { readonly end: End; readonly open: boolean } {
  if (outside === undefined) return { end: { x: inside.x, error: undefined }, open: true };
  const [a, b] = [placeOn(axis, inside.x), placeOn(axis, outside.x)];
  const rise = outside.value - inside.value;
  const roots = [inside.value, level, outside.value].map((value) => Math.sqrt(Math.max(0, value)));
  const share = Number.isFinite(rise) ? (roots[1]! - roots[0]!) / (roots[2]! - roots[0]!) : 0.5;
  const straight = Number.isFinite(rise) ? (level - inside.value) / rise : 0;
  const x = valueOn(axis, a + share * (b - a));
  if (inside.error === undefined || outside.error === undefined) {
    return { end: { x, error: undefined }, open: false };
  }
  const shift = Number.isFinite(rise) ? Math.max(inside.error, outside.error) / rise : 0;
  // No further than to the points themselves: beyond them the curve is known.
  const places = Math.min(1, Math.abs(share - straight) + shift) * Math.abs(b - a);
  return { end: { x, error: axis.scale === 'log' ? x * Math.LN10 * places : places }, open: false };
}
