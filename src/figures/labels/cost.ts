import type { Point, Polyline } from '../geometry.ts';
import { polygonContains } from '../geometry.ts';
import { type Box, boxInside, boxToSegment } from './box.ts';
import type { Candidate, LabelItem, Shape, Surroundings } from './item.ts';

/** With less white than this to a curve, a label counts as touching it. */
const touching = 0.7;
/** Beyond this distance nothing disturbs a label. */
const horizon = 24;

/**
 * The cost of a place in its surroundings; undefined where the label would leave the frame, touch a
 * curve or the side of an area. A label is taken for that of the nearest curve, so it costs to stand
 * nearer to another one than to its own, and to stand in another's area.
 */
export function placeCost(
  { box, cost }: Candidate,
  item: LabelItem,
  surroundings: Surroundings,
): number | undefined {
  if (!boxInside(box, surroundings.room)) return undefined;
  const { shapes } = surroundings;
  const ownShape = shapes[item.shape]!;
  // Most places touch their own curve elsewhere, so it comes first.
  const own = distanceTo(ownShape, box);
  if (own < touching) return undefined;
  const inOwnArea = covers(ownShape, box);
  let others = horizon;
  let foreignAreas = 0;
  for (const [i, shape] of shapes.entries()) {
    if (i === item.shape) continue;
    const distance = distanceTo(shape, box);
    if (distance < touching) return undefined;
    others = Math.min(others, distance);
    if (covers(shape, box)) foreignAreas += 1;
  }
  const crowding = 3 * Math.exp(-others / 4);
  // Inside its own area and no other a label is clear wherever it stands, best in the open.
  if (inOwnArea && foreignAreas === 0) return cost + crowding - 0.06 * Math.min(own, others);
  const ambiguity = 5 * Math.max(0, 1 - others / (1.5 * own + 2));
  const wrongPlace = foreignAreas * (inOwnArea ? 2 : 1.2);
  const remoteness = inOwnArea ? 0.03 * own : 0;
  return cost + crowding + ambiguity + wrongPlace + remoteness;
}

function covers(shape: Shape, box: Box): boolean {
  return shape.areas.some((area) => polygonContains(area, [box.x, box.y]));
}

/** White between a box and the drawn line of a shape, up to the horizon; not positive where they touch. */
function distanceTo(shape: Shape, box: Box): number {
  let distance = horizon;
  for (const line of shape.lines) distance = Math.min(distance, nearest(line, box, distance));
  for (const area of shape.areas) {
    distance = Math.min(distance, nearest(area, box, distance));
    const first = area[0];
    const last = area[area.length - 1];
    if (first && last) distance = Math.min(distance, boxToSegment(box, last, first));
  }
  return distance - shape.halfWidth;
}

/** The distance to a polyline, or anything not below `limit` if it is farther than that. */
function nearest(line: Polyline, box: Box, limit: number): number {
  let distance = limit;
  const radius = Math.hypot(box.halfWidth, box.halfHeight);
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    if (beyond(a, b, box, radius + distance)) continue;
    distance = Math.min(distance, boxToSegment(box, a, b));
    if (distance < touching) break;
  }
  return distance;
}

function beyond(a: Point, b: Point, box: Box, reach: number): boolean {
  return (
    (a[0] > box.x + reach && b[0] > box.x + reach) ||
    (a[0] < box.x - reach && b[0] < box.x - reach) ||
    (a[1] > box.y + reach && b[1] > box.y + reach) ||
    (a[1] < box.y - reach && b[1] < box.y - reach)
  );
}
