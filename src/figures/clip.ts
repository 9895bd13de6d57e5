import type { Point, Polyline, Rect } from './geometry.ts';

/** The parts of a polyline inside a rectangle (Liang and Barsky 1984), joined where they touch. */
export function clipPolyline(points: Polyline, rect: Rect): Polyline[] {
  const pieces: Point[][] = [];
  let current: Point[] = [];
  let previous: Point | undefined;
  for (const point of points) {
    const inside = previous && clipSegment(previous, point, rect);
    if (inside) {
      const [from, to, ends] = inside;
      if (current.length === 0) current.push(from);
      current.push(to);
      if (ends) {
        pieces.push(current);
        current = [];
      }
    } else if (current.length > 0) {
      pieces.push(current);
      current = [];
    }
    previous = point;
  }
  if (current.length > 0) pieces.push(current);
  return pieces;
}

/** The part of a segment inside the rectangle, and whether it leaves the rectangle at its end. */
export function clipSegment(a: Point, b: Point, rect: Rect): readonly [Point, Point, boolean] | undefined {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, a[0] - rect.left],
    [dx, rect.right - a[0]],
    [-dy, a[1] - rect.top],
    [dy, rect.bottom - a[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined;
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  if (enter > leave) return undefined;
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : [a[0] + t * dx, a[1] + t * dy]);
  return [at(enter), at(leave), leave < 1];
}

/** A polyline without its stretches along the edges of the rectangle, where they would cover the frame. */
export function withoutBorder(points: Polyline, rect: Rect): Polyline[] {
  const pieces: Point[][] = [];
  let previous: Point | undefined;
  let joined = false;
  for (const point of points) {
    if (previous && !alongEdge(previous, point, rect)) {
      if (joined) pieces[pieces.length - 1]!.push(point);
      else pieces.push([previous, point]);
      joined = true;
    } else {
      joined = false;
    }
    previous = point;
  }
  return pieces;
}

function alongEdge(a: Point, b: Point, rect: Rect): boolean {
  const on = (axis: 0 | 1, edge: number) =>
    Math.abs(a[axis] - edge) < 0.01 && Math.abs(b[axis] - edge) < 0.01;
  return on(0, rect.left) || on(0, rect.right) || on(1, rect.top) || on(1, rect.bottom);
}

/** The part of a polygon inside a rectangle (Sutherland and Hodgman 1974); empty if there is none. */
export function clipPolygon(points: Polyline, rect: Rect): Polyline {
  let polygon = points;
  polygon = cut(polygon, 0, rect.left, 1);
  polygon = cut(polygon, 0, rect.right, -1);
  polygon = cut(polygon, 1, rect.top, 1);
  polygon = cut(polygon, 1, rect.bottom, -1);
  return polygon.length < 3 ? [] : polygon;
}

function cut(polygon: Polyline, axis: 0 | 1, limit: number, sign: 1 | -1): Polyline {
  const kept: Point[] = [];
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    const inside = (point[axis] - limit) * sign >= 0;
    if (previous && inside !== (previous[axis] - limit) * sign >= 0) {
      const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
      const other = previous[1 - axis]! + t * (point[1 - axis]! - previous[1 - axis]!);
      kept.push(axis === 0 ? [limit, other] : [other, limit]);
    }
    if (inside) kept.push(point);
    previous = point;
  }
  return kept;
}
