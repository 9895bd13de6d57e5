import { describe, expect, it } from 'vitest';
import { ComputationError } from '../records/errors.ts';
import { classicalLimit } from './classical-limit.ts';
import { clsLimit } from './cls-limit.ts';
import { expectedLimit } from './expected-limit.ts';
import { limitMethods } from './methods.ts';

describe('expected limit', () => {
  it('is the limit itself where the background is nothing', () => {
    const { mean, median, band } = expectedLimit(clsLimit, { background: 0, confidenceLevel: 0.9 });
    for (const value of [mean, median, ...band]) expect(value).toBeCloseTo(Math.LN10, 11);
  });

  it('is the plain average over Poisson counts', () => {
    for (const background of [0.02, 1, 6.4]) {
      let average = 0;
      let weight = Math.exp(-background);
      for (let observed = 0; observed < 60; observed++) {
        average += weight * clsLimit.upperLimit({ observed, background, confidenceLevel: 0.95 });
        weight *= background / (observed + 1);
      }
      const { mean } = expectedLimit(clsLimit, { background, confidenceLevel: 0.95 });
      expect(mean / average).toBeCloseTo(1, 10);
    }
  });

  it('has the median and band at the quantiles of the count', () => {
    const input = { background: 3, confidenceLevel: 0.9 };
    // Poisson(3): cumulative 0.050, 0.199, 0.423, 0.647, 0.815, 0.916, 0.966, 0.988 for n = 0 ... 7.
    const at = (observed: number) => clsLimit.upperLimit({ ...input, observed });
    const { median, band } = expectedLimit(clsLimit, input);
    expect(median).toBe(at(3));
    expect(band).toEqual([at(0), at(1), at(5), at(7)]);
  });

  it('does not look at the observed count', () => {
    const input = { background: 1, confidenceLevel: 0.9 };
    const [one, nine] = [1, 9].map((observed) => limitMethods.expected.upperLimit({ ...input, observed }));
    expect(one).toBe(nine);
  });

  it('names the count for which the classical limit has no answer', () => {
    expect(expectedLimit(classicalLimit, { background: 1, confidenceLevel: 0.9 }).mean).toBeGreaterThan(2);
    const attempt = () => expectedLimit(classicalLimit, { background: 5, confidenceLevel: 0.9 });
    expect(attempt).toThrow(ComputationError);
    expect(attempt).toThrow(/0 events over an expected background of 5/);
  });

  it('grows as the square root of a large background', () => {
    // Gaussian limit at the median count n = b: CLs = 2 (1 - Phi(z)) = 0.1, so z = 1.645.
    const { median } = expectedLimit(clsLimit, { background: 2e4, confidenceLevel: 0.9 });
    expect(median / Math.sqrt(2e4)).toBeCloseTo(1.645, 1);
  });
});
