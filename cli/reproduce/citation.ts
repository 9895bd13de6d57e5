import type { Reference } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/index.ts';

/** Authors, journal and year of a reference in plain words. */
export function citation(reference: Reference): string {
  const { authors, collaboration, journal, volume, pages, eprint, year, note } = reference;
  const names = authors.map((name) => name.replace(/^([^,]+), (.+)$/, '$2 $1'));
  const who = collaboration ?? (names.length > 3 ? `${names[0]} et al.` : names.join(', '));
  const where = [journal, volume, pages].filter((part) => part !== undefined).join(' ');
  const parts = [who, where, eprint && `arXiv:${eprint}`, `${year}`, note];
  return parts
    .filter(Boolean)
    .map((part) => plainWords(part!))
    .join(', ');
}

/** Where it is read, if that is known. */
export function addressOf({ doi, eprint, url }: Reference): string | undefined {
  if (eprint !== undefined) return `https://arxiv.org/abs/${eprint}`;
  return doi === undefined ? url : `https://doi.org/${doi}`;
}

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
};

/** BibTeX without its braces and accents: `Darm{\'e}` becomes `Darmé`. */
export function plainWords(text: string): string {
  const accented = text.replace(
    /\\(['`^~"])\{?([A-Za-z])\}?/g,
    (_, accent: string, letter: string) => `${letter}${accents[accent]}`,
  );
  return plainText(accented).normalize('NFC');
}
