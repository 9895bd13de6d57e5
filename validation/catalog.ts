import { loadCatalog } from '../cli/load-card.ts';
import type { Catalog } from '../src/catalog/index.ts';
import type { Search } from '../src/records/index.ts';

let loaded: Catalog | undefined;

/** The data that darkreach comes with, read when first asked for: importing a validation reads nothing. */
export function catalog(): Catalog {
  loaded ??= loadCatalog();
  return loaded;
}

/** @throws Error for a search of another kind */
export function searchOf<K extends Search['kind']>(id: string, kind: K): Extract<Search, { kind: K }> {
  const search = catalog().search(id);
  if (search.kind !== kind) throw new Error(`${id} is a search of kind ${search.kind}`);
  return search as Extract<Search, { kind: K }>;
}
