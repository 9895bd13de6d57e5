import { countsOf, logPoisson } from '../../src/pipeline/scan/log-likelihood.ts';
import { scanSearches } from '../../src/pipeline/scan/table.ts';
import { InputError, type ProfileSearch, type SearchEntry } from '../../src/records/index.ts';
import { quoted, type ScanFolder, searchNamed } from '../scan/scan-folder.ts';

/** The searches of a scan whose likelihoods are multiplied. */
export interface ChosenSearches {
  readonly searches: readonly ProfileSearch[];
  readonly entries: readonly SearchEntry[];
  /** Columns of ln L, quoted, in the order of the searches. */
  readonly columns: readonly string[];
  /** ln L without a signal; undefined where points differ in what was seen. */
  readonly noSignal: number | undefined;
}

/**
 * Searches by their names in columns, their curves or their ids; all of them where none is named.
 *
 * @throws InputError for a scan without likelihoods, or a search that has none in it
 */
export function chosenSearches(scan: ScanFolder, names: readonly string[] | undefined): ChosenSearches {
  const { card, source } = scan;
  const known = card.outputs.includes('log-likelihood') ? scanSearches(card, 'log-likelihood', 0) : [];
  if (known.length === 0) {
    throw new InputError([
      {
        message: `${source.folder} is a scan without likelihoods`,
        expected: 'log-likelihood among the outputs of its card',
      },
    ]);
  }
  const chosen =
    names === undefined
      ? known
      : [...new Set(names)].map((name) =>
          searchNamed(name, known, `--searches: no likelihood of "${name}" in this scan`),
        );
  const searches = [...new Set(chosen)].map(({ entry, slug }): ProfileSearch => {
    return { name: slug, search: entry.search.id, label: entry.label, counts: countsOfAll(scan, slug) };
  });
  const sums = searches.map(({ counts }) => counts && logPoisson(counts.observed, counts.background));
  return {
    searches,
    entries: [...new Set(chosen)].map(({ entry }) => entry),
    columns: searches.map(({ name }) => quoted(`log_likelihood_${name}`)),
    noSignal: sums.reduce(
      (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
      0,
    ),
  };
}

/** What a search saw, where settings of the scan do not change it. */
function countsOfAll({ card }: ScanFolder, slug: string): ProfileSearch['counts'] {
  const all = card.variants.map((_, variant) => {
    const { entry } = scanSearches(card, 'log-likelihood', variant).find((search) => search.slug === slug)!;
    return countsOf(entry.search);
  });
  const [first] = all;
  const same = all.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return same ? first : undefined;
}
