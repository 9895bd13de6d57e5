import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import { describe, expect, it } from 'vitest';
import { ComputationError } from '../records/errors.ts';
import { classicalLimit } from './classical-limit.ts';

const limit = (observed: number, background: number, confidenceLevel: number, backgroundError = 0) =>
  classicalLimit.upperLimit({ observed, background, confidenceLevel, backgroundError });

describe('classical limit', () => {
  // Review of Particle Physics, Statistics, upper limits for n = 0 ... 10 without background.
  it('reproduces the PDG table', () => {
    const at90 = [2.3, 3.89, 5.32, 6.68, 7.99, 9.27, 10.53, 11.77, 12.99, 14.21, 15.41];
    const at95 = [3.0, 4.74, 6.3, 7.75, 9.15, 10.51, 11.84, 13.15, 14.43, 15.71, 16.96];
    for (const [n, printed] of at90.entries()) {
      expect(Math.abs(limit(n, 0, 0.9) - printed)).toBeLessThan(0.0051);
    }
    for (const [n, printed] of at95.entries()) {
      expect(Math.abs(limit(n, 0, 0.95) - printed)).toBeLessThan(0.0051);
    }
  });

  it('is the inverse incomplete gamma function', () => {
    for (const n of [0, 1, 7, 40, 180]) {
      for (const level of [0.68, 0.9, 0.99]) {
        expect(limit(n, 0, level) / gammaincinv(level, n + 1)).toBeCloseTo(1, 11);
      }
    }
  });

  // mpmath: findroot of gammainc(n+1, s+b, inf, regularized=True) = 1 - CL, 30 digits.
  it.each([
    [1, 1, 0.9, 2.889720169867429],
    [3, 1.5, 0.95, 6.253656527932727],
    [10, 8, 0.9, 7.406641171976518],
    [150, 120, 0.9, 46.94654392223732],
    [1000, 1000, 0.9, 41.75456907764367],
  ])('agrees with 30-digit values: n = %d, b = %d, CL = %d', (n, b, level, expected) => {
    expect(limit(n, b, level) / expected).toBeCloseTo(1, 11);
  });

  it('says clearly that the interval is empty rather than negative', () => {
    expect(() => limit(0, 3, 0.9)).toThrow(ComputationError);
    expect(() => limit(0, 3, 0.9)).toThrow(
      /0 events .* background of 3 exclude every signal.* 90% confidence/,
    );
    expect(() => limit(2, 20, 0.95)).toThrow(/cls or feldman-cousins/);
    expect(limit(0, 2.3, 0.9)).toBeCloseTo(Math.log(10) - 2.3, 12);
  });

  it('averages over the background uncertainty', () => {
    // mpmath: quad over the truncated Gaussian, then findroot; 15 digits.
    expect(limit(1, 1, 0.9, 0.3)).toBeCloseTo(2.92239557920148, 8);
    expect(limit(3, 3, 0.9, 1)).toBeCloseTo(3.94000184781703, 8);
    expect(limit(5, 2, 0.9, 5)).toBeCloseTo(6.23065398091215, 8);
    // For no events exp(-beta) averages to exp(-b + sigma^2 / 2) far from the cut at zero.
    expect(limit(0, 2, 0.9, 0.2)).toBeCloseTo(Math.log(10) - 2 + 0.02, 9);
    expect(limit(4, 2, 0.9, 1e-6)).toBeCloseTo(limit(4, 2, 0.9), 8);
  });
});
