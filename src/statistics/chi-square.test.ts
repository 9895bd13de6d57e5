import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, usualProbabilities } from './chi-square.ts';

describe('chiSquareQuantile', () => {
  it('gives the levels of the PDG review of statistics, table 40.2', () => {
    const at = (degrees: number) =>
      usualProbabilities.map((level) => chiSquareQuantile(level, degrees).toFixed(2));
    expect([at(1), at(2), at(3)]).toEqual([
      ['1.00', '3.84'],
      ['2.30', '5.99'],
      ['3.53', '7.81'],
    ]);
  });

  it('is -2 ln(1 - p) for two degrees of freedom', () => {
    for (const p of [1e-6, 0.1, 0.5, 0.99, 1 - 1e-9]) {
      expect(chiSquareQuantile(p, 2) / (-2 * Math.log1p(-p))).toBeCloseTo(1, 10);
    }
  });

  it('refuses what is no probability', () => {
    for (const p of [0, 1, Number.NaN]) expect(() => chiSquareQuantile(p, 1)).toThrow(RangeError);
  });
});
