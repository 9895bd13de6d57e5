import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../errors.ts';
import { integrateBox } from './integrate-box.ts';

type Point = Float64Array;

// 30-digit references. Made with mpmath 1.3.0 at mp.dps = 30:
//   pi**2/6; 3*log(3) - 4*log(2); quad(lambda x, y: sin(x*y), [0, 2], [0, 3])
//   nsum(lambda k: (-1)**int(k)/factorial(k)/(k + 1)**3, [0, inf])
const REFERENCES: readonly [string, (p: Point) => number, readonly number[], string][] = [
  ['1/(1 - x y)', (p) => 1 / (1 - p[0]! * p[1]!), [1, 1], '1.64493406684822643647241516665'],
  ['1/(1 + x + y)', (p) => 1 / (1 + p[0]! + p[1]!), [1, 1], '0.523248143764547836516807224935'],
  ['sin(x y)', (p) => Math.sin(p[0]! * p[1]!), [2, 3], '2.4370323780228349876231577533'],
  ['exp(-x y z)', (p) => Math.exp(-p[0]! * p[1]! * p[2]!), [1, 1, 1], '0.891212798111302376069857862455'],
];

describe('integrateBox', () => {
  it.each(REFERENCES)('keeps its promise on %s', (_name, f, upper, reference) => {
    for (const rule of ['G3K7', 'G7K15', 'G10K21'] as const) {
      for (const relativeTolerance of [1e-2, 1e-6]) {
        const { value, error } = integrateBox(
          f,
          upper.map(() => 0),
          upper,
          { relativeTolerance, rule },
        );
        expect(error).toBeLessThanOrEqual(relativeTolerance * value);
        expect(Math.abs(value - Number(reference))).toBeLessThanOrEqual(error);
      }
    }
  });

  it('is exact on products of polynomials, with one rule', () => {
    const f = (p: Point) => p[0]! ** 12 * p[1]! ** 13 * p[2]! ** 4;
    const { value, evaluations } = integrateBox(f, [-1, 0, -2], [1, 1, 2], { relativeTolerance: 1e-12 });
    const exact = ((2 / 13) * (1 / 14) * 64) / 5;
    expect(Math.abs(value / exact - 1)).toBeLessThan(1e-14);
    expect(evaluations).toBe(15 ** 3);
  });

  it('spends its samples on the axis that needs them', () => {
    const seen = [new Set<number>(), new Set<number>(), new Set<number>()];
    const width = 1e-3;
    const result = integrateBox(
      (p) => {
        for (let axis = 0; axis < 3; axis++) seen[axis]!.add(p[axis]!);
        return (Math.exp(p[0]! + p[2]!) * width) / (width ** 2 + (p[1]! - 0.4) ** 2);
      },
      [0, 0, 0],
      [1, 1, 1],
    );
    const exact = Math.expm1(1) ** 2 * (Math.atan(0.6 / width) + Math.atan(0.4 / width));
    expect(Math.abs(result.value - exact)).toBeLessThanOrEqual(result.error);
    expect(seen.map((values) => values.size === 15)).toEqual([true, false, true]);
  });

  it('keeps the promise over families with closed forms', () => {
    const parameter = fc.double({ min: 0.1, max: 15, noNaN: true });
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const tolerance = fc.constantFrom(1e-2, 1e-4, 1e-6);
    fc.assert(
      fc.property(parameter, parameter, place, tolerance, (a, b, x0, relativeTolerance) => {
        const lorentz = (Math.atan(a * (1 - x0)) + Math.atan(a * x0)) / a;
        const families: [(p: Point) => number, number][] = [
          [(p) => Math.exp(-a * p[0]! - b * p[1]!), (Math.expm1(-a) * Math.expm1(-b)) / (a * b)],
          [(p) => p[1]! ** b / (1 + a * a * (p[0]! - x0) ** 2), lorentz / (b + 1)],
          [(p) => 1 / (1 / a + p[0]! + p[1]!) ** 2, Math.log((1 + 1 / a) ** 2 / (2 / a + 1 / a / a))],
        ];
        for (const [f, exact] of families) {
          const { value, error } = integrateBox(f, [0, 0], [1, 1], { relativeTolerance });
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-13 * Math.abs(exact));
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('agrees with itself under exchange and reversal of the axes', () => {
    const f = (x: number, y: number) => Math.exp(x * y) / (1.01 - x);
    const forward = integrateBox((p) => f(p[0]!, p[1]!), [0, 0], [1, 2]);
    const exchanged = integrateBox((p) => f(p[1]!, p[0]!), [0, 0], [2, 1]);
    expect(exchanged.evaluations).toBe(forward.evaluations);
    expect(Math.abs(exchanged.value - forward.value)).toBeLessThan(forward.error);
    expect(integrateBox((p) => f(p[0]!, p[1]!), [1, 0], [0, 2]).value).toBe(-forward.value);
    expect(integrateBox((p) => f(p[0]!, p[1]!), [1, 2], [0, 0]).value).toBe(forward.value);
    expect(integrateBox(() => Number.NaN, [0, 1], [1, 1])).toEqual({ value: 0, error: 0, evaluations: 0 });
  });

  it('names the integral and the point where the integrand is not finite', () => {
    const run = (bad: number) =>
      integrateBox((p) => (p[0]! > 0.99 && p[1]! > 0.99 ? bad : 1), [0, 0], [1, 1], { label: 'corner' });
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => run(bad)).toThrow(ConvergenceError);
      expect(() => run(bad)).toThrow(new RegExp(`corner: integrand is ${bad} at \\(0.99\\d+, 0.99\\d+\\)`));
    }
  });

  it('throws with its best estimate when the budget runs out', () => {
    const run = () => integrateBox((p) => (p[0]! * p[1]!) ** -0.5, [0, 0], [1, 1], { maxEvaluations: 5000 });
    expect(run).toThrow(/evaluations were not enough/);
    try {
      run();
    } catch (error) {
      const best = (error as ConvergenceError).best!;
      expect(Math.abs(best.value - 4)).toBeLessThan(best.error);
    }
  });

  it('refuses boxes that make no sense', () => {
    expect(() => integrateBox(() => 1, [], [])).toThrow(RangeError);
    expect(() => integrateBox(() => 1, [0, 0, 0, 0], [1, 1, 1, 1])).toThrow(RangeError);
    expect(() => integrateBox(() => 1, [0, 0], [1])).toThrow(RangeError);
    expect(() => integrateBox(() => 1, [0], [Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});
