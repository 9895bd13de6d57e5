import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../numerics/index.ts';
import { createFormFactor, type NuclearFormFactorModel } from '../../../physics/nuclear-form-factor.ts';
import { createPhotonFlux, elasticPhotonFlux, photonFlux } from './photon-flux.ts';

const lead = { Z: 82, A: 207 };
const aluminium = { Z: 13, A: 27 };

/** The definition, adaptively in ln t. */
function byQuadrature(
  nucleus: typeof lead,
  model: NuclearFormFactorModel,
  tMin: number,
  tMax: number,
): number {
  const formFactor = createFormFactor(nucleus, model);
  const end = Math.min(tMax, 1e6 * (1 + tMin));
  const integrand = (y: number): number => -Math.expm1(-y) * formFactor(tMin * Math.exp(y));
  return integrate(integrand, 0, Math.log(end / tMin), { relativeTolerance: 1e-11 }).value;
}

describe('the flux of photons of a nucleus', () => {
  it('has a closed elastic form', () => {
    const log = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(lead, aluminium), log(-20, 2), log(0.01, 20), (nucleus, a, b) => {
        const tMin = 10 ** a;
        const tMax = tMin * 10 ** b;
        const expected = byQuadrature(nucleus, 'elastic', tMin, tMax);
        expect(Math.abs(elasticPhotonFlux(nucleus, tMin, tMax) / expected - 1)).toBeLessThan(1e-8);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each(['elastic+inelastic', 'elastic+inelastic-squared'] as const)('adds the nucleons: %s', (model) => {
    for (const nucleus of [lead, aluminium]) {
      for (const tMin of [1e-25, 1e-14, 1e-8, 1e-4, 1]) {
        for (const tMax of [1e-3, 1, 1e4]) {
          if (tMax <= tMin) continue;
          const { value, error } = photonFlux(nucleus, model, tMin, tMax);
          const expected = byQuadrature(nucleus, model, tMin, tMax);
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(error + 1e-9 * value);
          expect(error).toBeLessThan(1e-5 * value);
        }
      }
    }
  });

  it('vanishes without a range', () => {
    expect(elasticPhotonFlux(lead, 1e-3, 1e-3)).toBe(0);
    expect(createPhotonFlux(lead, 'inelastic')(1e-3, 1e-4)).toBe(0);
  });

  it('is the logarithm of a screened Coulomb field: Z^2 (ln(t_max/t_a) - 2) for t_min << t_a << t_max << t_d', () => {
    // G2 = Z^2 t^2/(t + t_a)^2; with t_d out of reach the closed form is ln(1 + t_max/t_a) - t_max/(t_a + t_max) times Z^2.
    const hydrogenLike = { Z: 1, A: 1e-9 };
    const ta = (0.51099895e-3 / 111) ** 2;
    const tMax = 1e6 * ta;
    const expected = Math.log1p(1e6) - 1e6 / (1e6 + 1);
    expect(elasticPhotonFlux(hydrogenLike, 1e-12 * ta, tMax)).toBeCloseTo(expected, 4);
  });
});
