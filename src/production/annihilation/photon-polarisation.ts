import type { AngularWeights } from './angles.ts';
import { energyRelease } from './kinematics.ts';

/**
 * Share of e+ e- -> gamma V in which V has no spin along its flight in the centre of mass, for a vector V of this mass
 * coupled to the electron (a dark photon, or a virtual photon), massless electrons.
 *
 * The lepton tensor is that of V made by one beam particle after the other radiated, transverse to that beam in the rest
 * frame of V: weights (s + t)^2 and (s + u)^2, t and u between photon and beam. With cos(alpha) = 1 + 2 t M^2 / ((s + t)(s - M^2))
 * between beam and photon there, both parts have (weight) sin^2(alpha) / 2 = 2 s M^2 t u / (s - M^2)^2, out of
 * s^2 + M^4 - 2 t u in all; with t u in common left out, 4 s M^2 `flat` / (s - M^2)^2 in the normalisation of
 * `photonBosonCrossSection`.
 *
 * @param angles of the photon, as for `photonBosonCrossSection`
 * @param mass of V, GeV
 * @returns 0 to 1; sin^2(theta)/2 for a soft photon, 0 for a light V; 0 where the channel is closed
 */
export function longitudinalVectorShare(angles: AngularWeights, mass: number): number {
  const release = energyRelease(angles.energy, mass);
  if (release === 0) return 0;
  const product = (angles.energy * mass) ** 2;
  const { collinear, flat, soft } = angles;
  const all = release * (2 * collinear - flat) + (4 * product * soft) / release;
  return (2 * product * flat) / (release * all);
}
