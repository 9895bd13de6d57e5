/** Lengths on the page are in points (1/72 inch); y grows downwards, as in SVG. */
export type Point = readonly [number, number];
export type Polyline = readonly Point[];

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function insetRect(rect: Rect, by: number): Rect {
  return { left: rect.left + by, top: rect.top + by, right: rect.right - by, bottom: rect.bottom - by };
}

export function rectContains(rect: Rect, [x, y]: Point): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

/** Even-odd rule; points on the boundary may go either way. */
export function polygonContains(polygon: Polyline, [x, y]: Point): boolean {
  let inside = false;
  let previous = polygon[polygon.length - 1];
  for (const current of polygon) {
    if (previous && current[1] > y !== previous[1] > y) {
      const crossing =
        current[0] + ((y - current[1]) / (previous[1] - current[1])) * (previous[0] - current[0]);
      if (x < crossing) inside = !inside;
    }
    previous = current;
  }
  return inside;
}
