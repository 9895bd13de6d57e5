import { eventsPerCrossSection } from '../detection/missing-energy.ts';
import { type Estimate, scaleEstimate, sumEstimates } from '../numerics/estimate.ts';
import { bremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import { darkBranchingFractionAtUnitCoupling, vectorMesonCounts } from '../production/vector-meson.ts';
import { InputError } from '../records/errors.ts';
import type { PhotonPortal } from '../records/portal.ts';
import type { MissingEnergySearch } from '../records/search.ts';
import type { RunContext } from './context.ts';
import type { PairCrossSections } from './pair-cross-sections.ts';

/** Signal events at unit coupling, which scale with the coupling squared, channel by channel. */
export interface Signal {
  readonly channels: Readonly<Record<string, Estimate>>;
  readonly total: Estimate;
}

export const bremsstrahlungChannel = 'bremsstrahlung';

/**
 * Missing-energy events of a photon portal at each of its points, paper missing-energy (17): dark pairs
 * from lepton bremsstrahlung and from every vector meson made in the target, which the beam crosses at its full energy.
 *
 * @throws InputError for a search with a shower, in which the beam loses energy and photons and positrons take part
 */
export async function missingEnergySignals(
  search: MissingEnergySearch,
  portals: readonly PhotonPortal[],
  particleSet: string,
  pairCrossSections: PairCrossSections,
  context: RunContext,
): Promise<readonly Signal[]> {
  refuseShower(search, portals[0]?.id);
  const pairs = await pairCrossSections(bremsstrahlungSetup(search), portals);
  const events = eventsPerCrossSection(search);
  const mesons = mesonSources(search, particleSet, context);

  return portals.map((portal, index) => {
    const channels: Record<string, Estimate> = {
      [bremsstrahlungChannel]: scaleEstimate(pairs[index]!, events),
    };
    for (const { meson, count } of mesons) {
      const value = count * darkBranchingFractionAtUnitCoupling(portal, meson);
      channels[meson.id] = { value, error: 0 };
    }
    return { channels, total: sumEstimates(Object.values(channels)) };
  });
}

function refuseShower({ id, shower }: MissingEnergySearch, portal = 'one'): void {
  if (shower === 'none') return;
  throw new InputError([
    {
      message: `${id} has a shower in its target, which is not computed for the portal ${portal}`,
      expected: 'a search with a thin target, e.g. na64e, or the portal of a single boson, e.g. dark-photon',
    },
  ]);
}

function mesonSources(search: MissingEnergySearch, particleSet: string, context: RunContext) {
  if (search.vectorMesons === undefined) return [];
  const counts = vectorMesonCounts(search.vectorMesons, search.exposure, search.target.material);
  return Object.entries(counts).map(([id, count]) => ({
    meson: context.catalog.vectorMeson(particleSet, id),
    count: count * search.efficiency,
  }));
}
