import { sumEstimates } from '../../numerics/estimate.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from './fluxes.ts';
import { mesonSamples, type PhotonEvents, photonEvents, photonSampler } from './photon-signal.ts';
import { sampleUntil } from './sample-until.ts';

/**
 * Signal events at the couplings of the portal by meson.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy
 */
export function photonEventsAt(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  accuracy: number,
  { catalog, seed }: Pick<RunContext, 'catalog' | 'seed'>,
): PhotonEvents {
  const beams = mesonBeams(search.source, catalog);
  const coupling = portal.parameters[portal.coupling]!;
  const none: PhotonEvents = { parts: {}, total: sumEstimates([]) };
  const sampler = photonSampler(search, beams, portal, mesonSamples(seed), seed);
  if (sampler === undefined || !(coupling > 0)) return none;
  const names = { what: `events of ${search.id}`, advice: 'ask for a looser accuracy' };
  return sampleUntil(sampler, beams, accuracy, names, (signal) => {
    const result = signal ? photonEvents(signal, coupling) : none;
    const { value, error } = result.total;
    return { result, found: value > 0 ? { relativeError: error / value, parts: result.parts } : undefined };
  });
}
