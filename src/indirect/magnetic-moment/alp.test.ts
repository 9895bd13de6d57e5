import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../../physics/constants.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import { formError, formValue } from '../../records/coupling-form.ts';
import { alpMagneticMomentForm } from './alp.ts';
import { alpLoopH1, alpLoopH1Integral, alpLoopH2, alpLoopH2Integral } from './alp-loop-functions.ts';
import { bosonMagneticMoment } from './boson.ts';
import { photonPortalMagneticMoment } from './photon-portal.ts';

const muon = constants.muonMass.value;
const electron = constants.electronMass.value;

// x, h_1, h_2. mpmath 1.3.0 at mp.dps = 30, by quad of the integrals in `alp-loop-functions.ts`, broken at the
// layers; h_2 agreed to 20 digits with the printed closed form (51) at mp.dps = 60, complex square root and arccos,
//   1 - x/3 + x**2/6*log(x) + (2 + x)/3*sqrt(x*(4 - x) + 0j)*acos(sqrt(x)/2 + 0j)
// and so did h_1 with its own below x = 4 (above, the square root must become -sqrt(x / (x - 4)) arccosh).
const references: readonly (readonly [number, number, number])[] = [
  [1e-8, 0.9999998357884822, 1.0002094295110244],
  [1e-4, 0.9992743607751513, 1.0208447182790572],
  [0.01, 0.9698560019255705, 1.200118937512052],
  [1, 0.5816008476877096, 2.4804660309008844],
  [3.9999, 0.3644714060011538, 3.363433456882047],
  [4, 0.3644676665613126, 3.3634516296530417],
  [4.0001, 0.36446392722891746, 3.3634698020450178],
  [5, 0.33168879951819447, 3.5286058128520614],
  [30, 0.12942709926525556, 5.031789124030459],
  [1e3, 0.01020332026971887, 8.416094750862312],
  [1e6, 2.3964477771555482e-5, 15.315528089794826],
  [1e10, 4.238503521475676e-9, 24.52585093292168],
];

describe('ALP loop functions', () => {
  it.each(references)('have the 30-digit values at x = %d', (x, h1, h2) => {
    expect(Math.abs(alpLoopH1(x).value / h1 - 1)).toBeLessThan(2e-14);
    expect(Math.abs(alpLoopH2(x).value / h2 - 1)).toBeLessThan(2e-14);
  });

  it('agree with their integrals from 1e-8 to 1e10 within their errors', () => {
    for (let decade = -8; decade <= 10; decade += 0.5) {
      const x = 10 ** decade;
      for (const [closed, integral] of [
        [alpLoopH1(x), alpLoopH1Integral(x)],
        [alpLoopH2(x), alpLoopH2Integral(x)],
      ] as const) {
        expect(Math.abs(closed.value - integral.value)).toBeLessThanOrEqual(closed.error + integral.error);
        expect(closed.error + integral.error).toBeLessThan(2e-12 * closed.value);
      }
    }
  });

  it('are the printed closed forms where those do not cancel', () => {
    for (const x of [0.02, 0.5, 1, 3, 3.9]) {
      const angle = Math.acos(Math.sqrt(x) / 2);
      const h1 = 1 + 2 * x + x * (1 - x) * Math.log(x) - 2 * x * (3 - x) * Math.sqrt(x / (4 - x)) * angle;
      const h2 = 1 - x / 3 + ((x * x) / 6) * Math.log(x) + ((2 + x) / 3) * Math.sqrt(x * (4 - x)) * angle;
      expect(alpLoopH1(x).value).toBeCloseTo(h1, 11);
      expect(alpLoopH2(x).value).toBeCloseTo(h2, 11);
    }
    for (const x of [4.1, 10, 50]) {
      const angle = Math.acosh(Math.sqrt(x) / 2);
      const h1 = 1 + 2 * x + x * (1 - x) * Math.log(x) - 2 * x * (3 - x) * Math.sqrt(x / (x - 4)) * angle;
      const h2 = 1 - x / 3 + ((x * x) / 6) * Math.log(x) - ((2 + x) / 3) * Math.sqrt(x * (x - 4)) * angle;
      expect(alpLoopH1(x).value).toBeCloseTo(h1, 10);
      expect(alpLoopH2(x).value).toBeCloseTo(h2, 10);
    }
  });

  it('have the limits 1 and (2/x)(ln x - 11/6), ln x + 3/2', () => {
    expect(alpLoopH1(0).value).toBe(1);
    expect(alpLoopH2(0).value).toBe(1);
    const x = 1e10;
    expect(alpLoopH1(x).value / ((2 / x) * (Math.log(x) - 11 / 6))).toBeCloseTo(1, 8);
    expect(alpLoopH2(x).value).toBeCloseTo(Math.log(x) + 1.5, 8);
  });

  it('pass through x = 4 with a continuous slope', () => {
    for (const h of [alpLoopH1, alpLoopH2]) {
      const slope = (x: number) => (h(x + 5e-5).value - h(x - 5e-5).value) / 1e-4;
      expect(Math.abs(slope(4 - 1e-4) - 2 * slope(4) + slope(4 + 1e-4))).toBeLessThan(1e-8);
      expect(slope(4 - 1e-4) / slope(4)).toBeCloseTo(1, 3);
    }
  });

  it('refuse a negative ratio', () => {
    for (const h of [alpLoopH1, alpLoopH2, alpLoopH1Integral, alpLoopH2Integral]) {
      expect(() => h(-1)).toThrow(RangeError);
    }
  });
});

describe('ALP magnetic moment', () => {
  it('is (49) term by term', () => {
    const [mass, cutoff, photon, lepton] = [0.3, 1000, 2e-4, -3e-3];
    const x = (mass / muon) ** 2;
    const logarithm = Math.log(cutoff / muon);
    const expected =
      (muon ** 2 / (16 * Math.PI ** 2)) *
      (2 * photon * lepton * (alpLoopH2Integral(x).value - 2 * logarithm) -
        lepton ** 2 * alpLoopH1Integral(x).value +
        photon ** 2 * ((3 * alpha) / Math.PI) * logarithm ** 2);
    const form = alpMagneticMomentForm('mu', mass, cutoff);
    const couplings = { g_agamma: photon, g_amu: lepton };
    expect(formValue(form, couplings) / expected).toBeCloseTo(1, 11);
    expect(formError(form, couplings)).toBeLessThan(1e-12 * Math.abs(expected));
    expect(formValue(form, { g_ae: 1 })).toBe(0);
  });

  it('has the lepton term of a one-loop pseudoscalar with g = g_al m_l', () => {
    for (const mass of [1e-5, 1e-3, 0.2, 30]) {
      const form = alpMagneticMomentForm('e', mass, 1000);
      const loop = bosonMagneticMoment('pseudoscalar', mass, electron).value * electron ** 2;
      expect(form.coefficients[1]![1]! / loop).toBeCloseTo(1, 12);
    }
  });

  it('fits both anomalies near the products the paper gives for GeV masses', () => {
    // Below (51): g_agamma g_ae ~ 1e-5 and g_agamma g_amu ~ -1e-6 / GeV^2 for Delta a_e = -8.7e-13 and
    // Delta a_mu = 2.79e-9, "with a GeV-scale ALP": right to a factor 3.
    const mixed = (lepton: 'e' | 'mu') => 2 * alpMagneticMomentForm(lepton, 1, 1000).coefficients[0]![1]!;
    expect(Math.abs(Math.log(-8.7e-13 / mixed('e') / 1e-5))).toBeLessThan(Math.log(3));
    expect(Math.abs(Math.log(2.79e-9 / mixed('mu') / -1e-6))).toBeLessThan(Math.log(3));
  });

  it('has the options where the papers differ', () => {
    const mass = 0.02;
    const form = alpMagneticMomentForm('mu', mass, 1000);
    const flipped = alpMagneticMomentForm('mu', mass, 1000, { mixedSign: -1 });
    expect(formValue(flipped, { g_agamma: 1, g_amu: 2 })).toBe(formValue(form, { g_agamma: 1, g_amu: -2 }));
    const marciano = alpMagneticMomentForm('mu', mass, 1000, { lightByLightMass: 'alp' });
    const ratio = (Math.log(1000 / mass) / Math.log(1000 / muon)) ** 2;
    expect(marciano.coefficients[0]![0]! / form.coefficients[0]![0]!).toBeCloseTo(ratio, 12);
  });

  it('has a vacuum-polarisation term that runs as the dispersion integral does', () => {
    // The a-photon continuum is that of the dark axion portal with a massless dark photon and the same vertex.
    const mass = 0.02;
    const { spectralDensity } = darkAxionPortal.build({ m_gammaD: 0, m_a: mass, m_chi: 0, g: 1, g_D: 0 });
    const dispersive = (cutoff: number) =>
      photonPortalMagneticMoment({ thresholdMass: mass, spectralDensity }, muon, { subtractions: 1, cutoff })
        .value;
    const term = (cutoff: number) =>
      alpMagneticMomentForm('mu', mass, cutoff, { vacuumPolarisation: true }).coefficients[0]![0]! -
      alpMagneticMomentForm('mu', mass, cutoff).coefficients[0]![0]!;
    expect((term(1e5) - term(1e3)) / (dispersive(1e5) - dispersive(1e3))).toBeCloseTo(1, 6);
  });

  it('refuses a cutoff that is not above the masses, and a logarithm of zero', () => {
    expect(() => alpMagneticMomentForm('mu', 1, 0.5)).toThrow(/cutoff/);
    expect(() => alpMagneticMomentForm('mu', 0.01, 0.1)).toThrow(/cutoff/);
    expect(() => alpMagneticMomentForm('e', 0, 1000, { vacuumPolarisation: true })).toThrow(RangeError);
    expect(formValue(alpMagneticMomentForm('e', 0, 1000), { g_agamma: 1 })).toBeGreaterThan(0);
  });
});
