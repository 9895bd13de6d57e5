import type { Card, PublishedEntry } from '../../records/card.ts';
import type { CurveComparison } from '../../records/report.ts';
import type { Curve, RunResult } from '../../records/result.ts';
import type { PublishedCurve } from '../../records/search.ts';
import { compare, logInterpolated, type Points } from './compare-curves.ts';

/**
 * How far the curves of a card are from the published ones that it puts beside them, edge by edge: the same measure as in
 * docs/published-curves.md, without a known factor. Curves that do not overlap are left out.
 *
 * @param result of this card
 */
export function besidePublished(card: Card, result: RunResult): readonly CurveComparison[] {
  if (card.kind !== 'limits') return [];
  return card.entries.flatMap((entry) =>
    entry.type === 'published' && entry.beside !== undefined
      ? result.curves.filter(({ id }) => id === entry.beside).flatMap((ours) => edge(entry, ours))
      : [],
  );
}

/** Ours over published along the x axis, at the points of the published curve; empty where the two do not overlap. */
export function ratiosToPublished(ours: Curve, published: PublishedCurve): Points {
  const points = pointsBeside(ours, published);
  const at = logInterpolated(ours.points.map(({ x, y }) => [x, y] as const));
  return points.flatMap(([x, y]) => {
    const value = at(x);
    return value === undefined || y <= 0 ? [] : [[x, value / y] as const];
  });
}

/** The edge of a published curve that one of ours is to be compared with. */
function pointsBeside(ours: Curve, published: PublishedCurve): Points {
  return ours.branch === 'upper' ? upperEdge(published) : lowerEdge(published.lower);
}

function edge(entry: PublishedEntry, ours: Curve): CurveComparison[] {
  const points = pointsBeside(ours, entry.published);
  const at = logInterpolated(ours.points.map(({ x, y }) => [x, y] as const));
  if (!points.some(([x]) => at(x) !== undefined)) return [];
  const { smallest: _, ...distance } = compare(at, points, [0, Number.POSITIVE_INFINITY]);
  const which = ours.branch === '' ? '' : `, ${ours.branch} edge`;
  return [{ ours: `${ours.label}${which}`, published: `${entry.label}${which}`, ...distance }];
}

/** Of a limit all of it; of a closed polygon what comes before the mass stops growing. */
function lowerEdge(points: Points): Points {
  const end = points.findIndex(([x], i) => i > 0 && x <= points[i - 1]![0]);
  return end < 0 ? points : points.slice(0, end);
}

/** The upper edge of a band; of a closed polygon what comes after its largest mass, by rising mass. */
function upperEdge({ shape, lower, upper }: PublishedCurve): Points {
  if (shape === 'band') return upper;
  return lower.slice(lowerEdge(lower).length).toReversed();
}
