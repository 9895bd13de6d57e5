import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { formValue } from '../../records/coupling-form.ts';
import { bosonMagneticMoment } from './boson.ts';
import { photonPortalMagneticMoment, photonPortalMagneticMomentForm } from './photon-portal.ts';

const muon = constants.muonMass.value;
const electron = constants.electronMass.value;

/** Lepton pairs as a dark system: rho = Im Pi / (pi s) of QED, with unit coupling. */
function pairs(mass: number) {
  return {
    thresholdMass: 2 * mass,
    spectralDensity: (s: number): number => {
      const ratio = (4 * mass * mass) / s;
      return ratio >= 1 ? 0 : (alpha / (3 * Math.PI * s)) * (1 + ratio / 2) * Math.sqrt(1 - ratio);
    },
  };
}

describe('magnetic moment from a spectral density', () => {
  it('reproduces the fourth-order QED vacuum polarisation', () => {
    // Two-loop A_2 of Passera, Phys. Rev. D 75 (2007) 013002, in (alpha / pi)^2: 1.094 258 3111(84),
    // 5.197 386 70(27)e-7, 1.837 63(60)e-9 and 7.8064(25)e-5; the errors are those of the mass ratios then.
    const tau = 1.77686;
    for (const [loop, lepton, published, uncertainty] of [
      [electron, muon, 1.0942583111, 8.4e-9],
      [muon, electron, 5.1973867e-7, 2.7e-14],
      [tau, electron, 1.83763e-9, 6e-13],
      [tau, muon, 7.8064e-5, 2.5e-8],
    ] as const) {
      const { value, error } = photonPortalMagneticMoment(pairs(loop), lepton, { subtractions: 1 });
      expect(Math.abs(value / (alpha / Math.PI) ** 2 - published)).toBeLessThan(uncertainty);
      expect(error).toBeLessThan(1e-10 * value);
    }
  });

  it('is the closed form (119/36 - pi^2/3)(alpha/pi)^2 for leptons of the same kind', () => {
    const { value, error } = photonPortalMagneticMoment(pairs(muon), muon, { subtractions: 1 });
    expect(Math.abs(value - (alpha / Math.PI) ** 2 * (119 / 36 - Math.PI ** 2 / 3))).toBeLessThanOrEqual(
      error,
    );
  });

  it('is a superposition of dark photons with eps = 1', () => {
    // A band of s narrow enough to be one mass: rho = 1 / width in [s0, s0 + width].
    const mass = 0.2;
    const width = 1e-6 * mass ** 2;
    const band = { thresholdMass: mass, spectralDensity: () => 1 / width };
    const cutoff = Math.sqrt(mass ** 2 + width);
    const { value } = photonPortalMagneticMoment(band, muon, { subtractions: 1, cutoff });
    const vector = 4 * Math.PI * alpha * bosonMagneticMoment('vector', mass, muon).value;
    expect(value / vector).toBeCloseTo(1, 5);
  });

  it('loses (alpha / 3 pi) m^2 / s by the second subtraction', () => {
    const density = pairs(0.3).spectralDensity;
    const of = (subtractions: 1 | 2, spectralDensity = density) =>
      photonPortalMagneticMoment({ thresholdMass: 0.6, spectralDensity }, muon, { subtractions }).value;
    // integral ds rho / s for QED pairs is (alpha / 15 pi) / M^2, the Uehling term.
    const uehling = alpha / (15 * Math.PI) / 0.3 ** 2;
    expect((of(1) - of(2)) / (((alpha * muon ** 2) / (3 * Math.PI)) * uehling)).toBeCloseTo(1, 10);
  });

  it('runs with the cutoff as (alpha / pi) (m g / 12 pi)^2 ln Lambda when subtracted once', () => {
    const portal = darkAxionPortal.build({ m_gammaD: 0.01, m_a: 0, m_chi: 0, g: 1, g_D: 0.1 });
    const at = (cutoff: number) =>
      photonPortalMagneticMoment(portal, muon, { subtractions: 1, cutoff }).value;
    const slope = (alpha / Math.PI) * (muon / (12 * Math.PI)) ** 2;
    expect((at(1e6) - at(1e4)) / (slope * Math.log(100))).toBeCloseTo(1, 8);
    expect(at(0.005)).toBe(0);
  });

  it('says so when one subtraction is not enough', () => {
    const portal = darkAxionPortal.build({ m_gammaD: 0.01, m_a: 0, m_chi: 0, g: 1, g_D: 0.1 });
    expect(() => photonPortalMagneticMoment(portal, muon, { subtractions: 1 })).toThrow(ConvergenceError);
    expect(() => photonPortalMagneticMoment(portal, 0, { subtractions: 2 })).toThrow(RangeError);
    const massless = { thresholdMass: 0, spectralDensity: () => 1 };
    expect(() => photonPortalMagneticMoment(massless, muon, { subtractions: 2 })).toThrow(RangeError);
    const broken = { thresholdMass: 1, spectralDensity: () => Number.NaN };
    expect(() => photonPortalMagneticMoment(broken, muon, { subtractions: 2 })).toThrow(ConvergenceError);
  });

  it('makes a form in the coupling of the portal', () => {
    const portal = darkAxionPortal.build({ m_gammaD: 0.1, m_a: 0, m_chi: 0, g: 5, g_D: 0.1 });
    const form = photonPortalMagneticMomentForm(portal, 'e', { subtractions: 2 });
    const unit = photonPortalMagneticMoment(portal, electron, { subtractions: 2 }).value;
    expect(formValue(form, { g: 3 }) / (9 * unit)).toBeCloseTo(1, 14);
  });
});
