import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsBetween, quadraticRoots } from './quadratic-form.ts';

const coefficient = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100);

describe('quadratic roots', () => {
  it('solve the equation, and are none where it has none', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (a, b, c) => {
        for (const y of quadraticRoots(a, b, c)) {
          const size = Math.abs(a * y * y) + Math.abs(b * y) + Math.abs(c);
          expect(Math.abs(a * y * y + b * y + c)).toBeLessThanOrEqual(1e-9 * size + 1e-300);
        }
      }),
      { seed: 1 },
    );
    expect(quadraticRoots(1, 0, 1)).toEqual([]);
    expect([...quadraticRoots(1, -3, 2)].sort()).toEqual([1, 2]);
  });

  it('keep the small root when the large one dominates', () => {
    const roots = [...quadraticRoots(1, -1e8, 1)].sort((a, b) => a - b);
    expect(roots[0]! / 1e-8).toBeCloseTo(1, 12);
  });
});

describe('intervals of a two-coupling form', () => {
  it('are where a scan finds the value between the bounds', () => {
    fc.assert(
      fc.property(
        coefficient,
        coefficient,
        coefficient,
        fc.double({ min: 0, max: 3, noNaN: true }),
        (xx, xy, yy, x) => {
          const form = { xx, xy, yy };
          const intervals = intervalsBetween(form, x, -1, 2, 0, 5);
          for (let step = 0; step < 200; step++) {
            const y = ((step + 0.37) * 5) / 200;
            const value = xx * x * x + 2 * xy * x * y + yy * y * y;
            if (Math.min(Math.abs(value + 1), Math.abs(value - 2)) < 1e-9) continue;
            const inside = intervals.some(([from, to]) => y > from && y < to);
            expect(inside).toBe(value > -1 && value < 2);
          }
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  it('give the ellipse of invisible-alp (30): y^2 = (1 - x^2/a^2) b^2', () => {
    const [a, b] = [3e-3, 2e-4];
    const form = { xx: 1 / a ** 2, xy: 0, yy: 1 / b ** 2 };
    const [allowed] = intervalsBetween(form, 0.6 * a, Number.NEGATIVE_INFINITY, 1, 0, 1);
    expect(allowed![1] / (0.8 * b)).toBeCloseTo(1, 12);
    expect(intervalsBetween(form, 1.1 * a, Number.NEGATIVE_INFINITY, 1, 0, 1)).toEqual([]);
  });
});
