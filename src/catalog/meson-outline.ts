import type { MesonSpectrum } from '../records/meson-flux.ts';
import { child, type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';

/** What names can be checked against: a table of mesons without its rows. */
export interface MesonOutline {
  readonly id: string;
  readonly species: readonly Pick<MesonSpectrum, 'pdg' | 'name'>[];
}

/** A row of a table on a line of its own. */
const row = /^[ \t]*- [\d.eE+ \t]+$/gm;

/**
 * The text of a file of data/meson-spectra without rows, every line where it was: names are checked in every search that
 * is listed, and to read all rows takes longer than to read all searches.
 */
export function withoutRows(text: string): string {
  return text.replace(row, '');
}

/** The outline of such a file. What else is wrong with it, its full reading says. */
export function readMesonOutline(root: Located): Registered<MesonOutline>[] {
  const id = scalar(root, 'id');
  if (typeof id !== 'string') return [];
  const list = child(root, 'species');
  const species = (list?.kind === 'list' ? list.items : []).flatMap((item) => {
    const [pdg, name] = [scalar(item, 'pdg'), scalar(item, 'name')];
    return typeof pdg === 'number' ? [{ pdg, name: String(name) }] : [];
  });
  return [{ id, aliases: [], origin: originAt(root, ['id']), value: { id, species } }];
}

function scalar(node: Located, key: string) {
  const found = child(node, key);
  return found?.kind === 'scalar' ? found.value : undefined;
}
