import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decayDistance,
  decayLengthM,
  decayProbability,
  lifetimeSeconds,
  logDecayProbability,
  properDecayLengthM,
  survivalProbability,
} from './index.ts';

describe('lifetime', () => {
  it('is hbar / Gamma: the muon, 2.9959836e-19 GeV, lives 2.197 microseconds and flies 658.6 m', () => {
    expect(lifetimeSeconds(2.9959836e-19) / 2.1969811e-6).toBeCloseTo(1, 6);
    expect(properDecayLengthM(2.9959836e-19)).toBeCloseTo(2.1969811e-6 * 299792458, 2);
    expect(decayLengthM(3, 1e-16)).toBeCloseTo(3 * 1.973269804, 9);
  });
});

describe('decayProbability', () => {
  const lengths = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
  const distances = fc.double({ min: 0, max: 1e3, noNaN: true });

  it('adds up over neighbouring windows, and with survival to 1', () => {
    fc.assert(
      fc.property(distances, distances, distances, lengths, (a, b, c, length) => {
        const [from = 0, middle = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
        const parts = decayProbability(from, middle, length) + decayProbability(middle, to, length);
        expect(parts).toBeCloseTo(decayProbability(from, to, length), 12);
        const all = decayProbability(0, to, length) + survivalProbability(to, length);
        expect(all).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is (L2 - L1)/lambda at long lifetimes, to rounding', () => {
    expect(decayProbability(79, 217, 1e15) / (138 / 1e15)).toBeCloseTo(1, 12);
    expect(decayProbability(79, 217, Number.POSITIVE_INFINITY)).toBe(0);
    expect(decayProbability(0, Number.POSITIVE_INFINITY, 5)).toBe(1);
    expect(decayProbability(2, 2, 5)).toBe(0);
  });

  it('has a logarithm that goes on where it underflows', () => {
    fc.assert(
      fc.property(distances, distances, lengths, (a, b, length) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const probability = decayProbability(from, to, length);
        fc.pre(probability > 1e-300);
        expect(logDecayProbability(from, to, length)).toBeCloseTo(Math.log(probability), 9);
      }),
    );
    expect(decayProbability(1e4, 2e4, 1)).toBe(0);
    expect(logDecayProbability(1e4, 2e4, 1)).toBe(-1e4);
    expect(logDecayProbability(1, 2, Number.POSITIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('decayDistance', () => {
  it('is the inverse of the probability', () => {
    for (const length of [0.1, 10, 1e9]) {
      for (const u of [1e-6, 0.3, 0.999]) {
        const at = decayDistance(u, 5, 25, length);
        expect(decayProbability(5, at, length) / decayProbability(5, 25, length)).toBeCloseTo(u, 6);
      }
    }
    expect(decayDistance(0.25, 5, 25, Number.POSITIVE_INFINITY)).toBe(10);
  });
});
