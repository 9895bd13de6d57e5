import { latticeCoordinate, type ShiftedLattice, shiftedLattice } from '../../numerics/index.ts';
import { aimDecay } from '../../production/aimed-decays.ts';
import { recoilingSystem } from '../../production/decay-chain.ts';
import { latticeMesons } from '../../production/meson-flux/index.ts';
import { type BoostSample, photonEnergyEfficiency } from '../../propagation/index.ts';
import type { DecayingMeson, DecaySample } from '../../records/meson.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';
import type { Acceptance, MesonDecayPhotonSearch } from '../../records/search.ts';
import { aimAt, azimuthShare } from './aim.ts';
import type { MesonBeam } from './fluxes.ts';
import type { PhotonSource } from './photon-source.ts';

/** What the sample of a search depends on, beside its mesons: plain data. */
export type PhotonSetup = Pick<
  MesonDecayPhotonSearch,
  'geometry' | 'signal' | 'photonEnergyMin' | 'photonEnergyMax' | 'energyAngleMax'
>;

/** Independent copies of a lattice, whose spread is the error: that of the error is 18 %. */
const batches = 16;

/** First coordinates of a lattice are those of the meson; then come its decay in flight and the one at rest. */
export const coordinates = { direction: 2, azimuth: 3, decay: 4 } as const;

/** Mesons of one kind with the points they are at. */
export interface MesonPoints {
  readonly points: ShiftedLattice;
  readonly mesons: MesonSample;
}

/** Decays at rest of mesons of one kind, to the same particle; each meson decays once as each of them. */
export interface DrawnDecays {
  readonly at: MesonPoints;
  readonly decays: readonly DecaySample[];
  /** GeV. */
  readonly mesonMass: number;
}

/** Meson samples by kind and decays per batch: they depend on nothing of the portal. */
export type MesonSamples = (beam: MesonBeam, index: number, perBatch: number) => MesonPoints;

/** All masses have the same random numbers; meson i has task i. */
export function mesonSamples(seed: number): MesonSamples {
  const kept = new Map<string, MesonPoints>();
  return ({ flux }, index, perBatch) => {
    const key = `${index} ${perBatch}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const points = shiftedLattice(perBatch, batches, seed, index);
    const sample = { points, mesons: latticeMesons(flux, points) };
    kept.set(key, sample);
    return sample;
  };
}

/** Where the decays at rest of a sample are on its lattice. */
export const decayDimension = coordinates.decay;

/**
 * Particles that point at the detector and decay to a photon in the energy window, per proton or collision at unit coupling.
 *
 * @param decays at rest, to the same particle; each meson decays once as each of them
 */
export function photonSample(
  setup: Pick<PhotonSetup, 'photonEnergyMin' | 'photonEnergyMax'>,
  acceptance: Acceptance,
  source: PhotonSource,
  mesonMass: number,
  { points, mesons }: MesonPoints,
  decays: readonly DecaySample[],
): BoostSample {
  const window = { min: setup.photonEnergyMin, max: setup.photonEnergyMax };
  const least = source.mass * leastGamma(source.photonEnergy, window.min);
  const cone = aimAt(acceptance);
  const isDisc = acceptance.shape === 'disc';
  const betaGamma = new Float64Array(mesons.count * decays.length);
  const weight = new Float64Array(betaGamma.length);
  const out = new Float64Array(7);
  const batchEnds: number[] = [];
  let found = 0;
  for (let i = 0; i < mesons.count; i++) {
    const across = mesons.px[i]!;
    const along = mesons.pz[i]!;
    const square = across * across + along * along;
    const gamma = Math.sqrt(square + mesonMass * mesonMass) / mesonMass;
    const direction = latticeCoordinate(points, i, coordinates.direction);
    // At a disc only the angle to the beam matters.
    const azimuth = isDisc ? 0.5 : latticeCoordinate(points, i, coordinates.azimuth);
    for (const { mass, momenta, weights } of decays) {
      const kinds = momenta.length;
      const k = momenta[i % kinds]!;
      const largest = gamma * Math.sqrt(k * k + mass * mass) + (Math.sqrt(square) / mesonMass) * k;
      if (largest < least) continue;
      const share = aimDecay(across, 0, along, mesonMass, k, mass, cone, direction, azimuth, out);
      if (!(share > 0)) continue;
      const transverse = Math.sqrt(out[0]! * out[0]! + out[1]! * out[1]!);
      const boost = Math.sqrt(transverse * transverse + out[2]! * out[2]!) / mass;
      const seen = photonEnergyEfficiency(source.photonEnergy, boost, window);
      const inside = share * seen * azimuthShare(acceptance, transverse / out[2]!);
      const each = inside * mesons.weight[i]! * weights[i % kinds]! * kinds * source.photonShare;
      if (!(each > 0)) continue;
      betaGamma[found] = boost;
      weight[found++] = each;
    }
    if ((i + 1) % points.perBatch === 0) batchEnds.push(found);
  }
  return { betaGamma: betaGamma.slice(0, found), weight: weight.slice(0, found), batchEnds };
}

/** The smallest gamma with photons of some energy: E0 (gamma + beta gamma) is the hardest. */
function leastGamma(photonEnergy: number, energy: number): number {
  const boost = energy / photonEnergy;
  return boost > 1 ? 0.5 * (boost + 1 / boost) : 1;
}

/**
 * Whether the hardest meson of a flux makes a particle that is fast enough for photons in the window.
 *
 * @param recoil smallest mass of what the particle is made with, GeV
 */
export function canBeSeen(
  setup: PhotonSetup,
  source: PhotonSource,
  meson: DecayingMeson,
  flux: MesonFlux,
  recoil: number,
): boolean {
  if (meson.mass <= source.mass + recoil) return false;
  const atRest = recoilingSystem(meson.mass, recoil, source.mass);
  const hardest = Math.exp(flux.logMomentumMax.reduce((most, each) => Math.max(most, each), -Infinity));
  const energy = (Math.hypot(hardest, meson.mass) * atRest.energy + hardest * atRest.momentum) / meson.mass;
  if (setup.signal === 'electron-pair') return energy > setup.photonEnergyMin;
  return energy > source.mass * leastGamma(source.photonEnergy, setup.photonEnergyMin);
}
