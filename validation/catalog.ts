import { loadCatalog } from '../cli/load-card.ts';
import type { Search } from '../src/records/index.ts';
import { once } from './once.ts';

/** The data that darkreach comes with. */
export const catalog = once(loadCatalog);

/** @throws Error for a search of another kind */
export function searchOf<K extends Search['kind']>(id: string, kind: K): Extract<Search, { kind: K }> {
  const search = catalog().search(id);
  if (search.kind !== kind) throw new Error(`${id} is a search of kind ${search.kind}`);
  return search as Extract<Search, { kind: K }>;
}
