import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrateVegas } from '../../numerics/index.ts';
import { na64eBeam } from '../beam-on-nucleus.fixture.ts';
import { createAzimuthKernel } from './azimuth-kernel.ts';
import { bosonBremsstrahlungCrossSection } from './boson-cross-section.ts';
import { emissionMomenta, invariantL, lightSetup } from './invariants.fixture.ts';
import { energyLimits, largestExcess, prepareKinematics, slot, slotCount } from './kinematics.ts';
import { createEmissionSampler, emissionDimensions } from './sampler.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { bosonSpins } from './vertex.ts';

const unit = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const na64e: BremsstrahlungSetup = { ...na64eBeam, energyMin: 50, energyMax: 100, angleMax: Math.PI };
/** Muons on carbon with inelastic scattering, from no energy at all. */
const muons: BremsstrahlungSetup = {
  ...{ leptonMass: 0.1056583755, beamEnergy: 160, Z: 6, A: 12.011, nucleusMass: 11.188 },
  ...{ formFactor: 'elastic+inelastic', energyMin: 0, energyMax: 160, angleMax: Math.PI },
};

describe('bremsstrahlung with the azimuth of the recoil', () => {
  it.each(bosonSpins)('has l_X of the four-vectors: %s', (spin) => {
    const property = fc.property(unit, unit, unit, unit, (a, b, c, turn) => {
      const mass = 0.2;
      const point = new Float64Array(slotCount);
      const [low, high] = energyLimits(lightSetup, mass)!;
      const energy = low + a * (high - low);
      prepareKinematics(lightSetup, energy, b * largestExcess(lightSetup, energy, mass), mass, point);
      const t = point[slot.tMin]! + c * (point[slot.tMax]! - point[slot.tMin]!);
      const vectors = emissionMomenta(lightSetup, point, t, 2 * Math.PI * turn);
      const [E, x, y, z] = vectors.pPrime.map((each, axis) => each + vectors.k[axis]!);
      const sTilde = E! ** 2 - x! ** 2 - y! ** 2 - z! ** 2 - lightSetup.leptonMass ** 2;
      const expected =
        invariantL(spin, vectors, lightSetup.leptonMass, mass) / (4 * lightSetup.nucleusMass ** 2);
      const found = createAzimuthKernel(spin, lightSetup, mass)(point, t, sTilde);
      expect(Math.abs(found - expected)).toBeLessThan(1e-8 * Math.max(1e-3, Math.abs(expected)));
    });
    fc.assert(property, { numRuns: 100, seed: 3 });
  });

  it.each([
    ['vector', na64e, 0.01],
    ['pseudoscalar', na64e, 0.1],
    ['scalar', muons, 0.3],
    ['axial-vector', muons, 0.05],
  ] as const)('has the cross section of the quadrature: %s', (spin, setup, mass) => {
    const { evaluate } = createEmissionSampler(spin, setup, mass);
    const settings = { evaluationsPerIteration: 20_000, warmupIterations: 4, iterations: 5, seed: 6 };
    const { value, error } = integrateVegas(evaluate, { ...settings, dimensions: emissionDimensions });
    const exact = bosonBremsstrahlungCrossSection(spin, setup, mass, 1e-6).value;
    expect(error / exact).toBeLessThan(2e-3);
    expect(Math.abs(value - exact)).toBeLessThan(4 * error);
  });

  it.each([
    [na64e, 0.01],
    [muons, 0.3],
  ])('conserves four-momentum, with all particles on shell', (setup, mass) => {
    const { evaluate, momenta } = createEmissionSampler('vector', setup, mass);
    const property = fc.property(unit, unit, unit, unit, (...shares) => {
      if (evaluate(Float64Array.from(shares)) === 0) return;
      const { beam, nucleus, lepton, recoil, boson } = momenta();
      for (const axis of [0, 1, 2, 3] as const) {
        const left = beam[axis] + nucleus[axis] - lepton[axis] - recoil[axis] - boson[axis];
        expect(Math.abs(left)).toBeLessThan(1e-12 * beam[0]);
      }
      const shells = [
        [lepton, setup.leptonMass],
        [recoil, setup.nucleusMass],
        [boson, mass],
      ] as const;
      for (const [[E, x, y, z], own] of shells) {
        expect(Math.abs(E * E - x * x - y * y - z * z - own * own)).toBeLessThan(1e-10 * E * E);
      }
    });
    fc.assert(property, { numRuns: 300, seed: 8 });
  });
});
