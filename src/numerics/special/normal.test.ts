import { describe, expect, it } from 'vitest';
import { normalCumulative, normalDensity, normalProbability } from './normal.ts';

const infinity = Number.POSITIVE_INFINITY;

/** mpmath 1.3, mp.dps = 50: (mp.erfc(a / mp.sqrt(2)) - mp.erfc(b / mp.sqrt(2))) / 2 of the doubles a, b. */
const reference = [
  [-1, 1, 0.6826894921370859],
  [-1.5, 1.5, 0.8663855974622838],
  [8, 9, 6.21983198586583e-16],
  [-9, -8, 6.21983198586583e-16],
  [5, infinity, 2.866515718791939e-7],
] as const;

describe('normal distribution', () => {
  it.each(reference)(
    'has the probability between %d and %d right in relative terms',
    (from, to, expected) => {
      expect(normalProbability(from, to) / expected).toBeCloseTo(1, 13);
    },
  );

  it('loses only the digits that neighbouring limits share', () => {
    // mpmath as above, limits 0.1 and 0.1001.
    expect(normalProbability(0.1, 0.1001) / 3.969505620592639e-5).toBeCloseTo(1, 11);
  });

  it('is one in all, antisymmetric in the limits, and consistent with the cumulative', () => {
    expect(normalProbability(-infinity, infinity)).toBe(1);
    expect(normalProbability(2, -1)).toBe(-normalProbability(-1, 2));
    expect(normalCumulative(0.7) - normalCumulative(-0.4)).toBeCloseTo(normalProbability(-0.4, 0.7), 15);
    expect(normalCumulative(-8) - normalCumulative(-9)).toBeCloseTo(normalProbability(8, 9), 29);
  });

  it('has its density as derivative', () => {
    const h = 1e-4;
    expect(normalProbability(1.3 - h, 1.3 + h) / (2 * h)).toBeCloseTo(normalDensity(1.3), 8);
  });
});
