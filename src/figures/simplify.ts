import type { Polyline } from './geometry.ts';

/** Fewer points, nowhere farther than `tolerance` from the polyline (Douglas and Peucker 1973). */
export function simplify(points: Polyline, tolerance: number): Polyline {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let distance = tolerance;
    for (let i = from + 1; i < to; i++) {
      const [p, a, b] = [points[i]!, points[from]!, points[to]!];
      const d = pointToSegment(p[0], p[1], a[0], a[1], b[0], b[1]);
      if (d > distance) {
        distance = d;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Distance from the point p to the segment from a to b. */
export function pointToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  const x = px - ax - t * dx;
  const y = py - ay - t * dy;
  return Math.sqrt(x * x + y * y);
}
