import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from './fluxes.ts';
import {
  decaysToFindMore,
  fewestDecays,
  mesonSamples,
  moreDecays,
  photonEvents,
  photonSampler,
  sampledAccuracy,
} from './photon-signal.ts';

/**
 * Signal events at the couplings of the portal by meson.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy
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
  const none = { parts: {}, total: sumEstimates([]) };
  const sampler = photonSampler(search, beams, portal, samples, seed);
  if (sampler === undefined || !(coupling > 0)) return none;
  let counts = fewestDecays(beams);
  for (;;) {
    const signal = sampler(counts);
    const events = signal ? photonEvents(signal, coupling) : none;
    const { value, error } = events.total;
    const isFound = value > 0;
    if (isFound && error <= accuracy * value) return events;
    const more = isFound ? moreDecays(beams, counts, events.parts) : decaysToFindMore(counts);
    if (more !== undefined) {
      counts = more;
      continue;
    }
    if (!isFound) return events;
    throw new ComputationError(
      `events of ${search.id}: relative error ${(error / value).toExponential(1)} instead of ${accuracy} after ${Math.max(...counts)} decays of each meson; ask for a looser accuracy`,
    );
  }
}
