import type { CosThetaRange } from './cos-theta-range.ts';
import { type DecayPhotonKinematics, decayPhotonEnergy } from './decay-photon-kinematics.ts';

/**
 * Joint density of the three angles of e+ e- -> a gamma', gamma' -> a gamma, normalised to 1 over
 * cos(theta) (of gamma' to the beam), cos(theta') and phi (of the photon in the frame of gamma'; phi = 0 in
 * the half plane where the photon turns away from the beam):
 *   9/(128 pi) [(1 + c^2)(1 + c'^2) - sin^2(theta) sin^2(theta') cos(2 phi)].
 *
 * Derivation. For a beam polarisation j transverse to z, both vertices epsilon^{mu nu alpha beta} make cross
 * products: gamma' has the polarisation V = j x K, transverse to its direction K and so untouched by
 * the boost, and the amplitude for a photon e along k' is e . (V x k'). Summed over e and j = x, y:
 *   sum_j [|j x K|^2 - (j . (K x k'))^2].
 * It holds for any masses and massless electrons.
 */
export function decayPhotonJointDensity(cosTheta: number, cosDecay: number, phi: number): number {
  const sines = (1 - cosTheta * cosTheta) * (1 - cosDecay * cosDecay);
  const even = (1 + cosTheta * cosTheta) * (1 + cosDecay * cosDecay);
  return (9 / (128 * Math.PI)) * (even - sines * Math.cos(2 * phi));
}

/**
 * Density in (cos', x), x = cos(theta) of the photon to the beam in the lab, which follows from the joint one:
 *   9/64 [(1 + c'^2 + S) + (1 + c'^2 - 3 S) x^2], S = sin^2 of the angle between photon and gamma' in the lab.
 * The amplitude squared is tr H - z.H.z with H = 1 - KK - uu, u = K x k', a tensor fixed by the event. Seen from the photon n,
 * averaged over the azimuth about it, H has n.H.n = S (as n.u = 0) and trace 1 + c'^2, and no third
 * number: hence a parabola in x at any energy. Its integral over `range`:
 */
export function decayPhotonRangeDensity(
  kinematics: DecayPhotonKinematics,
  cosDecay: number,
  range: CosThetaRange,
): number {
  const { cosThetaMin: a, cosThetaMax: b } = range;
  const cubes = (b - a) * (b * b + a * b + a * a);
  const { constant, square } = photonParabola(kinematics, cosDecay);
  return constant * (b - a) + (square * cubes) / 3;
}

/** The density itself at x = cosTheta. */
export function decayPhotonAngleDensity(
  kinematics: DecayPhotonKinematics,
  cosDecay: number,
  cosTheta: number,
): number {
  const { constant, square } = photonParabola(kinematics, cosDecay);
  return constant + square * cosTheta * cosTheta;
}

/**
 * The density as constant + square x^2. For fermions: chi_2 goes as 1/2 + (1 - 3 L)/4 P_2(cos(theta)), L the longitudinal share, and
 * its photon, at random round it, as the same with P_2(cos) of the opening angle, 1 - 3 S/2, times P_2(x): the addition theorem.
 */
function photonParabola(
  kinematics: DecayPhotonKinematics,
  cosDecay: number,
): { readonly constant: number; readonly square: number } {
  const opening = openingSineSquared(kinematics, cosDecay);
  const { longitudinalShare } = kinematics;
  if (longitudinalShare !== undefined) {
    const second = 0.125 * (1 - 3 * longitudinalShare) * (1 - 1.5 * opening);
    return { constant: 0.25 - 0.5 * second, square: 1.5 * second };
  }
  const sum = 1 + cosDecay * cosDecay;
  return { constant: (9 / 64) * (sum + opening), square: (9 / 64) * (sum - 3 * opening) };
}

/** The transverse momentum k0 sin(theta') is the same in both frames. */
function openingSineSquared(kinematics: DecayPhotonKinematics, cosDecay: number): number {
  const sine = (1 - cosDecay) * (1 + cosDecay);
  return sine * (kinematics.restEnergy / decayPhotonEnergy(kinematics, cosDecay)) ** 2;
}
