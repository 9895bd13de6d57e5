import { constants, elementaryCharge as e } from '../../physics/constants.ts';
import type { BosonPortal } from '../../records/portal.ts';
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

const m = constants.electronMass.value;

/** d sigma / d cos theta from the spin-summed |M|^2. */
export function differential(energy: number, mass: number, squared: number): number {
  const s = energy * energy;
  const beta = Math.sqrt(1 - (4 * m * m) / s);
  return (squared / 4) * ((s - mass * mass) / (32 * Math.PI * s * s * beta));
}

/** Sum over photon polarisations and spins of Re(A B^*), from amplitudes with the photon index up. */
export function photonSum(A: (nu: number) => Matrix, B: (nu: number) => Matrix, p: Momenta): number {
  return indices.reduce<number>(
    (sum, nu) => sum - metric[nu] * spinSum(A(nu), B(nu), p.electron, p.positron, m),
    0,
  );
}

/** d sigma / d cos theta of e+ e- -> gamma X at unit coupling, the longitudinal polarisation of a vector included. GeV^-2. */
export function tracedPhotonBoson(
  spin: BosonPortal['spin'],
  energy: number,
  mass: number,
  cosTheta: number,
): number {
  const p = momenta(energy, m, mass * mass, cosTheta);
  const squared = (vertex: Matrix): number => {
    const amplitude = (nu: number) => emission(vertex, nu, p, m);
    return photonSum(amplitude, amplitude, p);
  };
  if (spin === 'scalar' || spin === 'pseudoscalar') {
    const vertex = spin === 'scalar' ? identity : times([0, 1], gamma5);
    return differential(energy, mass, e * e * squared(vertex));
  }
  const chirality = spin === 'vector' ? identity : gamma5;
  let sum = squared(multiply(slash(p.recoil), chirality)) / (mass * mass);
  for (const mu of indices) sum -= metric[mu] * squared(multiply(gamma[mu]!, chirality));
  return differential(energy, mass, e * e * sum);
}

/**
 * Amplitude of e+ e- -> gamma* -> gamma a for L = 1/4 a F Ftilde and epsilon^(0123) = +1, the index of the photon up.
 */
export function photonChannel(p: Momenta, energy: number): (nu: number) => Matrix {
  const k: readonly number[] = lower(p.photon);
  return (nu) =>
    add(
      ...indices.flatMap((mu) =>
        indices.map((b) =>
          times([(e / energy) * leviCivita(mu, nu, 0, b) * k[mu]! * metric[b], 0], gamma[b]!),
        ),
      ),
    );
}

/** d sigma / d cos theta of e+ e- -> gamma* -> gamma a at g_agamma = 1/GeV. GeV^-2. */
export function tracedPhotonAxion(energy: number, mass: number, cosTheta: number): number {
  const p = momenta(energy, m, mass * mass, cosTheta);
  const amplitude = photonChannel(p, energy);
  return differential(energy, mass, photonSum(amplitude, amplitude, p));
}
