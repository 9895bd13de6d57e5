import type { SearchEntry } from '../records/card.ts';
import type { MesonDecayPhotonSearch, MissingEnergySearch } from '../records/search.ts';
import { limitMethods } from '../statistics/index.ts';

type CountingSearch = Pick<MissingEnergySearch, 'observed' | 'background' | 'confidenceLevel'> &
  Partial<Pick<MesonDecayPhotonSearch, 'signalLimit'>>;

/** Upper limit on signal events of a counting search, as it is stated or by the method of its entry. */
export function eventLimit(search: CountingSearch, entry: Pick<SearchEntry, 'statistics'>): number {
  if (search.signalLimit !== undefined) return search.signalLimit;
  return limitMethods[entry.statistics].upperLimit({
    observed: search.observed ?? Math.round(search.background),
    background: search.background,
    confidenceLevel: search.confidenceLevel,
  });
}
