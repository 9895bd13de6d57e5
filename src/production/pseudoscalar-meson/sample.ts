import { twoBodyMomentum } from '../../physics/kinematics.ts';
import type { DecaySample } from '../../records/meson.ts';
import type { DarkPair, PhotonPortal } from '../../records/portal.ts';
import { boostedMomentum, recoilingSystem } from '../decay-chain.ts';
import type { DecayPoints } from '../decay-points.ts';
import { pairAngleDensity } from './angle.ts';
import { type PhotonDecay, pseudoscalarDarkDensity } from './branching.ts';

/** One decay P -> gamma + pair. */
export interface PseudoscalarDecay {
  /** q, mass of the pair, GeV. */
  readonly pairMass: number;
  /** Of the first particle of the pair to the flight of the pair, in the rest frame of the pair. */
  readonly cosTheta: number;
  /** Branching fraction at unit coupling per unit of area of (v, u). */
  readonly weight: number;
}

/**
 * The decay at a point (v, u) of the unit square: q^2 = q_min^2 + (M_P^2 - q_min^2) v^2 and cos(theta*) = 2 u - 1. The mean
 * of the weight over the square is `pseudoscalarDarkFraction`.
 *
 * @throws RangeError for a portal that does not name its two particles.
 */
export function pseudoscalarDecayAt(
  portal: PhotonPortal,
  meson: PhotonDecay,
  v: number,
  u: number,
): PseudoscalarDecay {
  const { longitudinalShare } = pairOf(portal);
  const low = portal.thresholdMass ** 2;
  const range = meson.mass ** 2 - low;
  const cosTheta = 2 * u - 1;
  if (!(range > 0)) return { pairMass: portal.thresholdMass, cosTheta, weight: 0 };
  const s = low + range * v * v;
  const angle = 2 * pairAngleDensity(longitudinalShare(s), cosTheta);
  const weight = 2 * range * v * pseudoscalarDarkDensity(portal, meson, s) * angle;
  return { pairMass: Math.sqrt(s), cosTheta, weight };
}

/**
 * Weighted decays P -> gamma + pair at unit portal coupling, with one particle of the pair followed by its name, e.g.
 * `chi2`. The sum of the weights estimates BR; its error goes as 1/sqrt(count).
 *
 * @throws RangeError for a portal that has no pair, or a name that is not in it.
 */
export function samplePseudoscalarDecays(
  portal: PhotonPortal,
  meson: PhotonDecay,
  particle: string,
  count: number,
  points: DecayPoints,
): DecaySample {
  const { names, masses } = pairOf(portal);
  const place = names.indexOf(particle);
  if (place < 0) throw new RangeError(`${portal.id} makes ${names.join(' and ')}, no ${particle}`);
  const mass = masses[place]!;
  const momenta = new Float64Array(count);
  const weights = new Float64Array(count);
  const uniform = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    points(i, uniform);
    const { pairMass, cosTheta, weight } = pseudoscalarDecayAt(portal, meson, uniform[0]!, uniform[1]!);
    weights[i] = weight / count;
    const inside = twoBodyMomentum(pairMass, masses[0], masses[1]);
    const own = place === 0 ? cosTheta : -cosTheta;
    momenta[i] = boostedMomentum(recoilingSystem(meson.mass, 0, pairMass), mass, inside, own);
  }
  return { particle, mass, momenta, weights };
}

function pairOf(portal: PhotonPortal): DarkPair {
  if (portal.pair !== undefined) return portal.pair;
  throw new RangeError(`the portal ${portal.id} does not say which two particles it makes`);
}
