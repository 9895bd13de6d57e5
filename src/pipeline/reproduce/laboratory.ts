import { InputError } from '../../records/errors.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { MissingEnergySearch, Search } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { interpolateLogLog } from '../interpolation.ts';
import { missingEnergySignals, type Signal } from '../missing-energy-signal.ts';
import { createPairCrossSections } from '../pair-cross-sections.ts';
import { portalDefinition, requirePhotonPortal } from '../portal-definition.ts';

/** What the quantities of printed values are computed with. Everything dear is computed once. */
export interface Laboratory {
  readonly context: RunContext;
  readonly accuracy: number;
  portal(values: {
    readonly id: string;
    readonly axionMass: number;
    readonly darkPhotonMass: number;
  }): PhotonPortal;
  missingEnergySearch(id: string): MissingEnergySearch;
  search(id: string): Search;
  /** Signal at unit coupling. */
  signal(search: MissingEnergySearch, portal: PhotonPortal, particleSet: string): Promise<Signal>;
  /** Lower edge of a published curve at x, or undefined when there is no such curve. */
  publishedValue(curve: string, x: number): number | undefined;
}

/**
 * @param smallestThreshold below every threshold that will be asked for, GeV: all share one table
 */
export function createLaboratory(
  context: RunContext,
  accuracy: number,
  smallestThreshold: number,
): Laboratory {
  const pairCrossSections = createPairCrossSections(accuracy, context, smallestThreshold);
  const { catalog } = context;
  const laboratory: Laboratory = {
    context,
    accuracy,
    portal({ id, axionMass, darkPhotonMass }) {
      const definition = portalDefinition(id);
      const defaults = Object.fromEntries(
        definition.parameters.map((parameter) => [parameter.name, parameter.default]),
      );
      const values = { ...defaults, m_a: axionMass, m_gammaD: darkPhotonMass, g: 1 };
      return requirePhotonPortal(definition.build(values));
    },
    search: (id) => catalog.search(id),
    missingEnergySearch(id) {
      const search = catalog.search(id);
      if (search.kind === 'missing-energy') return search;
      throw new InputError([{ message: `${id} is not a missing-energy search` }]);
    },
    async signal(search, portal, particleSet) {
      const signals = await missingEnergySignals(search, [portal], particleSet, pairCrossSections, context);
      return signals[0]!;
    },
    publishedValue(curve, x) {
      const known = catalog.publishedCurves().find((record) => record.id === curve);
      return known === undefined ? undefined : interpolateLogLog(known.lower, x);
    },
  };
  return laboratory;
}
