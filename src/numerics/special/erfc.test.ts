import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../index.ts';
import { erf, erfc } from './erfc.ts';

/** mpmath 1.3, mp.dps = 50: mp.erfc(mp.mpf(x)) of the double x. */
const reference = [
  [1e-10, 0.999999999887162],
  [0.1, 0.887537083981715],
  [0.4999, 0.4795880048386134],
  [0.5, 0.4795001221869535],
  [0.75, 0.28884436634648486],
  [1, 0.15729920705028513],
  [2, 0.004677734981047266],
  [3.3, 3.0577097964381654e-6],
  [6, 2.1519736712498913e-17],
  [6.29, 5.820751867247628e-19],
  [10, 2.088487583762545e-45],
  [20, 5.395865611607901e-176],
  [26.5, 2.2109076642637343e-307],
  [-0.3, 1.3286267594591274],
  [-2, 1.9953222650189528],
] as const;

describe('erfc', () => {
  it.each(reference)('at %d is %d, to 1e-15 of it', (x, expected) => {
    expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-15);
  });

  it('lies between the bounds of Abramowitz and Stegun 7.1.13 in the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 26, noNaN: true }), (x) => {
        const scaled = (erfc(x) * Math.sqrt(Math.PI)) / (2 * Math.exp(-x * x));
        const rounding = 1e-12;
        expect(scaled).toBeGreaterThan((1 - rounding) / (x + Math.sqrt(x * x + 2)));
        expect(scaled).toBeLessThan((1 + rounding) / (x + Math.sqrt(x * x + 4 / Math.PI)));
      }),
      { seed: 1 },
    );
  });

  it('is the integral of its density', () => {
    const { value } = integrate((t) => Math.exp(-t * t), 0.3, 1.7, { relativeTolerance: 1e-14 });
    expect(erfc(0.3) - erfc(1.7)).toBeCloseTo((2 / Math.sqrt(Math.PI)) * value, 14);
  });

  it('has its limits, and passes NaN on', () => {
    expect([erfc(0), erfc(Number.POSITIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, 2]);
    expect(erfc(Number.NaN)).toBeNaN();
  });
});

describe('erf', () => {
  it('is odd, linear at 0 and complements erfc', () => {
    expect(erf(1e-200)).toBeCloseTo((2 / Math.sqrt(Math.PI)) * 1e-200, 212);
    expect(erf(1e-8) / 1e-8).toBeCloseTo(2 / Math.sqrt(Math.PI), 14);
    for (const x of [0.1, 0.49999, 0.50001, 1, 4]) {
      expect(erf(-x)).toBe(-erf(x));
      expect(erf(x) + erfc(x)).toBeCloseTo(1, 15);
    }
  });
});
