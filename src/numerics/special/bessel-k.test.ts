import { describe, expect, it } from 'vitest';
import { integrate } from '../index.ts';
import { scaledBesselK0, scaledBesselK1, scaledBesselK2 } from './bessel-k.ts';

/** mpmath 1.3, mp.dps = 40: exp(z) * besselk(nu, z), nu = 0, 1, 2. */
const reference = [
  [0.001, 7.030716002378251, 1000.9967345590685, 2002000.4998341394],
  [0.1, 2.6823261022628944, 10.890182683049696, 220.48597976325684],
  [0.5, 1.5241093857739094, 2.731009708211786, 12.448148218621052],
  [1.9999, 0.8415874065986029, 1.0335093314872252, 1.875148416136305],
  [2, 0.8415682150707714, 1.0334768470686886, 1.87504506213946],
  [3.7, 0.6322180591987406, 0.7130065010495762, 1.017626978684998],
  [10, 0.39163193443659866, 0.41076657059578875, 0.47378524855575643],
  [25, 0.2494366045755967, 0.25437732954208525, 0.2697867909389635],
  [100, 0.12517562165912657, 0.12579995047957854, 0.12769162066871814],
  [1e4, 0.012532984717699286, 0.012533611351270506, 0.01253549143996954],
  [2e6, 0.0008862268700635908, 0.0008862270916202805, 0.0008862277562906824],
] as const;

describe('scaled Bessel K', () => {
  it.each(reference)('at %d has the 40-digit values to 2e-15', (z, k0, k1, k2) => {
    expect(Math.abs(scaledBesselK0(z) / k0 - 1)).toBeLessThan(2e-15);
    expect(Math.abs(scaledBesselK1(z) / k1 - 1)).toBeLessThan(2e-15);
    expect(Math.abs(scaledBesselK2(z) / k2 - 1)).toBeLessThan(2e-15);
  });

  it('is the equilibrium density it is used for', () => {
    // integral of p^2 exp(-(E - m) / T) dp = m^2 T e^(m/T) K_2(m/T), at m = 1.
    for (const x of [0.3, 3, 30]) {
      const integrand = (u: number) => {
        const kinetic = (u * u) / x;
        return 2 * u * (1 + kinetic) * Math.sqrt(kinetic * (2 + kinetic)) * Math.exp(-u * u);
      };
      const { value } = integrate(integrand, 0, 7, { relativeTolerance: 1e-13 });
      expect(value / scaledBesselK2(x)).toBeCloseTo(1, 12);
    }
  });

  it('is infinite at 0 and nothing below', () => {
    expect(scaledBesselK1(0)).toBe(Number.POSITIVE_INFINITY);
    expect(scaledBesselK0(-1)).toBeNaN();
  });
});
