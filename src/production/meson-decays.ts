import { constants } from '../physics/constants.ts';
import type { DecayingMeson, DecaySample } from '../records/meson.ts';
import type { PhotonPortal } from '../records/portal.ts';
import { sampleSterileDecays } from './charged-meson/index.ts';
import type { DecayPoints } from './decay-points.ts';
import { samplePseudoscalarDecays } from './pseudoscalar-meson/index.ts';
import { vectorMesonDecays } from './vector-meson.ts';

/** Moments of the sterile dipole with the charged leptons that they come with, and their masses, GeV. */
export const flavours = [
  ['d_e', constants.electronMass.value, 'e'],
  ['d_mu', constants.muonMass.value, 'mu'],
  ['d_tau', constants.tauMass.value, 'tau'],
] as const;

/**
 * Weighted decays of a meson to the particle of the portal that is followed, at unit coupling: neutral mesons through
 * one virtual photon, charged ones to a sterile neutrino beside each lepton (paper mono-photon, appendix A). None where
 * the portal or the masses do not allow it.
 *
 * @throws RangeError for a particle that the portal does not make
 */
export function mesonDecays(
  portal: PhotonPortal,
  meson: DecayingMeson,
  particle: string,
  count: number,
  points: DecayPoints,
): readonly DecaySample[] {
  if (meson.kind === 'charged') return sterileDecays(portal, meson, particle, count, points);
  if (portal.thresholdMass >= meson.mass) return [];
  if (meson.kind === 'vector') return [vectorMesonDecays(portal, meson, particle)];
  return [samplePseudoscalarDecays(portal, meson, particle, count, points)];
}

function sterileDecays(
  portal: PhotonPortal,
  meson: Extract<DecayingMeson, { kind: 'charged' }>,
  particle: string,
  count: number,
  points: DecayPoints,
): readonly DecaySample[] {
  const sterileMass = portal.parameters.M_N;
  if (portal.id !== 'sterile-dipole' || sterileMass === undefined || particle !== 'N') return [];
  return flavours.flatMap(([moment, mass]) => {
    const squared = portal.parameters[moment]! ** 2;
    if (squared === 0 || mass + sterileMass >= meson.mass) return [];
    const sample = sampleSterileDecays({ meson, leptonMass: mass, sterileMass }, count, points);
    return [{ ...sample, weights: sample.weights.map((weight) => weight * squared) }];
  });
}
