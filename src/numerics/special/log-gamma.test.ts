import { describe, expect, it } from 'vitest';
import { logGamma } from './log-gamma.ts';

/** mpmath 1.3, mp.dps = 40: mp.loggamma(mp.mpf(x)) of the double x. */
const reference = [
  [1e-8, 18.42068073818021],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [3.3, 0.9870985778947344],
  [10, 12.801827480081469],
  [12.5, 18.734347511936445],
  [54.3, 161.52587660907759],
  [1000, 5905.220423209181],
] as const;

describe('ln Gamma', () => {
  it.each(reference)('at %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(5e-15 * Math.max(1, expected));
  });

  it('obeys the duplication formula', () => {
    for (let x = 0.05; x < 40; x *= 1.17) {
      const twice = logGamma(x) + logGamma(x + 0.5) - (1 - 2 * x) * Math.LN2 - 0.5 * Math.log(Math.PI);
      expect(Math.abs(logGamma(2 * x) - twice)).toBeLessThan(1e-14 * Math.max(1, Math.abs(twice)) + 1e-14);
    }
  });

  it('refuses what is not positive', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(Number.NaN)).toThrow(RangeError);
  });
});
