import { electronTrackNodes, type TrackNodes } from '../../physics/shower/index.ts';
import type { MissingEnergySearch } from '../../records/search.ts';

/** Gauss-Legendre nodes in each panel of a track length: 1e-4 of smooth yields. */
const order = 8;

/**
 * Energies (GeV) that the leptons of a beam have in the target, down to the smallest missing energy, with the
 * lengths they travel there, cm: the whole target at the beam energy, or the track lengths of a shower.
 */
export function beamTracks(search: MissingEnergySearch): TrackNodes {
  const { beam, target, shower, missingEnergyMin } = search;
  if (shower === 'none') {
    const lengths = Float64Array.of(target.lengthCm);
    return { energies: Float64Array.of(beam.energy), weights: lengths, coarseWeights: lengths };
  }
  const nodes = electronTrackNodes(missingEnergyMin, beam.energy, radiationLengths(search), order, {
    electronIntensity: shower === 'tsai-whitis' ? 'normalised' : 'as-printed',
  });
  const inCm = (lengths: Float64Array): Float64Array =>
    lengths.map((length) => length * target.material.radiationLengthCm);
  return {
    energies: nodes.energies,
    weights: inCm(nodes.weights),
    coarseWeights: inCm(nodes.coarseWeights),
  };
}

/** Thickness of the target in radiation lengths. */
export function radiationLengths({ target }: MissingEnergySearch): number {
  return target.lengthCm / target.material.radiationLengthCm;
}
