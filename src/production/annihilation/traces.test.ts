import { describe, expect, it } from 'vitest';
import { constants, elementaryCharge as e } from '../../physics/constants.ts';
import type { BosonPortal } from '../../records/portal.ts';
import { angleAt } from './angles.ts';
import {
  add,
  emission,
  gamma,
  gamma5,
  identity,
  indices,
  leviCivita,
  lower,
  type Matrix,
  type Momenta,
  metric,
  momenta,
  multiply,
  slash,
  spinSum,
  times,
} from './dirac.fixture.ts';
import { photonAxionCrossSection } from './photon-axion.ts';
import { photonBosonCrossSection } from './photon-boson.ts';

const m = constants.electronMass.value;

/** [sqrt(s), M, cos theta]: where m_e matters, where the photon is soft, and where it does not. */
const points = [
  [1.3e-3, 4e-4, 0.3],
  [1.05e-3, 9e-4, -0.8],
  [2.5e-3, 1.2e-3, 0.95],
  [4e-3, 3.9e-3, -0.1],
  [0.02, 0.011, 0.9],
  [0.2, 0.05, -0.55],
] as const;

/** d sigma / d cos theta from the spin-summed |M|^2. */
function differential(energy: number, mass: number, squared: number): number {
  const s = energy * energy;
  const beta = Math.sqrt(1 - (4 * m * m) / s);
  return (squared / 4) * ((s - mass * mass) / (32 * Math.PI * s * s * beta));
}

/** Sum over photon polarisations and spins of Re(A B^*), from amplitudes with the photon index up. */
function photonSum(A: (nu: number) => Matrix, B: (nu: number) => Matrix, p: Momenta): number {
  return indices.reduce<number>(
    (sum, nu) => sum - metric[nu] * spinSum(A(nu), B(nu), p.electron, p.positron, m),
    0,
  );
}

describe('e+ e- -> gamma X against explicit Dirac matrices', () => {
  const vertices: Record<'scalar' | 'pseudoscalar', Matrix> = {
    scalar: identity,
    pseudoscalar: times([0, 1], gamma5),
  };
  it.each(['scalar', 'pseudoscalar'] as const)('%s', (spin) => {
    for (const [energy, mass, c] of points) {
      const p = momenta(energy, m, mass * mass, c);
      const amplitude = (nu: number) => emission(vertices[spin], nu, p, m);
      const expected = differential(energy, mass, e * e * photonSum(amplitude, amplitude, p));
      const { value } = photonBosonCrossSection(spin, angleAt(energy, c), mass);
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
    }
  });

  it.each(['vector', 'axial-vector'] as const)('%s, with its longitudinal polarisation', (spin) => {
    for (const [energy, mass, c] of points) {
      const p = momenta(energy, m, mass * mass, c);
      const chirality = spin === 'vector' ? identity : gamma5;
      const along = (vertex: Matrix) => (nu: number) => emission(multiply(vertex, chirality), nu, p, m);
      let sum = 0;
      for (const mu of indices) sum -= metric[mu] * photonSum(along(gamma[mu]!), along(gamma[mu]!), p);
      const longitudinal = along(slash(p.recoil));
      sum += photonSum(longitudinal, longitudinal, p) / (mass * mass);
      const expected = differential(energy, mass, e * e * sum);
      const { value } = photonBosonCrossSection(spin satisfies BosonPortal['spin'], angleAt(energy, c), mass);
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('e+ e- -> gamma a, both channels and their interference', () => {
  // Amplitudes at unit couplings from L = 1/4 a F Ftilde + 1/2 (d_mu a) ebar gamma^mu gamma5 e + e ebar Aslash e.
  // F Ftilde has epsilon^(0123) = +1.
  const electronChannel = (p: Momenta) => {
    const vertex = times([-0.5, 0], multiply(slash(p.recoil), gamma5));
    return (nu: number) => times([0, e], emission(vertex, nu, p, m));
  };
  const photonChannel = (p: Momenta, energy: number) => {
    const k: readonly number[] = lower(p.photon);
    return (nu: number) =>
      add(
        ...indices.flatMap((mu) =>
          indices.map((b) =>
            times([(e / energy) * leviCivita(mu, nu, 0, b) * k[mu]! * metric[b], 0], gamma[b]!),
          ),
        ),
      );
  };

  it('agrees term by term, with the sign that the doc comment states', () => {
    for (const [energy, mass, c] of points) {
      const p = momenta(energy, m, mass * mass, c);
      const electron = electronChannel(p);
      const photon = photonChannel(p, energy);
      const expected = [
        [photon, photon, 1],
        [electron, electron, 1],
        [photon, electron, 2],
      ] as const;
      const result = photonAxionCrossSection(angleAt(energy, c), mass);
      const values = [result.photon, result.electron, result.interference];
      expected.forEach(([A, B, factor], i) => {
        const reference = differential(energy, mass, factor * photonSum(A, B, p));
        expect(Math.abs(values[i]!.value / reference - 1)).toBeLessThan(1e-9);
      });
    }
  });
});
