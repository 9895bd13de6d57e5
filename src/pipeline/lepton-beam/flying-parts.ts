import { type Estimate, sumEstimates } from '../../numerics/index.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { BeamDumpDecaySearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { type FlyingSignal, flyingEvents, flyingSignals } from './flying-bosons.ts';

type Parts = { readonly parts: Readonly<Record<string, Estimate>>; readonly total: Estimate };

/**
 * Events of a search for decays in flight at the portal's own couplings, by how the bosons are made and by region; regions of
 * all runs with the same name together.
 *
 * @throws as `flyingSignals`
 */
export async function flyingParts(
  search: BeamDumpDecaySearch,
  portal: BosonPortal,
  accuracy: number,
  context: RunContext,
): Promise<Parts> {
  const [signal] = await flyingSignals(search, [portal], accuracy, context);
  return partsOf(signal!);
}

/** The same of bosons that are known, at the couplings that they are known at. */
export function partsOf(signal: FlyingSignal): Parts {
  const { sources } = signal;
  const names = [...new Set(sources.map(({ channel, region }) => `${channel}, ${region.name}`))];
  const parts = names.map((name) => {
    const some = sources.filter(({ channel, region }) => `${channel}, ${region.name}` === name);
    return [name, flyingEvents(signal, some, 1)] as const;
  });
  return { parts: Object.fromEntries(parts), total: sumEstimates(parts.map(([, events]) => events)) };
}
