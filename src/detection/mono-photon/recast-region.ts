import type { MonoPhotonRecastSearch, MonoPhotonRegion } from '../../records/search.ts';
import { type Boost, cosThetaAtLabEnergy } from './boost.ts';
import { type CosThetaRange, intersectRanges } from './cos-theta-range.ts';
import { recoilMass, recoilPhotonEnergy } from './recoil-photon.ts';

/** The region an analysis uses for a mass (GeV): the one with the smallest `massMax` not below it. */
export function recastRegion(
  search: Pick<MonoPhotonRecastSearch, 'regions'>,
  mass: number,
): MonoPhotonRegion | undefined {
  let best: MonoPhotonRegion | undefined;
  for (const region of search.regions) {
    if (mass <= region.massMax && region.massMax < (best?.massMax ?? Number.POSITIVE_INFINITY)) best = region;
  }
  return best;
}

/**
 * Range of cos(theta) accepted for a mass (GeV), paper invisible-alp (34), (35). Undefined when no region
 * serves the mass, or its photon, which has one energy in the centre of mass, is below the energy cut.
 */
export function recastCosThetaRange(
  search: Pick<MonoPhotonRecastSearch, 'energy' | 'regions'>,
  mass: number,
): CosThetaRange | undefined {
  const region = recastRegion(search, mass);
  const energy = recoilPhotonEnergy(search.energy, mass);
  if (region === undefined || energy === 0 || energy < region.photonEnergyMin) return undefined;
  return { cosThetaMin: region.cosThetaMin, cosThetaMax: region.cosThetaMax };
}

/** Mass (GeV) above which the energy cut of a region takes every photon; undefined when it takes all at any mass. */
export function energyCutMass(
  search: Pick<MonoPhotonRecastSearch, 'energy'>,
  region: Pick<MonoPhotonRegion, 'photonEnergyMin'>,
): number | undefined {
  return recoilMass(search.energy, region.photonEnergyMin);
}

/**
 * What a cut on the lab energy leaves of a range: it bites first on photons that go backwards. `energy` is
 * that in the centre of mass; all energies in GeV. Undefined when nothing is left.
 */
export function rangeAboveLabEnergy(
  range: CosThetaRange,
  boost: Boost,
  energy: number,
  labEnergyMin: number,
): CosThetaRange | undefined {
  if (boost.beta === 0) return energy < labEnergyMin ? undefined : range;
  const cosThetaMin = cosThetaAtLabEnergy(boost, energy, labEnergyMin);
  return intersectRanges(range, { cosThetaMin, cosThetaMax: 1 });
}
