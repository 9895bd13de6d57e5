import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dipolePortal } from './dipole.ts';
import { sterileDipolePortal } from './sterile-dipole.ts';

const number = fc.double({ min: 1e-3, max: 5, noNaN: true });
const build = (values: Record<string, number>) =>
  sterileDipolePortal.build({ M_N: 0.1, d: 1, d_e: 0, d_mu: 0, d_tau: 0, ...values });

describe('sterile dipole', () => {
  it('is the dark dipole with a massless state, at the sum of the squared moments', () => {
    fc.assert(
      fc.property(number, number, number, number, number, (M_N, d_e, d_mu, d_tau, above) => {
        const s = (M_N * (1 + above)) ** 2;
        const ours = build({ M_N, d_e, d_mu, d_tau });
        // The limit M_1 -> 0 at fixed M_2 of the general form.
        const light = dipolePortal.build({ M1: 1e-12 * M_N, delta: 1e12, d: 1 });
        const expected = (d_e ** 2 + d_mu ** 2 + d_tau ** 2) * light.spectralDensity(s);
        expect(ours.spectralDensity(s) / expected).toBeCloseTo(1, 6);
        expect(ours.pair!.longitudinalShare(s)).toBeCloseTo(light.pair!.longitudinalShare(s), 8);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('decays by paper mono-photon (A.1) to each flavour, and not below it', () => {
    const rows = build({ M_N: 0.3, d_e: 1e-6, d_mu: 2e-6, d: 10 }).widths();
    const of = (products: string) => rows.find((row) => row.products.join(' ') === products)!.width;
    expect(of('nu_e gamma') / ((1e-10 * 0.3 ** 3) / (4 * Math.PI))).toBeCloseTo(1, 12);
    expect(of('nu_mu gamma') / of('nu_e gamma')).toBeCloseTo(4, 12);
    expect(of('nu_tau gamma')).toBe(0);
    expect(of('nu_e mu- mu+')).toBeGreaterThan(0);
    expect(build({ M_N: 0.21, d_e: 1 }).widths()[2]!.width).toBe(0);
  });

  it('has d_N with the square of the factor d, as a quantity and as a coordinate', () => {
    const values = { M_N: 0.1, d: 2, d_e: 3, d_mu: 4, d_tau: 12 };
    expect(build(values).derived!()[0]!.value).toBeCloseTo(26, 12);
    expect(sterileDipolePortal.coordinates![0]!.value(values)).toBeCloseTo(26, 12);
  });

  it('is exactly zero up to threshold', () => {
    const { spectralDensity, thresholdMass } = build({ M_N: 0.5, d_e: 1 });
    expect(thresholdMass).toBe(0.5);
    expect([0, 0.2, 0.25].map(spectralDensity)).toEqual([0, 0, 0]);
    // (1 - x)^2.
    expect(spectralDensity(0.25 * (1 + 2e-6)) / spectralDensity(0.25 * (1 + 1e-6))).toBeCloseTo(4, 4);
  });
});
