import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { formValue } from '../../records/coupling-form.ts';
import {
  darkAxionCountertermMoment,
  darkAxionMagneticMoment,
  darkAxionMagneticMomentForm,
  darkAxionPolarisation,
} from './dark-axion.ts';
import { photonPortalMagneticMoment } from './photon-portal.ts';

const muon = constants.muonMass.value;
const electron = constants.electronMass.value;

// Q^2, m_gamma', m_a, Pi_R(-Q^2): mpmath 1.3.0 at mp.dps = 30,
//   D0 = lambda x: x*ma**2 + (1 - x)*mD**2; d = lambda x: x*(1 - x)*Q2
//   quad(lambda x: d(x) - (D0(x) + d(x))*log1p(d(x)/D0(x)), [0, 0.01, 0.5, 0.99, 0.9999, 1])/(16*pi**2)
const polarisations: readonly (readonly [number, number, number, number])[] = [
  [1e-6, 0.01, 0, -2.633312861174851e-12],
  [0.29e-4, 0.01, 0, -2.101423701620105e-9],
  [0.3e-4, 0.01, 0, -2.2448846165235594e-9],
  [0.31e-4, 0.01, 0, -2.3928295124941356e-9],
  [4, 0.01, 0, -0.03699936657376212],
  [0.02, 0.1, 0.3, -9.155119685318673e-7],
  [1e-7, 0.1, 0.3, -2.3639105241146876e-17],
  [50, 0.1, 0.3, -0.22965014493063657],
];

// Lepton mass, m_gamma', m_a, shift: the same Pi_R at mp.dps = 20 under x = 1/(1 + exp(-t)),
//   alpha/pi*quad(lambda t: Pi(x**2*m*m*(1 + exp(t)))*exp(t)/(1 + exp(t))**3, linspace(-30, 45, 26))
const shifts: readonly (readonly [number, number, number, number])[] = [
  [muon, 0.01, 0, -3.78321923856e-8],
  [muon, 1, 0.3, -3.0287452832e-10],
  [electron, 0.001, 0.0005, -6.13221776901e-14],
];

describe('dark axion vacuum polarisation', () => {
  it.each(polarisations)(
    'has the 30-digit value at Q^2 = %d, masses %d, %d',
    (q2, darkPhotonMass, alpMass, expected) => {
      for (const masses of [
        { darkPhotonMass, alpMass },
        { darkPhotonMass: alpMass, alpMass: darkPhotonMass },
      ]) {
        const { value, error } = darkAxionPolarisation(q2, masses);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(error);
        expect(error).toBeLessThan(1e-10 * Math.abs(expected));
      }
    },
  );

  it('closes continuously on the massless form', () => {
    for (const q2 of [1e-8, 1e-4, 0.03, 10]) {
      const massless = darkAxionPolarisation(q2, { darkPhotonMass: 0.01, alpMass: 0 }).value;
      const light = darkAxionPolarisation(q2, { darkPhotonMass: 0.01, alpMass: 1e-9 }).value;
      expect(Math.abs(light / massless - 1)).toBeLessThan(1e-10);
    }
  });

  it('starts as -Q^4 / (384 pi^2 m^2) and refuses two massless particles', () => {
    const masses = { darkPhotonMass: 0.5, alpMass: 0 };
    const q2 = 1e-9;
    expect(darkAxionPolarisation(q2, masses).value / (q2 ** 2 / (384 * Math.PI ** 2 * 0.25))).toBeCloseTo(
      -1,
      7,
    );
    expect(darkAxionPolarisation(0, masses).value).toBeCloseTo(0, 300);
    expect(() => darkAxionPolarisation(1, { darkPhotonMass: 0, alpMass: 0 })).toThrow(RangeError);
    expect(() => darkAxionPolarisation(-1, masses)).toThrow(RangeError);
  });
});

describe('dark axion magnetic moment', () => {
  it.each(shifts)(
    'has the mpmath value for lepton mass %d, masses %d, %d',
    (leptonMass, darkPhotonMass, alpMass, expected) => {
      const { value, error } = darkAxionMagneticMoment(leptonMass, { darkPhotonMass, alpMass });
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-11);
      expect(error).toBeLessThan(1e-9 * Math.abs(expected));
    },
  );

  it('equals the twice-subtracted dispersion integral over the spectral density', () => {
    for (const [leptonMass, m_gammaD, m_a] of [
      [muon, 0.01, 0],
      [muon, 0.01, 1e-5],
      [muon, 0.02, 0.4],
      [electron, 1e-4, 2e-5],
      [electron, 1, 1],
      [muon, 1e-6, 1e-6],
      [muon, 1e3, 0],
    ] as const) {
      const portal = darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 0.1 });
      const dispersive = photonPortalMagneticMoment(portal, leptonMass, { subtractions: 2 });
      const feynman = darkAxionMagneticMoment(leptonMass, { darkPhotonMass: m_gammaD, alpMass: m_a });
      expect(Math.abs(dispersive.value - feynman.value)).toBeLessThanOrEqual(
        dispersive.error + feynman.error,
      );
      expect(dispersive.error + feynman.error).toBeLessThan(1e-9 * Math.abs(feynman.value));
    }
  });

  it('has both asymptotes of the note', () => {
    const shift = (darkPhotonMass: number) =>
      darkAxionMagneticMoment(muon, { darkPhotonMass, alpMass: 0 }).value;
    const light = 1e-7;
    const heavy = 1e4;
    const lightForm = ((-alpha * muon ** 2) / (288 * Math.PI ** 3)) * (2 * Math.log(muon / light) - 2 / 3);
    const heavyForm = ((-alpha * muon ** 4) / (384 * Math.PI ** 3 * heavy ** 2)) * 2 * Math.log(heavy / muon);
    expect(shift(light) / lightForm).toBeCloseTo(1, 9);
    expect(shift(heavy) / heavyForm).toBeCloseTo(1, 8);
  });

  it('adds the c-term of (9), which is the same integral over c s_x', () => {
    const masses = { darkPhotonMass: 0.01, alpMass: 0 };
    const plain = darkAxionMagneticMomentForm('mu', masses);
    const form = darkAxionMagneticMomentForm('mu', masses, 2);
    // (alpha / pi) integral dx (1 - x) c (-x^2 m^2 / (1 - x)) = -(alpha / 3 pi) c m^2.
    expect(formValue(form, { g: 3 }) - formValue(plain, { g: 3 })).toBeCloseTo(
      9 * darkAxionCountertermMoment(muon, 2),
      15,
    );
    expect(darkAxionCountertermMoment(muon, 2)).toBeCloseTo((-2 * alpha * muon ** 2) / (3 * Math.PI), 15);
    expect(() => darkAxionMagneticMomentForm('mu', masses, -1)).toThrow(RangeError);
  });
});
