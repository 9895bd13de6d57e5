import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../numerics/random/stream.ts';
import {
  boostHistogram,
  couplingsAtYield,
  decayLengthM,
  decayYield,
  logDecayYield,
  logEventYield,
} from './index.ts';

const window = { fromM: 79, toM: 217 };
const unitWidth = 1e-7;

/** A falling spectrum of boosts from 10 to 10^4 with random weights. */
function sample(count: number) {
  const stream = createStream(5, 0, 0);
  const u = new Float64Array(2);
  const betaGamma = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    fillUniform(stream, i, u, 2);
    betaGamma[i] = 10 * 1000 ** (u[0]! * u[0]!);
    weight[i] = (1e16 * u[1]!) / count;
  }
  return { betaGamma, weight };
}

const { betaGamma, weight } = sample(20_000);
const particles = { betaGamma, weight, batchEnds: Array.from({ length: 16 }, (_, i) => 1250 * (i + 1)) };
const histogram = boostHistogram(betaGamma, weight);
const events = {
  inverseBoost: betaGamma.map((x) => 1 / x),
  fromM: betaGamma.map(() => window.fromM),
  toM: betaGamma.map(() => window.toM),
  weight,
};
const logYield = (logCoupling: number) => logDecayYield(histogram, unitWidth, window, logCoupling);

describe('decayYield', () => {
  it('is that of a simulation of single decays, within 5 standard deviations', () => {
    const stream = createStream(6, 0, 0);
    const u = new Float64Array(1);
    for (const coupling of [3e-6, 1e-5, 3e-5, 1e-4]) {
      let sum = 0;
      let squares = 0;
      const width = coupling ** 2 * unitWidth;
      for (let i = 0; i < weight.length; i++) {
        fillUniform(stream, i, u, 1);
        const flown = -decayLengthM(betaGamma[i]!, width) * Math.log(u[0]!);
        if (flown < window.fromM || flown > window.toM) continue;
        sum += weight[i]!;
        squares += weight[i]! ** 2;
      }
      const expected = decayYield(particles, unitWidth, window, Math.log(coupling));
      const simulated = coupling ** 2 * sum;
      const error = coupling ** 2 * Math.sqrt(squares);
      expect(Math.abs(simulated - expected.value), `${coupling}`).toBeLessThan(5 * error);
      expect(error / expected.value).toBeLessThan(0.5);
    }
  });

  it('goes as g^4 at small couplings, exactly as sum of W (Lf - Li) / (beta gamma)', () => {
    const small = 1e-12;
    const exact = weight.reduce(
      (sum, w, i) => sum + (w * 138 * unitWidth) / (betaGamma[i]! * 1.973269804e-16),
      0,
    );
    const { value } = decayYield(particles, unitWidth, window, Math.log(small));
    expect(value / (small ** 4 * exact)).toBeCloseTo(1, 9);
    expect(logYield(Math.log(2 * small)) - logYield(Math.log(small))).toBeCloseTo(4 * Math.LN2, 9);
  });

  it('falls exponentially at large couplings, by the hardest particles: in ln N, far below underflow', () => {
    const hardest = betaGamma.reduce((a, b) => Math.max(a, b));
    const large = 0.03;
    const slope = (logYield(Math.log(large) + 1e-4) - logYield(Math.log(large) - 1e-4)) / 2e-4;
    const exponent = (2 * window.fromM * large ** 2 * unitWidth) / (hardest * 1.973269804e-16);
    // Within the width of a bin.
    expect(slope / -exponent).toBeGreaterThan(0.99);
    expect(slope / -exponent).toBeLessThan(1.02);
    expect(logYield(Math.log(large))).toBeLessThan(-1000);
    expect(decayYield(particles, unitWidth, window, Math.log(large)).value).toBe(0);
  });

  it('loses nothing that matters in 600 bins: against the sum over all particles', () => {
    for (let exponent = -7; exponent <= -3.4; exponent += 0.1) {
      const logCoupling = exponent * Math.LN10;
      const exact = logEventYield(events, unitWidth, logCoupling);
      if (exact < Math.log(0.01)) continue;
      expect(logYield(logCoupling)).toBeCloseTo(exact, 2.3);
      const unbinned = decayYield(particles, unitWidth, window, logCoupling).value;
      expect(unbinned / Math.exp(exact)).toBeCloseTo(1, 9);
    }
  });

  it('rises, then falls, once each', () => {
    let falling = 0;
    let previous = Number.NEGATIVE_INFINITY;
    for (let x = Math.log(1e-10); x < Math.log(1e-2); x += 0.05) {
      const here = logYield(x);
      if (here < previous) falling++;
      else expect(falling).toBe(0);
      previous = here;
    }
  });

  it('has the spread of its batches as error', () => {
    const of = (weights: readonly number[]) =>
      decayYield(
        { betaGamma: new Float64Array(4).fill(100), weight: Float64Array.from(weights), batchEnds: [2, 4] },
        unitWidth,
        window,
        Math.log(1e-5),
      );
    expect(of([1, 2, 2, 1]).error).toBe(0);
    // Twice each is an estimate of all: 2 and 10, mean 6 and its error 4.
    const { value, error } = of([1, 0, 2, 3]);
    expect(error / value).toBeCloseTo(4 / 6, 12);
    // Weights are uniform from 0 to 1: relative variance of the sum (1 + 1/3) / N at least.
    const found = decayYield(particles, unitWidth, window, Math.log(1e-8));
    expect(found.error / found.value).toBeGreaterThan(0.004);
    expect(found.error / found.value).toBeLessThan(0.03);
  });

  it('refuses samples that are not one', () => {
    expect(() => boostHistogram([1, Number.NaN], [1, 1])).toThrow('sample 1');
    expect(() => boostHistogram([1], [-1])).toThrow(RangeError);
    expect(() => boostHistogram([1], [0])).toThrow('no particle');
  });
});

describe('couplingsAtYield', () => {
  it('finds both branches, and N there is what was asked', () => {
    const found = couplingsAtYield(logYield, 3, { from: 1e-8, to: 1e-2 });
    expect(found).toHaveLength(2);
    for (const coupling of found) expect(logYield(Math.log(coupling))).toBeCloseTo(Math.log(3), 8);
  });

  it('moves the lower branch with the exposure as its fourth root', () => {
    const lower = (exposure: number) =>
      couplingsAtYield((x) => logYield(x) + Math.log(exposure), 3, { from: 1e-9, to: 1e-2 })[0]!;
    expect(Math.log(lower(1e4) / lower(1)) / Math.log(1e4)).toBeCloseTo(-0.25, 2);
  });

  it('finds a peak that only just reaches the number, between points of the scan', () => {
    const peak = (x: number) => 1 - 1e4 * (x - 0.0123) ** 2;
    const found = couplingsAtYield(peak, Math.exp(0.9999), { from: 0.5, to: 2, step: 0.1 });
    expect(found.map(Math.log)).toEqual([0.0122, 0.0124].map((x) => expect.closeTo(x, 9)));
    expect(couplingsAtYield(peak, Math.exp(1.01), { from: 0.5, to: 2 })).toEqual([]);
  });
});
