import type { SearchEntry } from '../records/card.ts';
import type { MissingEnergySearch } from '../records/search.ts';
import { limitMethods } from '../statistics/index.ts';

/** Upper limit on signal events of a counting search, by the method of its entry. */
export function eventLimit(
  search: Pick<MissingEnergySearch, 'observed' | 'background' | 'confidenceLevel'>,
  entry: Pick<SearchEntry, 'statistics'>,
): number {
  return limitMethods[entry.statistics].upperLimit({
    observed: search.observed ?? Math.round(search.background),
    background: search.background,
    confidenceLevel: search.confidenceLevel,
  });
}
