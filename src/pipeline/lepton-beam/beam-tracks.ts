import {
  electronTrackNodes,
  type TrackNodes,
  tabulatedTrack,
  trackNodes,
} from '../../physics/shower/index.ts';
import type { MissingEnergySearch } from '../../records/search.ts';

/** A lepton beam in a target. */
export type BeamInTarget = Pick<MissingEnergySearch, 'beam' | 'target' | 'shower' | 'tracks'>;

/** Gauss-Legendre nodes in each panel of a track length for yields of a relative accuracy, as tried. */
export function trackOrderFor(accuracy: number): number {
  if (accuracy >= 1e-3) return 12;
  return accuracy >= 1e-4 ? 32 : 80;
}

/**
 * Energies (GeV) that the leptons of a beam have in the target, from `energyMin` up, with the lengths they travel
 * there, cm: the whole target at the beam energy, or the track lengths of a shower, or of a simulation of one, on nodes
 * of an order.
 */
export function beamTracks(search: BeamInTarget, energyMin: number, order: number): TrackNodes {
  const { beam, target, shower } = search;
  if (shower === 'none') {
    const lengths = Float64Array.of(target.lengthCm);
    return { energies: Float64Array.of(beam.energy), weights: lengths, coarseWeights: lengths };
  }
  const { electrons } = search.tracks;
  const nodes =
    electrons === undefined
      ? electronTrackNodes(energyMin, beam.energy, radiationLengths(search), order, {
          electronIntensity: shower === 'tsai-whitis' ? 'normalised' : 'as-printed',
        })
      : trackNodes(tabulatedTrack(electrons), energyMin, order);
  const inCm = (lengths: Float64Array): Float64Array =>
    lengths.map((length) => length * target.material.radiationLengthCm);
  return {
    energies: nodes.energies,
    weights: inCm(nodes.weights),
    coarseWeights: inCm(nodes.coarseWeights),
  };
}

/** Thickness of the target in radiation lengths. */
export function radiationLengths({ target }: Pick<BeamInTarget, 'target'>): number {
  return target.lengthCm / target.material.radiationLengthCm;
}
