import type { Estimate } from '../../numerics/estimate.ts';
import { electronTrack } from './electron-track.ts';
import { photonTrack } from './photon-track.ts';
import { type PositronShower, positronTrack } from './positron-track.ts';
import type { Shower } from './setup.ts';
import { integrateOverTrack, type TrackNodes, type TrackOptions, trackNodes } from './track.ts';

type Of<S extends Shower> = Omit<S, 'beamEnergy' | 'depth'>;

/**
 * Integral of T_e(E) f(E) from energyMin to beamEnergy (GeV), for a target of `depth` radiation lengths.
 * Parameters and errors as for `electronTrack` and `integrateOverTrack`.
 */
export function integrateOverElectrons(
  f: (energy: number) => number,
  energyMin: number,
  beamEnergy: number,
  depth: number,
  options: TrackOptions & Of<Shower> = {},
): Estimate {
  return integrateOverTrack(f, electronTrack({ ...options, beamEnergy, depth }), energyMin, options);
}

/** The same with T_gamma. */
export function integrateOverPhotons(
  f: (energy: number) => number,
  energyMin: number,
  beamEnergy: number,
  depth: number,
  options: TrackOptions = {},
): Estimate {
  return integrateOverTrack(f, photonTrack({ beamEnergy, depth }), energyMin, options);
}

/** The same with T_+. */
export function integrateOverPositrons(
  f: (energy: number) => number,
  energyMin: number,
  beamEnergy: number,
  depth: number,
  options: TrackOptions & Of<PositronShower> = {},
): Estimate {
  return integrateOverTrack(f, positronTrack({ ...options, beamEnergy, depth }), energyMin, options);
}

/** Fixed nodes for integrals over T_e, see `trackNodes`. */
export function electronTrackNodes(
  energyMin: number,
  beamEnergy: number,
  depth: number,
  order: number,
  options: Of<Shower> = {},
): TrackNodes {
  return trackNodes(electronTrack({ ...options, beamEnergy, depth }), energyMin, order);
}

/** Fixed nodes for integrals over T_gamma. */
export function photonTrackNodes(
  energyMin: number,
  beamEnergy: number,
  depth: number,
  order: number,
): TrackNodes {
  return trackNodes(photonTrack({ beamEnergy, depth }), energyMin, order);
}

/** Fixed nodes for integrals over T_+. */
export function positronTrackNodes(
  energyMin: number,
  beamEnergy: number,
  depth: number,
  order: number,
  options: Of<PositronShower> = {},
): TrackNodes {
  return trackNodes(positronTrack({ ...options, beamEnergy, depth }), energyMin, order);
}
