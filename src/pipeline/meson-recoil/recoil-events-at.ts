import { sumEstimates } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { decayCounts } from './decay-counts.ts';
import { type RecoilEvents, recoilEvents, recoilSignal } from './recoil-signal.ts';

/** Relative, whatever is asked: the spectra of mesons are known less well. */
const leastAccuracy = 0.02;

/**
 * Signal events at the couplings of the portal, by meson and particle.
 *
 * @throws ComputationError where half a million decays of each meson do not reach the accuracy
 */
export function recoilEventsAt(
  search: MesonElectronRecoilSearch,
  portal: PhotonPortal,
  accuracy: number,
  { catalog, seed }: Pick<RunContext, 'catalog' | 'seed'>,
): RecoilEvents {
  const beams = mesonBeams(search.source, catalog);
  const coupling = portal.parameters[portal.coupling]!;
  const none: RecoilEvents = { parts: {}, total: sumEstimates([]) };
  for (const count of decayCounts) {
    const signal = coupling > 0 ? recoilSignal(search, beams, portal, count, seed) : undefined;
    const events = signal === undefined ? none : recoilEvents(signal, coupling);
    if (events.total.error <= Math.max(accuracy, leastAccuracy) * events.total.value) return events;
  }
  throw new ComputationError(
    `events of ${search.id}: ${decayCounts.at(-1)} decays of each meson do not reach the accuracy; ask for a looser one`,
  );
}
