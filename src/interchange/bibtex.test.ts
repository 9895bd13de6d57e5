import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/load-card.ts';
import { bibtex, type Citable } from './bibtex.ts';

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** BibTeX as BibTeX reads it: an entry ends where its braces balance. */
function parseBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const head = /^@(\w+)\{([^\s,{}]+),\s*/.exec(rest);
    expect(head, rest.slice(0, 80)).not.toBeNull();
    rest = rest.slice(head![0].length);
    const fields = new Map<string, string>();
    for (let field = /^(\w+) = /.exec(rest); field !== null; field = /^(\w+) = /.exec(rest)) {
      rest = rest.slice(field[0].length);
      const end = closingBrace(rest);
      expect(fields.has(field[1]!)).toBe(false);
      fields.set(field[1]!, rest.slice(1, end));
      expect(rest[end + 1]).toBe(',');
      rest = rest.slice(end + 2).trimStart();
    }
    expect(rest[0]).toBe('}');
    rest = rest.slice(1).trimStart();
    entries.push({ type: head![1]!, key: head![2]!, fields });
  }
  return entries;
}

function closingBrace(text: string): number {
  expect(text[0]).toBe('{');
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error(`no end to ${text.slice(0, 60)}`);
}

const na64: Citable = {
  key: 'arXiv:1906.00176',
  texkey: 'NA64:2019imj',
  type: 'article',
  title: 'Dark matter search in missing energy events with NA64',
  authors: ['Banerjee, D.', 'others'],
  year: 2019,
  eprint: '1906.00176',
  archive: 'hep-ex',
};

describe('BibTeX', () => {
  it('writes what a reference has, under its INSPIRE key where there is one', () => {
    expect(bibtex([na64])).toBe(`@article{NA64:2019imj,
  author = {Banerjee, D. and others},
  title = {{Dark matter search in missing energy events with NA64}},
  year = {2019},
  eprint = {1906.00176},
  archivePrefix = {arXiv},
  primaryClass = {hep-ex},
}
`);
    const { texkey: _, ...without } = na64;
    expect(bibtex([without])).toContain('@article{arXiv:1906.00176,');
  });

  it('writes each reference once', () => {
    expect(parseBibtex(bibtex([na64, na64]))).toHaveLength(1);
    expect(bibtex([])).toBe('');
  });

  it('is sound for every reference of data/: balanced, unique keys, and nothing that stops LaTeX', () => {
    const references = loadCatalog().references();
    const entries = parseBibtex(bibtex(references));
    expect(entries).toHaveLength(references.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(references.length);
    for (const [index, { key, type, fields }] of entries.entries()) {
      const reference = references[index]!;
      expect([reference.texkey ?? reference.key, reference.type]).toEqual([key, type]);
      expect(fields.get('title')).toBe(`{${reference.title}}`);
      expect(fields.get('author')?.split(' and ')).toHaveLength(reference.authors.length);
      expect(fields.get('year')).toBe(String(reference.year));
      for (const [name, value] of fields) {
        if (['url', 'doi', 'eprint'].includes(name)) continue;
        const text = value.replaceAll(/\$[^$]*\$/g, '').replaceAll(/\\./g, '');
        expect(text, `${key} ${name}`).not.toMatch(/[&%#_^~$]/);
      }
    }
  });
});
