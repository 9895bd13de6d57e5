import { describe, expect, it } from 'vitest';
import { constants } from '../../physics/constants.ts';
import { type TwoToFourVegasSettings, twoToFourCrossSection } from './cross-section.ts';
import type { TwoToFourSetup } from './setup.ts';

const electron = {
  leptonMass: constants.electronMass.value,
  formFactor: 'elastic',
  axionMass: 1e-5,
} as const;
const na64e = { ...electron, beamEnergy: 100, Z: 82, A: 207, missingEnergyMin: 50, missingEnergyMax: 100 };
const ldmx = { ...electron, beamEnergy: 8, Z: 13, A: 27, missingEnergyMin: 5.6, missingEnergyMax: 8 };

function settings(seed: number): TwoToFourVegasSettings {
  return { seed, evaluationsPerIteration: 30_000, warmupIterations: 4, iterations: 5 };
}

function sigma(
  beam: typeof na64e,
  darkPhotonMass: number,
  change: Partial<TwoToFourSetup> = {},
  seed = 1,
): { value: number; error: number } {
  const nucleusMass = beam.A * constants.atomicMassUnit.value;
  return twoToFourCrossSection({ ...beam, nucleusMass, darkPhotonMass, ...change }, settings(seed));
}

/** A nucleus a thousand times heavier is the static charge of factorised.py. */
const unmovable = (beam: typeof na64e): Partial<TwoToFourSetup> => ({
  nucleusMass: 1000 * beam.A * constants.atomicMassUnit.value,
});

describe('sigma(e N -> e N a gamma_D)', () => {
  // validation/two-to-four/factorised.py: closed-form L_V times spectral integral, static nucleus, Sobol
  // points; relative errors 1e-5 to 6e-5.
  it.each([
    { beam: na64e, name: 'NA64e', mass: 1e-3, factorised: 2.427628e-3 },
    { beam: na64e, name: 'NA64e', mass: 0.03, factorised: 9.696978e-4 },
    { beam: na64e, name: 'NA64e', mass: 0.5, factorised: 4.038253e-5 },
    { beam: ldmx, name: 'LDMX', mass: 1e-3, factorised: 3.17289e-5 },
    { beam: ldmx, name: 'LDMX', mass: 0.03, factorised: 7.175579e-6 },
    { beam: ldmx, name: 'LDMX', mass: 0.5, factorised: 3.257588e-8 },
  ])('is the factorised one for a static charge: $name, $mass GeV', ({ beam, mass, factorised }) => {
    const { value, error } = sigma(beam, mass, unmovable(beam));
    expect(error).toBeLessThan(2e-3 * value);
    expect(Math.abs(value - factorised)).toBeLessThan(4 * error);
  });

  it('loses 0.8 % to recoil at LDMX and 0.5 GeV', () => {
    const free = sigma(ldmx, 0.5);
    const ratio = free.value / 3.257588e-8;
    // six-points.ts, whose two routes agree to 1e-4, gives 0.99160.
    expect(Math.abs(ratio - 0.9916)).toBeLessThan((4 * free.error) / 3.257588e-8);
  });

  it('does not depend on the seed', () => {
    const [first, second] = [sigma(na64e, 0.01, {}, 3), sigma(na64e, 0.01, {}, 4)];
    expect(first.value).not.toBe(second.value);
    expect(Math.abs(first.value - second.value)).toBeLessThan(4 * Math.hypot(first.error, second.error));
  });

  it('adds up over windows of missing energy', () => {
    const whole = sigma(na64e, 0.01);
    const low = sigma(na64e, 0.01, { missingEnergyMax: 80 });
    const high = sigma(na64e, 0.01, { missingEnergyMin: 80 });
    expect(Math.abs(low.value + high.value - whole.value)).toBeLessThan(
      4 * Math.hypot(low.error, high.error, whole.error),
    );
  });

  it('is 0 without error out of reach', () => {
    expect(sigma(na64e, 99.9999)).toMatchObject({ value: 0, error: 0 });
  });
});
