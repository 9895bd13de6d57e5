import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../numerics/index.ts';
import { constants } from '../physics/constants.ts';
import { e137DecayVolume, meanBoostOfLimits, recastWithInvisibleDecays } from './e137-recast.ts';

const { shieldCm: D, decayLengthCm: L } = e137DecayVolume;
const hbarC = constants.hbarCInGeVCm.value;

function widthToPhotons(mass: number): number {
  return mass ** 3 / (64 * Math.PI);
}

/** ln of g^2 P for the two cases of (41), and for (40), with the width in 1/cm. */
function visibleLong(g: number, mass: number, boost: number): number {
  return Math.log(g * g * L * g * g * (widthToPhotons(mass) / (hbarC * boost)));
}
function visibleShort(g: number, mass: number, boost: number): number {
  return Math.log(g * g) - (D * g * g * widthToPhotons(mass)) / (hbarC * boost);
}
function invisible(g: number, mass: number, boost: number, ratio: number): number {
  return visibleLong(g, mass, boost) - ((L + D) * ratio * g * g * widthToPhotons(mass)) / (hbarC * boost);
}

const logMass = fc.double({ min: Math.log(1e-3), max: Math.log(0.3), noNaN: true });
const logLower = fc.double({ min: Math.log(1e-9), max: Math.log(1e-7), noNaN: true });
const logEnergy = fc.double({ min: Math.log(2), max: Math.log(20), noNaN: true });

describe('the mean boost of two limits', () => {
  it('put back makes the same rate of both', () => {
    fc.assert(
      fc.property(logMass, logLower, fc.double({ min: 0.5, max: 12, noNaN: true }), (x, y, z) => {
        const [mass, lower] = [Math.exp(x), Math.exp(y)];
        const upper = lower * Math.exp(z);
        const boost = meanBoostOfLimits(e137DecayVolume, { lower, upper }, widthToPhotons(mass));
        const difference = visibleShort(upper, mass, boost) - visibleLong(lower, mass, boost);
        expect(Math.abs(difference)).toBeLessThan(1e-11 * Math.abs(visibleLong(lower, mass, boost)));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is the one that made them', () => {
    fc.assert(
      fc.property(logMass, logEnergy, fc.double({ min: 5, max: 40, noNaN: true }), (x, y, u) => {
        const [mass, boost] = [Math.exp(x), Math.exp(y - x)];
        // The upper limit where the ALP has u decay lengths of shield; then the lower one has as many decays.
        const upper = Math.sqrt((u * hbarC * boost) / (D * widthToPhotons(mass)));
        const rate = visibleShort(upper, mass, boost);
        const lower = Math.exp(0.25 * (rate - Math.log((L * widthToPhotons(mass)) / (hbarC * boost))));
        const found = meanBoostOfLimits(e137DecayVolume, { lower, upper }, widthToPhotons(mass));
        expect(found / boost).toBeCloseTo(1, 11);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('the recast with invisible decays', () => {
  it('solves (39) by another method, at both ends', () => {
    for (const ratio of [1e2, 1e4]) {
      const [mass, lower, boost] = [0.01, 1e-8, 1500];
      const limits = recastWithInvisibleDecays(e137DecayVolume, lower, widthToPhotons(mass), boost, ratio)!;
      const excess = (logG: number) =>
        invisible(Math.exp(logG), mass, boost, ratio) - visibleLong(lower, mass, boost);
      const kappa = ((L + D) * ratio * widthToPhotons(mass)) / (hbarC * boost);
      const top = Math.log(Math.sqrt(2 / kappa));
      expect(Math.exp(findRoot(excess, top, top + 10)) / limits.upper).toBeCloseTo(1, 9);
      expect(Math.exp(findRoot(excess, Math.log(lower) - 1, top)) / limits.lower).toBeCloseTo(1, 9);
      expect(limits.lower / lower).toBeCloseTo(1, 3);
    }
  });

  it('excludes less the larger the invisible width is, and nothing beyond some', () => {
    const at = (ratio: number) =>
      recastWithInvisibleDecays(e137DecayVolume, 1e-7, widthToPhotons(0.05), 300, ratio);
    expect(at(1e3)!.upper).toBeGreaterThan(at(1e4)!.upper);
    expect(at(1e3)!.lower).toBeLessThan(at(1e4)!.lower);
    const largest = (2 * hbarC * 300) / (Math.E * 1e-14 * (L + D) * widthToPhotons(0.05));
    const edge = at(largest * (1 - 1e-9))!;
    expect(edge.upper / edge.lower).toBeCloseTo(1, 3);
    expect(at(largest * (1 + 1e-9))).toBeUndefined();
  });

  it('refuses what has no meaning', () => {
    const width = widthToPhotons(0.01);
    expect(() => meanBoostOfLimits(e137DecayVolume, { lower: 1e-4, upper: 1e-5 }, width)).toThrow(RangeError);
    expect(() =>
      meanBoostOfLimits({ shieldCm: 0, decayLengthCm: 1 }, { lower: 1e-6, upper: 1e-5 }, width),
    ).toThrow(RangeError);
    expect(() => recastWithInvisibleDecays(e137DecayVolume, 1e-6, width, 0, 10)).toThrow(RangeError);
    expect(() => recastWithInvisibleDecays(e137DecayVolume, 1e-6, width, 10, Number.NaN)).toThrow(RangeError);
  });
});
