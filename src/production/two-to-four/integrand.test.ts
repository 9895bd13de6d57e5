import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { constants } from '../../physics/constants.ts';
import { createTwoToFourIntegrand } from './integrand.ts';
import type { TwoToFourSetup } from './setup.ts';

interface Row {
  readonly setup: Omit<TwoToFourSetup, 'nucleusMass' | 'formFactor'>;
  readonly cube: readonly number[];
  readonly value: number;
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('../../../validation/two-to-four/high-precision.json', import.meta.url), 'utf8'),
);

function complete(setup: Row['setup']): TwoToFourSetup {
  return { ...setup, nucleusMass: setup.A * constants.atomicMassUnit.value, formFactor: 'elastic' };
}

function isInside(cube: readonly number[]): boolean {
  return cube.every((x) => x > 2e-3 && x < 0.998);
}

describe('the integrand against 50 digits (validation/two-to-four/high_precision.py)', () => {
  // The reference sums full Dirac traces of both diagrams with P = P_i + P_f over all spins and all
  // components of epsilon, from Cartesian four-vectors; there the diagrams cancel by up to 1e20 in |M|^2.
  it.each(rows.map((row, index) => ({ ...row, index })))(
    'row $index: E = $setup.beamEnergy, m_D = $setup.darkPhotonMass',
    ({ setup, cube, value }) => {
      const ours = createTwoToFourIntegrand(complete(setup))(Float64Array.from(cube));
      // Close to the walls of the cube differences such as t - t_- lose digits, but not weight.
      const tolerance = isInside(cube) ? 2e-12 : 1e-8;
      expect(Math.abs(ours - value)).toBeLessThanOrEqual(tolerance * value);
    },
  );

  it('covers masses from 0.1 MeV to 1 GeV, three beams, and the inside as well as the edges', () => {
    expect(new Set(rows.map((row) => row.setup.darkPhotonMass))).toEqual(new Set([1e-4, 1e-3, 0.03, 0.5, 1]));
    expect(new Set(rows.map((row) => row.setup.beamEnergy))).toEqual(new Set([100, 8, 160]));
    expect(rows.filter((row) => isInside(row.cube) && row.value > 0).length).toBeGreaterThan(20);
  });
});

describe('the setup', () => {
  const setup = complete(rows[0]!.setup);
  const centre = new Float64Array(7).fill(0.5);

  it('gives exactly 0 when the final state is out of reach', () => {
    expect(createTwoToFourIntegrand({ ...setup, darkPhotonMass: 99.9999 })(centre)).toBe(0);
    expect(createTwoToFourIntegrand({ ...setup, missingEnergyMin: 100, missingEnergyMax: 101 })(centre)).toBe(
      0,
    );
  });

  it.each([
    { leptonMass: Number.NaN },
    { nucleusMass: 0 },
    { darkPhotonMass: -1 },
    { beamEnergy: 1e-4 },
    { missingEnergyMin: 60, missingEnergyMax: 50 },
    { darkPhotonMass: 0, axionMass: 0 },
  ])('refuses %o', (change) => {
    expect(() => createTwoToFourIntegrand({ ...setup, ...change })).toThrow(RangeError);
  });
});
