import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../physics/constants.ts';
import { darkAxionPortal } from './dark-axion.ts';
import { darkKsvzPortal } from './dark-ksvz.ts';
import { axionToDarkPhotonPairWidth, axionToPhotonPairWidth } from './dark-ksvz-widths.ts';
import { totalWidth } from './decays.ts';
import { contractedSquaredOfIdentical, twoBodyWidth, vectorBoson } from './field-strengths.fixture.ts';
import { ksvzPhotophobicCharge } from './ksvz.ts';

const defaults = Object.fromEntries(darkKsvzPortal.parameters.map((each) => [each.name, each.default]));
const build = (values: Readonly<Record<string, number>>) => darkKsvzPortal.build({ ...defaults, ...values });

const charge = fc.double({ min: -5, max: 5, noNaN: true });
const model = fc.record({
  inv_fa: fc.double({ min: 1e-6, max: 10, noNaN: true }),
  e_dark: fc.double({ min: 1e-4, max: 3, noNaN: true }),
  D_psi: charge,
  Q_psi: charge,
  eps: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  z: fc.double({ min: 0, max: 1, noNaN: true }),
  m_gammaD: fc.double({ min: 1e-3, max: 1, noNaN: true }),
  m_a: fc.double({ min: 0, max: 1, noNaN: true }),
});

function derivedOf(values: Readonly<Record<string, number>>): readonly number[] {
  return build(values).derived!().map(({ value }) => value);
}

describe('dark KSVZ portal', () => {
  it('has the couplings (3) to (5) of paper dark-axion, for either sign of the charges', () => {
    fc.assert(
      fc.property(model, ({ inv_fa, e_dark, D_psi, Q_psi, eps, z, ...masses }) => {
        const values = { inv_fa, e_dark, D_psi, Q_psi, eps, z, ...masses };
        const e = Math.sqrt(4 * Math.PI * alpha);
        const loop = inv_fa / (8 * Math.PI ** 2);
        // As printed, N_C = 3; the epsilon of (5) multiplies the first part of (4).
        const photons = e * e * loop * (6 * Q_psi ** 2 - (2 / 3) * ((4 + z) / (1 + z)));
        const mixed = e * e_dark * loop * 6 * D_psi * Q_psi;
        const dark = e_dark ** 2 * loop * 6 * D_psi ** 2;
        const [first, second, third] = derivedOf(values);
        const tolerance = 1e-12 * loop * (1 + e_dark ** 2) * 1000;
        expect(Math.abs(first! - photons)).toBeLessThan(tolerance);
        expect(Math.abs(second! - mixed - eps * photons)).toBeLessThan(tolerance);
        expect(Math.abs(third! - dark - 2 * eps * mixed)).toBeLessThan(tolerance);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('is the dark axion portal at g = G: spectral density, threshold and widths', () => {
    fc.assert(
      fc.property(model, (values) => {
        const [, G] = derivedOf(values);
        const ours = build({ ...values, eps: 0 });
        const [, unmixed] = derivedOf({ ...values, eps: 0 });
        const { m_gammaD, m_a, inv_fa } = values;
        const axion = darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g_D: 0.1, g: unmixed! });
        expect(ours.thresholdMass).toBe(axion.thresholdMass);
        const s = (1.5 * axion.thresholdMass) ** 2;
        const ratio = build(values).spectralDensity(s) / axion.spectralDensity(s);
        expect(Math.abs(ratio * inv_fa ** 2 - G! ** 2)).toBeLessThanOrEqual(1e-12 * G! ** 2 + 1e-300);
        for (const row of axion.widths()) {
          const same = ours.widths().find(({ products }) => products.join() === row.products.join())!;
          expect(Math.abs(same.width - row.width)).toBeLessThanOrEqual(1e-12 * row.width);
          expect(same.couplingPower).toBe(row.couplingPower);
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('has nothing to couple with for neutral quarks without mixing, and little near the zero of (4)', () => {
    const neutral = build({ Q_psi: 0 });
    expect(neutral.spectralDensity(1)).toBe(0);
    expect(totalWidth(neutral.widths(), 'gammaD')).toBeGreaterThan(0);
    expect(totalWidth(build({ Q_psi: 0, g_D: 0 }).widths(), 'gammaD')).toBe(0);
    const photophobic = build({ Q_psi: ksvzPhotophobicCharge(), eps: 0.1, m_a: 0.1 });
    const toPhotons = photophobic.widths().find(({ products }) => products.join() === 'gamma,gamma')!;
    expect(toPhotons.width).toBeLessThan(1e-28 * totalWidth(photophobic.widths(), 'a'));
  });

  it('has widths that go with the square of the scale, but those of g_D and eps', () => {
    const values = { m_gammaD: 0.3, m_a: 0.7, eps: 1e-3 };
    const [near, far] = [build({ ...values, inv_fa: 1 }), build({ ...values, inv_fa: 0.01 })];
    far.widths().forEach(({ width, couplingPower }, index) => {
      const expected = near.widths()[index]!.width * 0.01 ** couplingPower;
      expect(Math.abs(width - expected)).toBeLessThanOrEqual(1e-12 * expected);
    });
  });

  it('lets the dark photon decay to leptons by mixing: alpha eps^2 m / 3 each when they are light', () => {
    const eps = -2e-4;
    const rows = build({ m_gammaD: 9, eps }).widths();
    const width = (lepton: string) => rows.find(({ products }) => products[0] === lepton)!.width;
    expect(width('e-') / ((alpha * eps ** 2 * 9) / 3)).toBeCloseTo(1, 9);
    // 1 - beta (1 + 2 r^2) = 6 r^4 + ... with r = m_mu / m.
    const ratio = constants.muonMass.value / 9;
    expect((1 - width('mu-') / width('e-')) / (6 * ratio ** 4)).toBeCloseTo(1, 2);
  });
});

describe('a -> V V for two identical vectors', () => {
  it.each([
    [1, 0],
    [0.7, 0.1],
    [3, 1.4],
    [2, 0.9999],
  ])('is the sum over explicit polarisations at m_a = %d, m = %d GeV', (axionMass, mass) => {
    const p = Math.sqrt(axionMass ** 2 / 4 - mass ** 2);
    const contracted = contractedSquaredOfIdentical(vectorBoson(mass, p), vectorBoson(mass, -p));
    // L = (G/4) a F Ftilde, and one half for identical bosons.
    const expected = twoBodyWidth((0.3 / 4) ** 2 * contracted, axionMass, p) / 2;
    const ours = axionToDarkPhotonPairWidth(-0.3, axionMass, mass);
    expect(ours / expected).toBeCloseTo(1, 11);
    if (mass === 0) expect(axionToPhotonPairWidth(0.3, axionMass)).toBe(ours);
  });

  it('vanishes as the cube of the velocity, and is exactly 0 below', () => {
    expect(axionToDarkPhotonPairWidth(1, 2, 1)).toBe(0);
    expect(axionToDarkPhotonPairWidth(1, 1, 1)).toBe(0);
    const near = (excess: number) => axionToDarkPhotonPairWidth(1, 2 * (1 + excess), 1);
    expect(near(4e-8) / near(1e-8)).toBeCloseTo(8, 5);
  });
});
