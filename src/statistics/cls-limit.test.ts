import { describe, expect, it } from 'vitest';
import { integrate } from '../numerics/index.ts';
import { clsLimit } from './cls-limit.ts';
import { poissonProbability } from './poisson.ts';

const limit = (observed: number, background: number, confidenceLevel = 0.9, backgroundError = 0) =>
  clsLimit.upperLimit({ observed, background, confidenceLevel, backgroundError });

describe('CLs limit', () => {
  it('is 3.27 for one event over one expected, from exp(-s) (2 + s) = 1/5', () => {
    const s = limit(1, 1);
    expect(s).toBeCloseTo(3.27, 2);
    expect(Math.exp(-s) * (2 + s)).toBeCloseTo(0.2, 12);
  });

  // mpmath: ratio of two regularised incomplete gamma functions, findroot at 30 digits.
  it.each([
    [1, 1, 0.9, 3.271812060356294],
    [3, 1.5, 0.95, 6.355197440378503],
    [10, 8, 0.9, 7.879781894134172],
    [2, 12.5, 0.9, 2.6607229585984475],
    [150, 120, 0.9, 46.97316937514768],
    [1000, 1000, 0.9, 53.337995718378444],
    [3, 1000, 0.9, 2.3094986812431886],
    [0, 1e6, 0.9, Math.LN10],
  ])('agrees with 30-digit values: n = %d, b = %d, CL = %d', (n, b, level, expected) => {
    expect(limit(n, b, level) / expected).toBeCloseTo(1, 11);
  });

  it('holds the confidence level of a Bayesian posterior with a flat prior', () => {
    for (const [n, b] of [
      [0, 2],
      [3, 1],
      [5, 9],
      [20, 16],
    ] as const) {
      const likelihood = (s: number) => poissonProbability(n, s + b);
      const upper = limit(n, b);
      const below = integrate(likelihood, 0, upper).value;
      const above = integrate(likelihood, upper, upper + 80).value;
      expect(below / (below + above)).toBeCloseTo(0.9, 9);
    }
  });

  it('does not depend on the background when nothing is seen, known or not', () => {
    for (const b of [0, 0.5, 3, 40]) {
      expect(limit(0, b)).toBeCloseTo(Math.LN10, 11);
      expect(limit(0, b, 0.9, 0.4 * b)).toBeCloseTo(Math.LN10, 8);
    }
  });

  it('averages over the background uncertainty', () => {
    // mpmath: quad over the truncated Gaussian in numerator and denominator, then findroot; 15 digits.
    expect(limit(1, 1, 0.9, 0.3)).toBeCloseTo(3.30700621585097, 8);
    expect(limit(3, 3, 0.9, 1)).toBeCloseTo(4.65409948455195, 8);
    expect(limit(5, 2, 0.9, 5)).toBeCloseTo(7.14690960938803, 8);
  });
});
