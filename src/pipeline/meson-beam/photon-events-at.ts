import { type Estimate, scaleEstimate } from '../../numerics/estimate.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from './fluxes.ts';
import { mesonSamples } from './photon-sample.ts';
import { photonSampler } from './photon-sampler.ts';
import type { PhotonEvents } from './photon-signal.ts';
import { photonSource } from './photon-source.ts';
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
  const none: PhotonEvents = { parts: {}, total: { value: 0, error: 0 } };
  const source = photonSource(portal);
  if (source === undefined || !(coupling > 0)) return none;
  const sampler = photonSampler(search, source, beams, portal, mesonSamples(seed));
  const names = { what: `events of ${search.id}`, advice: 'ask for a looser accuracy' };
  const perUnit = sampleUntil(sampler, accuracy, names, (signal) => {
    const result = signal ? signal.events(coupling) : none;
    const { value, error } = result.total;
    return { result, found: value > 0 ? { relativeError: error / value, parts: result.parts } : 'nothing' };
  });
  const scale = (events: Estimate) => scaleEstimate(events, search.exposure * search.efficiency);
  const parts = Object.entries(perUnit.parts).map(([name, events]) => [name, scale(events)] as const);
  return { parts: Object.fromEntries(parts), total: scale(perUnit.total) };
}
