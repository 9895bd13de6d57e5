import { describe, expect, it } from 'vitest';
import { constants } from '../../physics/constants.ts';
import { bosonEnergyNodes } from './boson-energy-nodes.ts';
import { bosonBremsstrahlungCrossSection, bosonSpins } from './index.ts';

const aluminium = {
  leptonMass: constants.electronMass.value,
  Z: 13,
  A: 27,
  nucleusMass: 27 * constants.atomicMassUnit.value,
  formFactor: 'elastic' as const,
};

describe('energies of a boson as nodes', () => {
  it.each(bosonSpins)(
    '%s: weights add up to the cross section, with and without a cut on the angle',
    (spin) => {
      for (const angleMax of [Math.PI, 4e-3]) {
        for (const mass of [0.002, 0.0167, 0.1, 0.4]) {
          const setup = { ...aluminium, beamEnergy: 20, energyMin: 2, energyMax: 20, angleMax };
          const whole = bosonBremsstrahlungCrossSection(spin, setup, mass, 1e-5).value;
          const nodes = bosonEnergyNodes(spin, setup, mass, 16, 1e-4);
          const sum = nodes.weights.reduce((total, weight) => total + weight, 0);
          expect(Math.abs(sum / whole - 1)).toBeLessThan(2e-4);
          expect(nodes.energies.every((energy) => energy > 2 && energy < 20)).toBe(true);
        }
      }
    },
  );

  it('are none where the beam cannot make the mass', () => {
    const setup = { ...aluminium, beamEnergy: 20, energyMin: 2, energyMax: 20, angleMax: Math.PI };
    expect(bosonEnergyNodes('vector', setup, 25, 16, 1e-3)).toEqual({ energies: [], weights: [], error: 0 });
  });
});
