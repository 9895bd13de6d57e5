import { max, min } from 'd3-array';
import { type Polyline, polygonContains, type Rect } from '../geometry.ts';
import { boxAt, boxCorners } from './box.ts';
import type { Candidate, LabelItem } from './item.ts';

const steps = { x: 5, y: 3.5 } as const;

/** Upright places wholly inside a filled area, on a grid. */
export function placesInside(area: Polyline, room: Rect, item: LabelItem): Candidate[] {
  const halfWidth = item.width / 2;
  const halfHeight = item.height / 2;
  const left = Math.max(room.left, min(area, (p) => p[0])!) + halfWidth;
  const right = Math.min(room.right, max(area, (p) => p[0])!) - halfWidth;
  const top = Math.max(room.top, min(area, (p) => p[1])!) + halfHeight;
  const bottom = Math.min(room.bottom, max(area, (p) => p[1])!) - halfHeight;
  const places: Candidate[] = [];
  for (let y = top; y <= bottom; y += steps.y) {
    for (let x = left; x <= right; x += steps.x) {
      const box = boxAt(x, y, item.width, item.height);
      if (boxCorners(box).every((corner) => polygonContains(area, corner))) places.push({ box, cost: 0 });
    }
  }
  return places;
}
