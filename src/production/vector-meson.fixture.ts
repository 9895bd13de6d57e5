import { elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import type { VectorMeson } from '../records/search.ts';
import { type FourVector, indices, leviCivita } from './annihilation/dirac.fixture.ts';

const directions = [1, 2, 3] as const;

/**
 * Gamma(V -> a gamma_D) at g = 1 from the vertex (e/g_V) epsilon(V, Q, gamma_D, K): every component of the epsilon tensor, three
 * polarisations of the meson at rest and three of a gamma_D that flies in some direction. GeV per GeV^-2.
 */
export function tracedDarkWidth(meson: VectorMeson, darkPhotonMass: number, axionMass: number): number {
  const momentum = twoBodyMomentum(meson.mass, darkPhotonMass, axionMass);
  const energy = Math.hypot(momentum, darkPhotonMass);
  const lowered: FourVector = [energy, -0.36 * momentum, -0.48 * momentum, -0.8 * momentum];
  const polarisations: readonly FourVector[] = [
    [0, 0.8, -0.6, 0],
    [0, 0.48, 0.64, -0.6],
    [momentum, 0.36 * energy, 0.48 * energy, 0.8 * energy].map(
      (part) => part / darkPhotonMass,
    ) as unknown as FourVector,
  ];
  let squares = 0;
  for (const [time, ...space] of polarisations) {
    const own = [time, ...space.map((part) => -part)];
    for (const along of directions) {
      let amplitude = 0;
      for (const rho of indices) {
        for (const sigma of indices) {
          amplitude += leviCivita(along, 0, rho, sigma) * meson.mass * own[rho]! * lowered[sigma];
        }
      }
      squares += amplitude ** 2;
    }
  }
  const perPolarisation = (squares / 3) * (elementaryCharge / meson.photonCoupling) ** 2;
  return (perPolarisation * momentum) / (8 * Math.PI * meson.mass ** 2);
}
