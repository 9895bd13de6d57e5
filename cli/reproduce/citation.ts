import type { Reference } from '../../src/catalog/index.ts';
import { plainWords } from '../../src/figures/index.ts';

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
