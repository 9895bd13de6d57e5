import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import {
  dot,
  type FourVector,
  gamma,
  gamma5,
  identity,
  indices,
  lower,
  type Matrix,
  metric,
  multiply,
  spinSum,
  times,
} from '../annihilation/dirac.fixture.ts';
import { darkPairAnnihilationCrossSection } from '../annihilation/index.ts';
import {
  electronPairWidth,
  type Resonance,
  resonantCrossSection,
  resonantEnergy,
  resonantIntegral,
} from './index.ts';
import { darkPhoton, narrowIntegral } from './resonance.fixture.ts';

const m = constants.electronMass.value;
const spins = ['vector', 'axial-vector', 'scalar', 'pseudoscalar'] as const;

/** Sum over all spins of |M(e- e+ -> X)|^2 at unit coupling, from explicit Dirac matrices. */
function squaredAmplitude(spin: Resonance['spin'], mass: number): number {
  const p = Math.sqrt(mass ** 2 / 4 - m ** 2);
  const electron: FourVector = [mass / 2, p * 0.6, 0, p * 0.8];
  const positron: FourVector = [mass / 2, -p * 0.6, 0, -p * 0.8];
  if (spin === 'scalar') return spinSum(identity, identity, electron, positron, m);
  if (spin === 'pseudoscalar') {
    const vertex = times([0, 1], gamma5);
    return spinSum(vertex, vertex, electron, positron, m);
  }
  const vertices: readonly Matrix[] = gamma.map((g) => (spin === 'vector' ? g : multiply(g, gamma5)));
  const k: FourVector = [mass, 0, 0, 0];
  const kLow = lower(k);
  let sum = 0;
  for (const mu of indices) {
    for (const nu of indices) {
      const polarisation = (mu === nu ? -metric[mu] : 0) + (kLow[mu] * kLow[nu]) / dot(k, k);
      if (polarisation === 0) continue;
      sum += polarisation * spinSum(vertices[mu]!, vertices[nu]!, electron, positron, m);
    }
  }
  return sum;
}

function example(spin: Resonance['spin'], mass: number, relativeWidth: number): Resonance {
  return { spin, mass, electronCoupling: 1e-6, darkWidth: (M) => relativeWidth * M };
}

describe('e+ e- -> X', () => {
  it.each(spins)('has the width and the integral of the traces, %s', (spin) => {
    for (const mass of [1.1e-3, 3e-3, 0.02, 0.3]) {
      const squared = squaredAmplitude(spin, mass);
      const beta = Math.sqrt(1 - ((2 * m) / mass) ** 2);
      const states = spin === 'vector' || spin === 'axial-vector' ? 3 : 1;
      // Gamma = |M|^2 beta / (16 pi M) averaged over the states of X.
      expect(electronPairWidth(spin, mass) / ((squared * beta) / (16 * Math.PI * mass * states))).toBeCloseTo(
        1,
        9,
      );
      // sigma = |M|^2 / 4 over the flux 2 s beta, times 2 pi delta(s - m^2).
      const integral = (1e-12 * squared * 2 * Math.PI) / (4 * 2 * mass ** 2 * beta);
      expect(resonantIntegral(example(spin, mass, 1e-3)) / integral).toBeCloseTo(1, 8);
    }
  });

  it('is 4 pi^2 alpha epsilon^2 for a dark photon, with the electron mass (1 + 2 m^2/s) / beta of it', () => {
    expect(resonantIntegral(darkPhoton(0.3, 1e-5)) / narrowIntegral(1e-5)).toBeCloseTo(1, 4);
    const mass = 2.5e-3;
    const portal = {
      kind: 'photon-portal',
      id: 'test',
      parameters: {},
      coupling: 'g',
      thresholdMass: 0,
      spectralDensity: () => 1,
      widths: () => [],
      equations: [],
      references: [],
    } as const;
    const expected = darkPairAnnihilationCrossSection(portal, mass).value * 1e-12;
    expect(resonantIntegral(darkPhoton(mass, 1e-6)) / expected).toBeCloseTo(1, 8);
  });

  it('at fixed widths is the formula of the note', () => {
    const [mass, epsilon] = [0.25, 1e-4];
    const resonance = darkPhoton(mass, epsilon);
    const r = 1 / 9;
    const dark = ((0.1 * mass) / 3) * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    const electrons = (alpha * epsilon ** 2 * mass) / 3;
    for (const E of [40, 61.1, 70]) {
      const s = 2 * m * E + 2 * m * m;
      const expected =
        (12 * Math.PI * electrons * dark) / ((s - mass ** 2) ** 2 + (mass * (dark + electrons)) ** 2);
      const { value, error } = resonantCrossSection(resonance, E, 'fixed');
      // The note has no m_e^2 / m^2.
      expect(value / expected).toBeCloseTo(1, 4);
      expect(error / value).toBeLessThan(1e-12);
    }
  });

  it('keeps its integral over s at finite width', () => {
    const resonance = example('pseudoscalar', 0.2, 0.02);
    const inS = (x: number) => {
      const s = 0.04 * x;
      return 0.04 * resonantCrossSection(resonance, s / (2 * m) - m, 'fixed').value;
    };
    const { value } = integrate(inS, 0.01, 100, { relativeTolerance: 1e-9 });
    const width = 0.02 + (1e-12 / (8 * Math.PI)) * Math.sqrt(1 - ((2 * m) / 0.2) ** 2);
    const covered = (Math.atan(99 / width) + Math.atan(0.99 / width)) / Math.PI;
    expect(value / (resonantIntegral(resonance) * covered)).toBeCloseTo(1, 8);
    expect(covered).toBeGreaterThan(0.99);
  });

  it('with running widths falls as 1/s far above, and equals the fixed one at the pole', () => {
    const resonance = example('vector', 0.1, 0.03);
    const at = (s: number) => resonantCrossSection(resonance, s / (2 * m) - m).value;
    expect(at(100) / at(400)).toBeCloseTo(4, 2);
    const pole = resonantEnergy(0.1);
    const ratio = at(0.01) / resonantCrossSection(resonance, pole, 'fixed').value;
    expect(ratio).toBeCloseTo(1, 9);
  });

  it('goes with the square of the coupling, vanishes below threshold, and needs a width', () => {
    const at = (epsilon: number) => resonantCrossSection(darkPhoton(0.2, epsilon), 40).value;
    expect(at(2e-5) / at(1e-5)).toBeCloseTo(4, 6);
    expect(resonantCrossSection(darkPhoton(0.2, 1e-5), m).value).toBe(0);
    expect(resonantCrossSection(darkPhoton(0.2, 1e-5), 1).value).toBe(0);
    expect(() => resonantCrossSection(example('scalar', 1e-3, 0), 1)).toThrow(RangeError);
    expect(() => resonantCrossSection(example('scalar', 0.1, -1), 1)).toThrow(RangeError);
    expect(() => resonantCrossSection(darkPhoton(0.2, 1e-5), -1)).toThrow(RangeError);
  });
});
