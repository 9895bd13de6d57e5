import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateMonotoneCubic, monotoneCubic } from './monotone-cubic.ts';

const steps = fc.array(
  fc.record({
    dx: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    dy: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true })),
  }),
  { minLength: 2, maxLength: 12 },
);

function climb(list: readonly { dx: number; dy: number }[]) {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = 0;
  let y = 0;
  for (const { dx, dy } of list) {
    x += dx;
    y += dy;
    xs.push(x);
    ys.push(y);
  }
  return { xs, ys };
}

describe('monotoneCubic', () => {
  it('passes through the points and is monotone where they are', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { xs, ys } = climb(list);
        const curve = monotoneCubic(xs, ys);
        for (const [i, x] of xs.entries()) expect(evaluateMonotoneCubic(curve, x)).toBeCloseTo(ys[i]!, 10);
        const last = xs.at(-1)!;
        let before = ys[0]!;
        for (let i = 0; i <= 300; i++) {
          const x = Math.min(last, xs[0]! + ((last - xs[0]!) * i) / 300);
          const y = evaluateMonotoneCubic(curve, x);
          expect(y).toBeGreaterThanOrEqual(before - 1e-12 * (1 + Math.abs(before)));
          before = y;
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('reproduces straight lines, also through two points', () => {
    const line = monotoneCubic([0, 1, 3, 3.5], [1, 3, 7, 8]);
    for (const x of [0, 0.2, 1.7, 3.2, 3.5])
      expect(evaluateMonotoneCubic(line, x)).toBeCloseTo(1 + 2 * x, 13);
    expect(evaluateMonotoneCubic(monotoneCubic([1, 2], [5, 3]), 1.25)).toBeCloseTo(4.5, 14);
  });

  it('has the slopes of the formulas, worked out by hand', () => {
    // Secants 1, 3, 1 at equal widths. Inside: harmonic means 2/(1/1 + 1/3) = 3/2. Ends: (3*1 - 3)/2 = 0.
    expect([...monotoneCubic([0, 1, 2, 3], [0, 1, 4, 5]).slopes]).toEqual([0, 1.5, 1.5, 0]);
    // Widths 1, 2, secants 2, 1: w1 = 5, w2 = 4, slope 9/(5/2 + 4); ends (4*2 - 1)/3 and (5*1 - 2*2)/3.
    const [first, middle, last] = monotoneCubic([0, 1, 3], [0, 2, 4]).slopes;
    expect(first).toBeCloseTo(7 / 3, 14);
    expect(middle).toBeCloseTo(18 / 13, 14);
    expect(last).toBeCloseTo(1 / 3, 14);
  });

  it('converges on a smooth monotone function', () => {
    const worst = (count: number) => {
      const xs = Array.from({ length: count + 1 }, (_, i) => i / count);
      const curve = monotoneCubic(xs, xs.map(Math.exp));
      let result = 0;
      for (let x = 0; x <= 1; x += 1 / 997) {
        result = Math.max(result, Math.abs(evaluateMonotoneCubic(curve, x) - Math.exp(x)));
      }
      return result;
    };
    expect(worst(20)).toBeLessThan(1e-4);
    expect(worst(20) / worst(40)).toBeGreaterThan(6);
  });

  it('does not overshoot at an extremum', () => {
    const curve = monotoneCubic([0, 1, 2, 3], [0, 1, 1, 0]);
    for (let x = 0; x <= 3; x += 1 / 64)
      expect(evaluateMonotoneCubic(curve, x)).toBeLessThanOrEqual(1 + 1e-15);
  });

  it('refuses unsorted points, numbers that are not finite, and places outside', () => {
    expect(() => monotoneCubic([0, 2, 1], [0, 1, 2])).toThrow(RangeError);
    expect(() => monotoneCubic([0, 1, 1], [0, 1, 2])).toThrow(RangeError);
    expect(() => monotoneCubic([0, 1], [0, Number.NaN])).toThrow(RangeError);
    expect(() => monotoneCubic([0, 1, 2], [0, 1])).toThrow(RangeError);
    expect(() => monotoneCubic([0], [0])).toThrow(RangeError);
    const curve = monotoneCubic([0, 1], [0, 1]);
    expect(() => evaluateMonotoneCubic(curve, 1.01)).toThrow(RangeError);
    expect(() => evaluateMonotoneCubic(curve, Number.NaN)).toThrow(RangeError);
  });
});
