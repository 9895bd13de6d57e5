import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from './fluxes.ts';
import { decayCounts, mesonSamples, photonEvents, photonSignal, sampledAccuracy } from './photon-signal.ts';

/**
 * Signal events at the couplings of the portal by meson.
 *
 * @throws ComputationError where a million decays of each meson do not reach the accuracy
 */
export function photonEventsAt(
  search: MesonDecayPhotonSearch,
  portal: PhotonPortal,
  asked: number,
  { catalog, seed }: Pick<RunContext, 'catalog' | 'seed'>,
): { readonly parts: Readonly<Record<string, Estimate>>; readonly total: Estimate } {
  const accuracy = sampledAccuracy(asked);
  const beams = mesonBeams(search.source, catalog);
  const samples = mesonSamples(seed);
  const coupling = portal.parameters[portal.coupling]!;
  for (let count = decayCounts.fewest; ; count *= 4) {
    const signal = photonSignal(search, beams, portal, samples, { count, seed });
    if (signal === undefined || !(coupling > 0)) return { parts: {}, total: sumEstimates([]) };
    const events = photonEvents(signal, coupling);
    const { value, error } = events.total;
    if (error <= accuracy * value) return events;
    if (count < decayCounts.most) continue;
    throw new ComputationError(
      `events of ${search.id}: relative error ${(error / value).toExponential(1)} instead of ${accuracy} after ${count} decays of each meson; ask for a looser accuracy`,
    );
  }
}
