import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha, elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import { darkPairAnnihilationCrossSection } from '../production/annihilation/index.ts';
import { darkWidthAtUnitCoupling } from '../production/vector-meson.ts';
import { totalWidth } from './decays.ts';
import { pairTensor, photonWidthFromTraces } from './dipole.fixture.ts';
import { dipolePortal, dipoleToPhotonWidth } from './dipole.ts';
import { dipoleLeptonPairRatio } from './dipole-lepton-pairs.ts';

const mass = fc.double({ min: 1e-3, max: 5, noNaN: true });
const splitting = fc.double({ min: 2e-2, max: 4, noNaN: true });
const excess = fc.double({ min: 1e-3, max: 10, noNaN: true });
const build = (M1: number, delta: number, d = 1) => dipolePortal.build({ M1, delta, d });

describe('dipole spectral density', () => {
  it('is the width of a vector boson to the pair over pi s^(3/2), from Dirac traces', () => {
    fc.assert(
      fc.property(mass, splitting, excess, (M1, delta, above) => {
        const M2 = M1 * (1 + delta);
        const energy = (M1 + M2) * (1 + above);
        const tensor = pairTensor(M1, M2, energy, [0.48, 0.6, 0.64]);
        const sum = [1, 2, 3].reduce((total, i) => total + tensor(i, i), 0);
        // Gamma = I sqrt(s), as alpha sqrt(s) / 3 for a light charged lepton.
        const width = ((sum / 3) * twoBodyMomentum(energy, M1, M2)) / (8 * Math.PI * energy ** 2);
        const expected = width / (Math.PI * energy ** 3);
        expect(build(M1, delta).spectralDensity(energy ** 2) / expected).toBeCloseTo(1, 9);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('has the longitudinal share of the same traces', () => {
    const n = [0.48, 0.6, 0.64];
    fc.assert(
      fc.property(mass, splitting, excess, (M1, delta, above) => {
        const M2 = M1 * (1 + delta);
        const energy = (M1 + M2) * (1 + above);
        const tensor = pairTensor(M1, M2, energy, n);
        const sum = [1, 2, 3].reduce((total, i) => total + tensor(i, i), 0);
        let along = 0;
        for (const i of [1, 2, 3]) for (const j of [1, 2, 3]) along += n[i - 1]! * n[j - 1]! * tensor(i, j);
        expect(build(M1, delta).pair!.longitudinalShare(energy ** 2)).toBeCloseTo(along / sum, 9);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('is exactly zero up to threshold, and opens as a velocity', () => {
    const { spectralDensity, thresholdMass } = build(0.3, 0.05);
    expect(thresholdMass).toBeCloseTo(0.615, 15);
    for (const s of [0, 0.1, thresholdMass ** 2]) expect(spectralDensity(s)).toBe(0);
    const near = (x: number) => spectralDensity(thresholdMass ** 2 * (1 + x));
    expect(near(4e-8) / near(1e-8)).toBeCloseTo(2, 5);
    expect(build(0, 0.1).spectralDensity(1)).toBeCloseTo(1 / (6 * Math.PI ** 2), 15);
  });

  it('makes the vector-meson width of paper mono-photon (A.2), with Q f_V = M_V / g_V', () => {
    const meson = {
      id: 'phi',
      symbol: '',
      mass: 1.02,
      totalWidth: 4e-3,
      photonCoupling: 13.4,
      references: [],
    };
    const [M1, M2, M] = [0.3, 0.4, meson.mass];
    const paper =
      ((elementaryCharge ** 2 * (M / 13.4) ** 2 * M) / (6 * Math.PI)) *
      (1 - (M2 - M1) ** 2 / M ** 2) ** 1.5 *
      (1 + (2 * (M2 + M1) ** 2) / M ** 2) *
      (1 - (M2 + M1) ** 2 / M ** 2) ** 0.5;
    expect(darkWidthAtUnitCoupling(build(M1, 1 / 3), meson) / paper).toBeCloseTo(1, 12);
  });

  it('makes e+ e- -> chi_1 chi_2 of the physics note: 2 alpha d^2 / 3 far above threshold', () => {
    const { value } = darkPairAnnihilationCrossSection(build(0.01, 0.1), 10);
    expect(value / ((2 * alpha) / 3)).toBeCloseTo(1, 4);
  });
});

describe('dipole widths', () => {
  it('are paper mono-photon (A.1), and lose no digits for a small splitting', () => {
    const paper = (d: number, M1: number, delta: number) =>
      (d ** 2 * M1 ** 3 * delta ** 3 * (2 + delta) ** 3) / (2 * Math.PI * (1 + delta) ** 3);
    expect(dipoleToPhotonWidth(1e-4, 0.3, 0.01) / paper(1e-4, 0.3, 0.01)).toBeCloseTo(1, 13);
    expect(dipoleToPhotonWidth(1, 1, 1e-12) / (4e-36 / Math.PI)).toBeCloseTo(1, 11);
    expect(dipoleToPhotonWidth(1, 1, 0)).toBe(0);
  });

  it('follow from Dirac traces, and so does the shape of a virtual photon', () => {
    fc.assert(
      fc.property(mass, splitting, fc.double({ min: 0, max: 0.98, noNaN: true }), (M1, delta, share) => {
        const M2 = M1 * (1 + delta);
        const q = share * (M2 - M1);
        const width = photonWidthFromTraces(M1, M2, q);
        const [less, more] = [share ** 2, (q / (M1 + M2)) ** 2];
        const shape = (1 - less) ** 1.5 * Math.sqrt(1 - more) * (1 + more / 2);
        expect(width / (dipoleToPhotonWidth(1, M1, delta) * shape)).toBeCloseTo(1, 8);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('to lepton pairs go as (2 alpha / 3 pi) [ln(d / m) - c] for a large splitting of light states', () => {
    // integral dx/x (1 + x/2) (1 - x)^2 without leptons' mass: ln - 5/4 - ... ; its two-fold ratio has no constant.
    const at = (m: number) => dipoleLeptonPairRatio({ sum: 1, difference: 1 }, m).value;
    const slope = (at(1e-6) - at(1e-5)) / Math.log(10);
    expect(slope / ((2 * alpha) / (3 * Math.PI))).toBeCloseTo(1, 6);
    // With beta (1 + 2 m^2/s): ln(1/m^2) - 5/3; with (1 + x/2)(1 - x)^2: - integral (3/2 - x^2/2) dx = -4/3.
    expect(at(1e-6) / ((alpha / (3 * Math.PI)) * (Math.log(1e12) - 5 / 3 - 4 / 3))).toBeCloseTo(1, 6);
  });

  it('are zero at threshold, go with d^2 and leave chi_2 stable without a splitting', () => {
    expect(dipoleLeptonPairRatio({ sum: 1, difference: 0.2 }, 0.1).value).toBe(0);
    expect(totalWidth(build(0.1, 0).widths(), 'chi2')).toBe(0);
    const at = (d: number) => totalWidth(build(0.4, 1, d).widths(), 'chi2');
    expect(at(3e-3) / at(1e-3)).toBeCloseTo(9, 12);
    expect(() => dipoleLeptonPairRatio({ sum: 1, difference: 0.2 }, 0)).toThrow(RangeError);
  });
});
