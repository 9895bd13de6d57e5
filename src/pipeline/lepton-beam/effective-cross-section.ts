import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { formEstimate } from '../../records/coupling-form.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { ProductionChannel } from '../../records/quantity.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { bosonSignals } from './boson-signal.ts';
import { eventsPerCm } from './bremsstrahlung-yield.ts';

/**
 * sigma_eff of paper invisible-alp (26) at the couplings of each portal, GeV^-2: the cross section on one nucleus above the
 * cut on the energy of the boson, times the track length of what makes it in radiation lengths. Events are this times
 * exposure, efficiency and the nuclei of one radiation length. Annihilation counts all electrons of an atom. Undefined for
 * a channel that the search or the portal does not have, and where nothing is made.
 *
 * @param channel all of them together when left out
 * @throws ConvergenceError as `bosonSignals`
 */
export async function effectiveCrossSections(
  search: MissingEnergySearch,
  portals: readonly BosonPortal[],
  channel: ProductionChannel | undefined,
  accuracy: number,
  context: RunContext,
): Promise<readonly (Estimate | undefined)[]> {
  const perEvent = 1 / (eventsPerCm(search) * search.target.material.radiationLengthCm);
  const signals = await bosonSignals(search, portals, accuracy, context);
  return signals.map(({ channels, total }, index) => {
    const form = channel === undefined ? total : channels[channel];
    if (form === undefined) return undefined;
    const events = formEstimate(form, portals[index]!.parameters);
    return events.value > 0 ? scaleEstimate(events, perEvent) : undefined;
  });
}
