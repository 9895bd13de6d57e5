import { describe, expect, it } from 'vitest';
import { ConvergenceError, integrate } from '../../numerics/index.ts';
import { labAngle, labPhotonEnergy } from './boost.ts';
import { gaussianWindowShare, missingMassResolution, missingMassSquared } from './missing-mass.ts';
import { missingMassDistribution } from './missing-mass-distribution.ts';
import { positronTargetKinematics } from './positron-target.ts';
import { padme } from './searches.fixture.ts';

const photonShape = (c: number) => 1 + c * c;
const electronShape = (c: number) => 1 / (1 - c * c);

function photon(mass: number, cosTheta: number): { energy: number; angle: number } {
  const kinematics = positronTargetKinematics(0.55, mass);
  const energy = labPhotonEnergy(kinematics, kinematics.photonEnergy, cosTheta);
  return { energy, angle: labAngle(kinematics, cosTheta) };
}

describe('missing mass', () => {
  it('is the mass for the photon that recoils against it', () => {
    for (const mass of [1e-3, 5e-3, 0.02]) {
      for (const cosTheta of [-0.9, 0, 0.7]) {
        const { energy, angle } = photon(mass, cosTheta);
        // The terms are of the size of s = 5.6e-4 GeV^2.
        expect(Math.abs(missingMassSquared(0.55, energy, angle) - mass ** 2)).toBeLessThan(1e-17);
      }
    }
  });

  it('has a resolution by finite differences in energy and impact point', () => {
    const { energy, angle } = photon(0.01, 0.2);
    const { fromEnergy, fromPosition, total } = missingMassResolution(padme, energy, angle);
    // (44), in GeV.
    const sigmaE = energy * Math.sqrt(0.02 ** 2 / energy + (3e-6 / energy) ** 2 + 0.011 ** 2);
    const byEnergy = missingMassSquared(0.55, energy - sigmaE, angle) - 1e-4;
    expect(fromEnergy / byEnergy).toBeCloseTo(1, 9);
    const shift = 1e-4;
    const radius = 345 * Math.tan(angle);
    const at = (r: number) => missingMassSquared(0.55, energy, Math.atan(r / 345));
    const slope = (at(radius + shift) - at(radius - shift)) / (2 * shift);
    expect(fromPosition / (0.4 * Math.abs(slope))).toBeCloseTo(1, 6);
    expect(total).toBeCloseTo(Math.hypot(fromEnergy, fromPosition), 15);
  });

  it('keeps 86.6% of a Gaussian within 1.5 sigma, which the paper rounds to 85%', () => {
    expect(gaussianWindowShare(1.5)).toBeCloseTo(0.8663855974622839, 15);
    expect(gaussianWindowShare(1.5)).toBeCloseTo(padme.efficiency, 1);
  });
});

describe('missing mass distribution', () => {
  it.each([
    ['photon', photonShape],
    ['electron', electronShape],
  ] as const)('of the %s coupling is normalised, has its moments and its probabilities', (_, shape) => {
    for (const mass of [0.0025, 0.015, 0.021]) {
      const peak = missingMassDistribution(padme, mass, shape)!;
      const sigma = peak.standardDeviation.value;
      const from = peak.mean - 12 * sigma;
      const to = peak.mean + 12 * sigma;
      const moment = (power: number) =>
        integrate((x) => ((x - peak.mean) / sigma) ** power * peak.density(x).value, from, to, {
          relativeTolerance: 1e-7,
          absoluteTolerance: 1e-7,
        }).value;
      expect(moment(0)).toBeCloseTo(1, 6);
      expect(moment(1)).toBeCloseTo(0, 6);
      expect(moment(2)).toBeCloseTo(1, 6);
      expect(peak.probability(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).value).toBeCloseTo(1, 12);
      const { value, error } = peak.probability(peak.mean - 1.5 * sigma, peak.mean + 1.5 * sigma);
      const byDensity = integrate(
        (x) => peak.density(x).value,
        peak.mean - 1.5 * sigma,
        peak.mean + 1.5 * sigma,
      );
      expect(Math.abs(value - byDensity.value)).toBeLessThan(1e-8 + error + byDensity.error);
      // A mixture of widths, yet close to the Gaussian share.
      expect(value).toBeGreaterThan(0.85);
      expect(value).toBeLessThan(0.9);
    }
  });

  it('is the Gaussian of one angle when the shape lives at one angle', () => {
    const narrow = (c: number) => Math.exp(-0.5 * ((c - 0.3) / 0.01) ** 2);
    const peak = missingMassDistribution(padme, 0.015, narrow)!;
    const { energy, angle } = photon(0.015, 0.3);
    const { total } = missingMassResolution(padme, energy, angle);
    expect(peak.standardDeviation.value / total).toBeCloseTo(1, 3);
    expect(peak.density(0.015 ** 2).value * total * Math.sqrt(2 * Math.PI)).toBeCloseTo(1, 3);
  });

  it('is sharper for heavier particles, as in Fig. 6b', () => {
    const widths = [0.0025, 0.01, 0.015, 0.02, 0.0225].map(
      (mass) => missingMassDistribution(padme, mass, photonShape)!.standardDeviation.value,
    );
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('is not there past the end point, and refuses a shape that vanishes', () => {
    expect(missingMassDistribution(padme, 0.0231, photonShape)).toBeUndefined();
    expect(() => missingMassDistribution(padme, 0.01, () => 0)).toThrow(ConvergenceError);
    expect(() => missingMassDistribution(padme, 0.01, () => Number.NaN)).toThrow(ConvergenceError);
  });
});
