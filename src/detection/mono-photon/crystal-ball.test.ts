import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { normalProbability } from '../../numerics/special/normal.ts';
import {
  crystalBallCumulative,
  crystalBallDensity,
  crystalBallProbability,
  crystalBallSigma,
} from './crystal-ball.ts';
import { babarSmearing } from './searches.fixture.ts';

describe('Crystal Ball smearing', () => {
  it('has sigma/E = 1.5% (E/GeV)^(-3/4) + 1%', () => {
    expect(crystalBallSigma(1, babarSmearing)).toBeCloseTo(0.025, 15);
    expect(crystalBallSigma(5, babarSmearing)).toBeCloseTo(5 * (0.015 * 5 ** -0.75 + 0.01), 14);
  });

  it('has a density that sums to its cumulative, and to 1', () => {
    for (const resolution of [
      babarSmearing,
      { ...babarSmearing, n: 1 },
      { ...babarSmearing, n: 8, alpha: 2 },
    ]) {
      for (const energy of [0.01, 0.5, 3, 5]) {
        const sigma = crystalBallSigma(energy, resolution);
        const junction = energy - resolution.alpha * sigma;
        const density = (e: number) => crystalBallDensity(e, energy, resolution);
        const options = { relativeTolerance: 1e-11, absoluteTolerance: 1e-13 };
        const tail = integrate(density, 0, junction, options).value;
        const core = integrate(density, junction, energy + 10 * sigma, options).value;
        expect(crystalBallCumulative(junction, energy, resolution)).toBeCloseTo(tail, 10);
        expect(tail + core).toBeCloseTo(1, 10);
        expect(crystalBallProbability(junction - sigma / 2, energy + sigma, energy, resolution)).toBeCloseTo(
          integrate(density, junction - sigma / 2, junction, options).value +
            integrate(density, junction, energy + sigma, options).value,
          10,
        );
      }
    }
  });

  it('joins tail and core with equal value and slope', () => {
    const energy = 4;
    const sigma = crystalBallSigma(energy, babarSmearing);
    const junction = energy - babarSmearing.alpha * sigma;
    const density = (e: number) => crystalBallDensity(e, energy, babarSmearing);
    const h = 1e-6 * sigma;
    expect(density(junction - h) / density(junction + h)).toBeCloseTo(1, 5);
    const slopeBelow = (density(junction - h) - density(junction - 2 * h)) / h;
    const slopeAbove = (density(junction + 2 * h) - density(junction + h)) / h;
    expect(slopeBelow / slopeAbove).toBeCloseTo(1, 4);
  });

  it('is a Gaussian for a tail that starts far out', () => {
    const gaussian = { ...babarSmearing, alpha: 7 };
    const sigma = crystalBallSigma(3, gaussian);
    const probability = crystalBallProbability(3 - 2 * sigma, 3 + sigma, 3, gaussian);
    expect(probability).toBeCloseTo(normalProbability(-2, 1), 10);
  });

  it('passes through n = 1 without a step', () => {
    const at = (n: number) => crystalBallCumulative(1.5, 3, { ...babarSmearing, n });
    expect(at(1 + 1e-9)).toBeCloseTo(at(1), 9);
    expect(at(1 - 1e-9)).toBeCloseTo(at(1), 9);
    // The power law with n = 1 integrates to a logarithm.
    const sigma = crystalBallSigma(3, babarSmearing);
    const w = 1 / 0.811;
    const u = (e: number) => w - 0.811 - (e - 3) / sigma;
    const logarithms = Math.log(u(0) / u(1.5)) / Math.log(u(0) / u(2));
    const one = { ...babarSmearing, n: 1 };
    expect(crystalBallCumulative(1.5, 3, one) / crystalBallCumulative(2, 3, one)).toBeCloseTo(logarithms, 12);
  });

  it('adds up over neighbouring windows and knows no energies below 0', () => {
    const energy = fc.double({ min: 0.05, max: 6, noNaN: true });
    fc.assert(
      fc.property(energy, energy, energy, energy, (trueEnergy, x, y, z) => {
        const [a, b, c] = [x, y, z].sort((p, q) => p - q) as [number, number, number];
        const p = (from: number, to: number) => crystalBallProbability(from, to, trueEnergy, babarSmearing);
        expect(p(a, b) + p(b, c)).toBeCloseTo(p(a, c), 12);
        expect(p(-1, a)).toBe(p(0, a));
        expect(p(c, a - 1e-9)).toBe(0);
        expect(p(0, Number.POSITIVE_INFINITY)).toBeCloseTo(1, 14);
      }),
      { seed: 3 },
    );
    expect(crystalBallDensity(-0.1, 1, babarSmearing)).toBe(0);
  });
});
