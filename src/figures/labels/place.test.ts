import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Polyline } from '../geometry.ts';
import { boxAt, boxCorners, boxesOverlap, boxInside, boxToSegment } from './box.ts';
import { placeLabels } from './place.ts';

const room = { left: 0, top: 0, right: 200, bottom: 160 };

/** A smooth curve through the room. */
const curve = fc
  .record({
    level: fc.double({ min: 10, max: 150, noNaN: true }),
    slope: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    bend: fc.double({ min: -0.004, max: 0.004, noNaN: true }),
  })
  .map(
    ({ level, slope, bend }): Polyline =>
      Array.from({ length: 41 }, (_, i): Point => {
        const x = i * 5;
        return [x, Math.min(160, Math.max(0, level + slope * (x - 100) + bend * (x - 100) ** 2))];
      }),
  );

describe('placeLabels', () => {
  it('never lets a label leave the frame, touch a curve or another label', () => {
    const scene = fc.array(fc.tuple(curve, fc.integer({ min: 20, max: 80 })), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(scene, (curves) => {
        const shapes = curves.map(([line]) => ({ lines: [line], areas: [], halfWidth: 0.5 }));
        const items = curves.map(([, width], shape) => ({ width, height: 7, shape }));
        const boxes = placeLabels(items, shapes, room).filter((box) => box !== undefined);
        for (const [i, box] of boxes.entries()) {
          expect(boxInside(box, room)).toBe(true);
          for (const [line] of curves) {
            // Curves are simplified within 0.35 points, and touching begins at 0.7 from the line's edge.
            const distances = line.slice(1).map((point, k) => boxToSegment(box, line[k]!, point));
            expect(Math.min(...distances)).toBeGreaterThan(0.8);
          }
          for (const other of boxes.slice(0, i)) expect(boxesOverlap(box, other, 1.4)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('places a lone label beside its curve, above, in the middle', () => {
    const line: Polyline = [
      [0, 80],
      [200, 80],
    ];
    const [box] = placeLabels(
      [{ width: 40, height: 7, shape: 0 }],
      [{ lines: [line], areas: [], halfWidth: 0.5 }],
      room,
    );
    expect(box?.x).toBeCloseTo(100, 0);
    expect(box?.y).toBeCloseTo(80 - 0.5 - 1.5 - 3.5, 6);
  });

  it('places the label of an area inside it', () => {
    const area: Polyline = [
      [20, 20],
      [120, 20],
      [120, 70],
      [20, 70],
    ];
    const shape = { lines: [area], areas: [area], halfWidth: 0.5 };
    const [box] = placeLabels([{ width: 40, height: 7, shape: 0 }], [shape], room);
    expect(boxInside(box!, { left: 20, top: 20, right: 120, bottom: 70 })).toBe(true);
  });

  it('gives the same places every time, and none where there is no room', () => {
    const lines = [0, 1, 2, 3].map(
      (i): Polyline => [
        [0, 40 + i],
        [200, 60 + 3 * i],
      ],
    );
    const shapes = lines.map((line) => ({ lines: [line], areas: [], halfWidth: 0.5 }));
    const items = shapes.map((_, shape) => ({ width: 60, height: 7, shape }));
    expect(placeLabels(items, shapes, room)).toEqual(placeLabels(items, shapes, room));
    expect(placeLabels([{ width: 300, height: 7, shape: 0 }], shapes, room)).toEqual([undefined]);
  });
});

describe('boxes', () => {
  it('overlap exactly if one contains a point of the other', () => {
    const anyBox = fc
      .tuple(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 2, max: 30, noNaN: true }),
        fc.double({ min: 2, max: 10, noNaN: true }),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      )
      .map(([x, y, width, height, angle]) => boxAt(x, y, width, height, angle));
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        // The distance from a box to the outline of another is zero if they overlap, or one holds the other.
        const corners = boxCorners(b);
        const gap = Math.min(...corners.map((corner, i) => boxToSegment(a, corner, corners[(i + 1) % 4]!)));
        const holds = boxToSegment(b, [a.x, a.y], [a.x, a.y]) === 0;
        expect(boxesOverlap(a, b, 0)).toBe(gap === 0 || holds);
      }),
    );
  });
});
