import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { gasDegrees } from './ideal-gas.ts';

describe('ideal gas', () => {
  it('counts 1 per massless boson and 7/8 per massless fermion', () => {
    const boson = gasDegrees({ mass: 0, states: 1, statistics: 'bose' }, 0.1);
    const fermion = gasDegrees({ mass: 0, states: 1, statistics: 'fermi' }, 0.1);
    for (const [degrees, count] of [
      [boson, 1],
      [fermion, 7 / 8],
    ] as const) {
      expect(degrees.energy).toBeCloseTo(count, 9);
      expect(degrees.entropy).toBeCloseTo(count, 9);
      expect(degrees.entropySlope).toBe(0);
    }
  });

  it.each([0.01, 0.3, 1, 3, 12])(
    'agrees with energy and pressure by adaptive quadrature at m/T = %d',
    (z) => {
      for (const statistics of ['fermi', 'bose'] as const) {
        const f = (E: number) => 1 / (Math.exp(E) + (statistics === 'fermi' ? 1 : -1));
        const moment = (weight: (y: number, E: number) => number) =>
          integrate((y) => weight(y, Math.hypot(y, z)) * f(Math.hypot(y, z)), 0, 80, {
            relativeTolerance: 1e-11,
          }).value;
        const energy = moment((y, E) => y * y * E);
        const pressure = moment((y, E) => y ** 4 / (3 * E));
        const degrees = gasDegrees({ mass: z, states: 1, statistics }, 1);
        expect(degrees.energy / ((15 / Math.PI ** 4) * energy)).toBeCloseTo(1, 6);
        expect(degrees.entropy / ((45 / (4 * Math.PI ** 4)) * (energy + pressure))).toBeCloseTo(1, 6);
      }
    },
  );

  it('has the slope of its entropy', () => {
    for (const statistics of ['fermi', 'bose'] as const) {
      for (const z of [0.05, 0.7, 4, 20]) {
        const at = (lnT: number) => gasDegrees({ mass: z, states: 4, statistics }, Math.exp(lnT)).entropy;
        const step = 1e-3;
        const numerical = (at(step) - at(-step)) / (2 * step);
        const { entropySlope } = gasDegrees({ mass: z, states: 4, statistics }, 1);
        expect(Math.abs(entropySlope / numerical - 1)).toBeLessThan(1e-4);
      }
    }
  });
});
