import type { Catalog, Reference } from '../../src/catalog/index.ts';
import { plainText, plainWords } from '../../src/figures/index.ts';
import type { Card, RunResult } from '../../src/records/index.ts';
import type { ReferenceLine } from './messages.ts';

/** Every reference of a result in one line, with a link by its DOI where it has one. */
export function referenceLines(result: RunResult, catalog: Catalog): Record<string, ReferenceLine> {
  const known = catalog.registries.references();
  return Object.fromEntries(
    result.references.map((key) => {
      const reference = known.find(key);
      return [key, reference === undefined ? { text: key, url: undefined } : lineOf(reference)];
    }),
  );
}

function lineOf(reference: Reference): ReferenceLine {
  const { authors, collaboration, title, journal, volume, pages, year, eprint } = reference;
  const first = authors[0]!.split(',')[0]!;
  const who = collaboration ?? (authors.length > 2 ? `${first} et al.` : authors.map(family).join(' and '));
  const where = [journal, volume, pages].filter((part) => part !== undefined).join(' ');
  const parts = [plainWords(who), plainWords(title), where, eprint && `arXiv:${eprint}`].filter(
    (part) => part,
  );
  return { text: `${parts.join(', ')} (${year})`, url: addressOf(reference) };
}

function family(author: string): string {
  return author.split(',')[0]!;
}

function addressOf({ doi, eprint, url }: Reference): string | undefined {
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (eprint !== undefined) return `https://arxiv.org/abs/${eprint}`;
  return url?.startsWith('https://') ? url : undefined;
}

/** The one-line story of each search and published curve, by the id that curves of a result carry. */
export function storiesOf(card: Card): Record<string, string> {
  switch (card.kind) {
    case 'limits':
    case 'yields':
    case 'coupling-plane':
      return Object.fromEntries(card.entries.flatMap(storyOf));
    case 'quantity':
      return Object.fromEntries(
        card.curves.flatMap(({ quantity }) =>
          'search' in quantity ? [[quantity.search.id, plainText(quantity.search.story)]] : [],
        ),
      );
    default:
      return {};
  }
}

type Entry = Extract<Card, { readonly kind: 'limits' }>['entries'][number];

function storyOf(entry: Entry): [string, string][] {
  if (entry.type === 'search') return [[entry.search.id, plainText(entry.search.story)]];
  if (entry.type === 'published') return [[entry.published.id, plainText(entry.published.story)]];
  return [[entry.line, 'The coupling that leaves the dark matter that is seen.']];
}
