import gammainc from '@stdlib/math-base-special-gammainc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logPoissonCumulative, logPoissonProbability, poissonCumulative } from './poisson.ts';

/** |a - b| over |b|, or absolute where b is small. */
const deviation = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe('Poisson probabilities', () => {
  // mpmath, 40 digits: log(gammainc(n+1, mu, inf, regularized=True)) and -mu + n log(mu) - loggamma(n+1).
  it.each([
    [0, 0.3, -0.3, -0.3],
    [5, 5, -0.4845721895127701, -1.7403021806115442],
    [5, 200, -178.27071722453252, -178.29590491004186],
    [1000, 950, -0.05297225358484917, -5.66619389357683],
    [1000, 1000, -0.6764683150362067, -4.372899506026297],
    [1000, 1100, -6.746290922434927, -9.062719701701436],
    [3, 1000, -981.0654921352839, -981.0684936322816],
    [1e6, 1e6, -0.6926153990082546, -7.826693895520143],
  ])('n = %d, mean %d agree with 40-digit values', (n, mean, logCumulative, logProbability) => {
    expect(deviation(logPoissonCumulative(n, mean), logCumulative)).toBeLessThan(1e-13);
    expect(deviation(logPoissonProbability(n, mean), logProbability)).toBeLessThan(1e-13);
  });

  it('agree with the incomplete gamma function of stdlib where that is accurate', () => {
    // Above shapes of about 200 its Temme expansion is off by up to 2.5%, which is why it is not used.
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 190 }),
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        (n, mean) => {
          const reference = gammainc(mean, n + 1, true, true);
          expect(Math.abs(poissonCumulative(n, mean) - reference)).toBeLessThan(1e-12);
        },
      ),
      { seed: 1 },
    );
  });

  it('count nothing but zero events at a mean of zero', () => {
    expect(poissonCumulative(0, 0)).toBe(1);
    expect(logPoissonProbability(0, 0)).toBe(0);
    expect(logPoissonProbability(2, 0)).toBe(Number.NEGATIVE_INFINITY);
  });
});
