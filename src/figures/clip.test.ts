import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipPolygon, clipPolyline, withoutBorder } from './clip.ts';
import { type Point, type Polyline, polygonContains, rectContains } from './geometry.ts';

const rect = { left: 0, top: 0, right: 10, bottom: 6 };
const wide = { left: -1e-9, top: -1e-9, right: 10 + 1e-9, bottom: 6 + 1e-9 };
const anyPoint = fc.tuple(
  fc.double({ min: -15, max: 25, noNaN: true }),
  fc.double({ min: -15, max: 25, noNaN: true }),
);

/** Shoelace formula. */
function area(polygon: Polyline): number {
  let sum = 0;
  for (let i = 0; i < polygon.length; i++) {
    const [a, b] = [polygon[i]!, polygon[(i + 1) % polygon.length]!];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum) / 2;
}

describe('clipPolyline', () => {
  it('cuts a line into the pieces inside', () => {
    const zigzag: Point[] = [
      [-1, 3],
      [5, 3],
      [5, 9],
      [8, 9],
      [8, 3],
    ];
    expect(clipPolyline(zigzag, rect)).toEqual([
      [
        [0, 3],
        [5, 3],
        [5, 6],
      ],
      [
        [8, 6],
        [8, 3],
      ],
    ]);
  });

  it('keeps exactly the points that lie inside', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 2, maxLength: 12 }), (points) => {
        const pieces = clipPolyline(points, rect).flat();
        expect(pieces.every((point) => rectContains(wide, point))).toBe(true);
        const inner = points.filter((point) => rectContains(rect, point));
        for (const point of inner) expect(pieces).toContainEqual(point);
      }),
    );
  });
});

describe('clipPolygon', () => {
  it('leaves the area of the overlap: a triangle through three sides', () => {
    const triangle: Point[] = [
      [-5, 3],
      [5, -7],
      [15, 3],
    ];
    // Inside the rectangle: height 3 from y=0 to 3, full width 10 where |x-5| < y + 7.
    expect(area(clipPolygon(triangle, rect))).toBeCloseTo(30, 10);
  });

  it('covers the same points as the polygon, inside the rectangle', () => {
    const inside = fc.tuple(
      fc.double({ min: 0.01, max: 9.99, noNaN: true }),
      fc.double({ min: 0.01, max: 5.99, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.tuple(anyPoint, anyPoint, anyPoint), inside, (triangle, point) => {
        fc.pre(area(triangle) > 1 && farFromSides(triangle, point));
        const clipped = clipPolygon(triangle, rect);
        expect(polygonContains(clipped, point)).toBe(polygonContains(triangle, point));
      }),
    );
  });
});

function farFromSides(polygon: Polyline, [x, y]: Point): boolean {
  return polygon.every((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return Math.abs((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) > 1e-6 * length;
  });
}

describe('withoutBorder', () => {
  it('leaves out what runs along an edge', () => {
    const outline: Point[] = [
      [0, 1],
      [4, 1],
      [4, 5],
      [0, 5],
      [0, 1],
    ];
    expect(withoutBorder(outline, rect)).toEqual([outline.slice(0, 4)]);
  });
});
