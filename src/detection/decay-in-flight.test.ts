import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decayProbability, missingProbability } from './decay-in-flight.ts';

const length = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
const inverse = fc.double({ min: 1e-12, max: 1e-3, noNaN: true });

describe('decays in flight', () => {
  it('of long-lived particles go as the length of the region over the flight, to rounding', () => {
    for (const flight of [1e6, 1e12, 1e20]) {
      const x = 204 / flight;
      // Second order in 1/l, for a shield of 179 and a region of 204.
      const expected = x * (1 - 179 / flight - 0.5 * x);
      expect(decayProbability(179, 383, 1 / flight) / expected).toBeCloseTo(1, flight > 1e9 ? 14 : 6);
    }
  });

  it('of short-lived ones go as the exponential of the shield', () => {
    expect(decayProbability(179, 383, 1 / 5) / Math.exp(-179 / 5)).toBeCloseTo(1, 13);
    expect(decayProbability(179, Number.POSITIVE_INFINITY, 1 / 5)).toBeCloseTo(Math.exp(-179 / 5), 20);
  });

  it('lose nothing in a region that is short against its distance', () => {
    // exp(-1) (1 - exp(-1e-12)) to 16 digits.
    expect(decayProbability(1, 1 + 2 ** -40, 1) / (Math.exp(-1) * 2 ** -40 * (1 - 2 ** -41))).toBeCloseTo(
      1,
      14,
    );
  });

  it('and what lies before and beyond are all there is', () => {
    fc.assert(
      fc.property(length, length, inverse, (from, more, k) => {
        const parts =
          decayProbability(0, from, k) +
          decayProbability(from, from + more, k) +
          Math.exp(-(from + more) * k);
        expect(parts).toBeCloseTo(1, 13);
        // Nothing is seen of a decay without a trace, nor of one beyond.
        expect(missingProbability(from, k, 1)).toBeCloseTo(1, 14);
        expect(missingProbability(from, k, 0)).toBeCloseTo(Math.exp(-from * k), 14);
      }),
      { seed: 3 },
    );
  });

  it('do not happen to a stable particle', () => {
    expect(decayProbability(1, Number.POSITIVE_INFINITY, 0)).toBe(0);
    expect(missingProbability(1, 0, 0.3)).toBe(1);
  });
});
