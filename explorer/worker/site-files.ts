import { type Catalog, catalogOf } from '../../src/catalog/index.ts';
import type { DataFile, DataKind } from '../../src/records/index.ts';
import type { SiteIndex } from './site-index.ts';

/** The catalog of the site, whose files are fetched kind by kind when something reads them. */
export interface SiteCatalog {
  readonly index: SiteIndex;
  /** Does the work as often as it takes: what it finds missing is fetched before the next try. */
  withData<Value>(work: (catalog: Catalog) => Value | Promise<Value>): Promise<Value>;
}

/** Reads a text by its address relative to the site. */
export type ReadText = (path: string) => Promise<string>;

/** A text that was asked for before it was fetched. */
class MissingPack extends Error {
  constructor(readonly kind: DataKind) {
    super(`data/${kind}.json has not been fetched`);
  }
}

/** Nearly every card reads these: fetched together, they cost one turn instead of one each. */
const usual: readonly DataKind[] = ['experiments', 'materials', 'particles', 'references'];

export async function openSite(read: ReadText): Promise<SiteCatalog> {
  const packs = new Map<DataKind, Readonly<Record<string, string>>>();
  const fetchPack = async (kind: DataKind) => {
    packs.set(kind, JSON.parse(await read(`data/${kind}.json`)));
  };
  const [index] = await Promise.all([
    read('index.json').then((text) => JSON.parse(text) as SiteIndex),
    ...usual.map(fetchPack),
  ]);
  const catalog = catalogOf(index.data.map(({ kind, file }) => lazyFile(kind, file, packs)));
  return {
    index: index as SiteIndex,
    async withData(work) {
      for (;;) {
        try {
          return await work(catalog);
        } catch (error) {
          if (!(error instanceof MissingPack) || packs.has(error.kind)) throw error;
          await fetchPack(error.kind);
        }
      }
    },
  };
}

function lazyFile(
  kind: DataKind,
  file: string,
  packs: ReadonlyMap<DataKind, Readonly<Record<string, string>>>,
): DataFile {
  return {
    kind,
    file,
    get text() {
      const text = packs.get(kind)?.[file];
      if (text === undefined) throw new MissingPack(kind);
      return text;
    },
  };
}
