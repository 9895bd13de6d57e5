import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream } from '../numerics/index.ts';
import type { MesonSample } from '../records/meson-flux.ts';
import { boostDecays } from './boosted-decays.ts';

function one(px: number, py: number, pz: number, count: number): MesonSample {
  const all = (value: number) => new Float64Array(count).fill(value);
  return {
    count,
    px: all(px),
    py: all(py),
    pz: all(pz),
    weight: all(1 / count),
    cell: new Uint32Array(count),
  };
}

const component = fc.double({ min: -20, max: 20, noNaN: true });

describe('boostDecays', () => {
  it('keeps energies between those along and against the flight, and their mean', () => {
    const [mesonMass, mass, momentum] = [0.775, 0.11, 0.35];
    const energyInside = Math.hypot(mass, momentum);
    fc.assert(
      fc.property(component, component, component, (px, py, pz) => {
        const P = Math.hypot(px, py, pz);
        const E = Math.hypot(P, mesonMass);
        const decays = {
          particle: 'x',
          mass,
          momenta: Float64Array.of(momentum),
          weights: Float64Array.of(2),
        };
        const count = 2000;
        const { betaGamma, weight } = boostDecays(
          one(px, py, pz, count),
          mesonMass,
          decays,
          createStream(1, 0, 0),
        );
        const energies = Array.from(betaGamma, (boost) => mass * Math.hypot(1, boost));
        const [low, high] = [-1, 1].map((sign) => (E * energyInside + sign * P * momentum) / mesonMass);
        for (const energy of energies) {
          expect(energy).toBeGreaterThanOrEqual(low! * (1 - 1e-9));
          expect(energy).toBeLessThanOrEqual(high! * (1 + 1e-9));
        }
        // Flat between the two: standard deviation (high - low)/sqrt(12).
        const mean = energies.reduce((sum, energy) => sum + energy, 0) / count;
        const error = (high! - low!) / Math.sqrt(12 * count);
        expect(Math.abs(mean - (E * energyInside) / mesonMass)).toBeLessThanOrEqual(5 * error + 1e-9);
        expect(weight.reduce((sum, each) => sum + each, 0)).toBeCloseTo(2, 9);
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('gives the direction of a particle that goes along with its meson', () => {
    const decays = { particle: 'x', mass: 0.3, momenta: Float64Array.of(0), weights: Float64Array.of(1) };
    const { slopeX, slopeY, betaGamma } = boostDecays(
      one(0.2, -0.1, 10, 1),
      1,
      decays,
      createStream(1, 0, 0),
    );
    expect(slopeX[0]).toBeCloseTo(0.02, 14);
    expect(slopeY[0]).toBeCloseTo(-0.01, 14);
    expect(betaGamma[0]).toBeCloseTo(Math.hypot(0.2, 0.1, 10), 12);
    const back = boostDecays(one(0, 0, -10, 1), 1, decays, createStream(1, 0, 0));
    expect(back.slopeX[0]).toBe(Number.POSITIVE_INFINITY);
  });
});
