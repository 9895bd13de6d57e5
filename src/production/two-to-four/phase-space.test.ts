import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate, integrateVegas } from '../../numerics/index.ts';
import { twoBodyMomentum } from '../../physics/kinematics.ts';
import { createTwoToFourSampler } from './integrand.ts';
import { type FourVector, twoToFourMomenta } from './momenta.ts';
import { fillPhaseSpace } from './phase-space.ts';
import { sequentialDecays } from './sequential-decays.fixture.ts';
import { beamConstants, type TwoToFourSetup } from './setup.ts';
import { createState, type State } from './state.ts';

const setup: TwoToFourSetup = {
  leptonMass: 0.15,
  beamEnergy: 1.3,
  Z: 1,
  A: 1,
  nucleusMass: 0.9,
  formFactor: 'elastic',
  darkPhotonMass: 0.2,
  axionMass: 0.1,
  missingEnergyMin: 0,
  missingEnergyMax: 1.3,
};
const { leptonMass: m, beamEnergy: E, nucleusMass: M, darkPhotonMass: mD, axionMass: ma } = setup;
const invariantMass = Math.sqrt(M * M + m * m + 2 * M * E);
const beamMomentum = Math.sqrt(E * E - m * m);

/** Integral of the phase-space measure times f by VEGAS. */
function measured(f: (state: State) => number, seed: number): { value: number; error: number } {
  const c = beamConstants(setup)!;
  const state = createState();
  return integrateVegas((cube) => (fillPhaseSpace(c, cube, state) ? state.weight * f(state) : 0), {
    dimensions: 7,
    seed,
    evaluationsPerIteration: 20_000,
    warmupIterations: 5,
    iterations: 6,
  });
}

/** Two-body phase space lambda^(1/2)/(8 pi S). */
const phi2 = (mass: number, m1: number, m2: number): number =>
  twoBodyMomentum(mass, m1, m2) / (4 * Math.PI * mass);

/** Integral over a mass squared from low^2 to high^2, square-root ends smoothed by m = low + (high-low) sin^2. */
function overMassSquared(low: number, high: number, f: (mass: number) => number): number {
  const inner = (angle: number): number => {
    const mass = low + (high - low) * Math.sin(angle) ** 2;
    return f(mass) * 2 * mass * (high - low) * Math.sin(2 * angle);
  };
  return integrate(inner, 0, Math.PI / 2, { relativeTolerance: 1e-7 }).value;
}

describe('phase space', () => {
  it('has the four-body volume of the recursion Phi_4 = ds/2pi dW^2/2pi Phi_2 Phi_2 Phi_2', () => {
    const volume = overMassSquared(mD + ma, invariantMass - M - m, (rootS) => {
      const three = overMassSquared(
        rootS + m,
        invariantMass - M,
        (W) => phi2(invariantMass, W, M) * phi2(W, m, rootS),
      );
      return (phi2(rootS, mD, ma) * three) / (2 * Math.PI) ** 2;
    });
    const expected = volume / (4 * M * beamMomentum);
    const ours = measured(() => 1, 11);
    expect(ours.error / ours.value).toBeLessThan(3e-3);
    expect(Math.abs(ours.value - expected)).toBeLessThan(4 * ours.error);
  });

  it('has the moments of a brute-force chain of isotropic decays', () => {
    const observables: readonly ((
      p: Record<'beam' | 'lepton' | 'recoil' | 'axion' | 'darkPhoton', FourVector>,
    ) => number)[] = [
      (p) => 2 * M * (p.recoil[0] - M),
      (p) => dot(p.lepton, p.darkPhoton),
      (p) => dot(p.beam, p.darkPhoton),
      (p) => dot(p.axion, p.lepton),
      (p) => p.darkPhoton[0] * p.axion[0],
      (p) => determinant(p.beam, p.lepton, p.darkPhoton, p.recoil) ** 2 * 1e4,
    ];
    const reference = sequentialDecays(setup, invariantMass, 60_000, observables);
    const volume = measured(() => 1, 12);
    observables.forEach((observable, i) => {
      const ours = measured((state) => observable(twoToFourMomenta(setup, state)), 20 + i);
      const mean = ours.value / volume.value;
      const error = mean * Math.hypot(ours.error / ours.value, volume.error / volume.value);
      const { value, error: referenceError } = reference[i]!;
      expect(Math.abs(mean - value)).toBeLessThan(4 * Math.hypot(error, referenceError));
      expect(error).toBeLessThan(0.01 * mean);
    });
  });

  it('keeps every particle on its mass shell and conserves momentum', () => {
    const fixedTarget: TwoToFourSetup = {
      ...setup,
      leptonMass: 0.51099895e-3,
      beamEnergy: 8,
      nucleusMass: 25,
    };
    const sampler = createTwoToFourSampler(fixedTarget);
    const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(unit, unit, unit, unit, unit, unit, unit), (cube) => {
        fc.pre(sampler.evaluate(Float64Array.from(cube)) > 0);
        const p = twoToFourMomenta(fixedTarget, sampler.state);
        const scale = (v: FourVector): number => 1e-12 * 8 * 8 + 1e-12 * v[0] * v[0];
        const shells = [
          [p.lepton, fixedTarget.leptonMass],
          [p.recoil, 25],
          [p.darkPhoton, mD],
          [p.axion, ma],
        ] as const;
        for (const [v, mass] of shells) expect(Math.abs(dot(v, v) - mass * mass)).toBeLessThan(scale(v));
        for (let i = 0; i < 4; i++) {
          const out = p.lepton[i]! + p.recoil[i]! + p.darkPhoton[i]! + p.axion[i]!;
          expect(Math.abs(out - p.beam[i]! - p.nucleus[i]!)).toBeLessThan(1e-12 * 33);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

function dot(a: FourVector, b: FourVector): number {
  return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
}

/** epsilon(a, b, c, d): sees the relative azimuths, which no product of two vectors fixes. */
function determinant(a: FourVector, b: FourVector, c: FourVector, d: FourVector): number {
  const minor = (i: number, j: number): number => a[i]! * b[j]! - a[j]! * b[i]!;
  const other = (i: number, j: number): number => c[i]! * d[j]! - c[j]! * d[i]!;
  return (
    minor(0, 1) * other(2, 3) -
    minor(0, 2) * other(1, 3) +
    minor(0, 3) * other(1, 2) +
    minor(1, 2) * other(0, 3) -
    minor(1, 3) * other(0, 2) +
    minor(2, 3) * other(0, 1)
  );
}
