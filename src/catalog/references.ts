import { z } from 'zod';
import type { InputProblem } from '../records/errors.ts';
import { strict, text, version, wholeNumber } from './fields.ts';
import { type Located, originAt } from './located.ts';
import type { Registered } from './registry.ts';
import { validate } from './validate.ts';

const fields = strict({
  type: z.enum([
    'article',
    'inproceedings',
    'proceedings',
    'book',
    'techreport',
    'phdthesis',
    'misc',
    'dataset',
  ]),
  title: text,
  authors: z
    .array(text, { error: 'a list of authors, "Family, Given"' })
    .min(1, { error: 'one author or more' }),
  collaboration: text.optional(),
  journal: text.optional(),
  volume: text.optional(),
  number: text.optional(),
  pages: text.optional(),
  year: wholeNumber.min(1900).max(2100),
  booktitle: text.optional(),
  publisher: text.optional(),
  institution: text.optional(),
  doi: text.optional(),
  eprint: text.optional().describe('arXiv number'),
  archive: text.optional().describe('arXiv archive, e.g. hep-ph'),
  url: text.optional(),
  texkey: text.optional().describe('INSPIRE texkey'),
  note: text.optional(),
});

/** data/references.yaml: what the reference keys of all other files mean. */
const referenceFile = strict({
  darkreach: version,
  references: z.record(z.string(), fields, { error: 'a map of references' }),
});

/** A publication; `key` is what data files and results call it. */
export type Reference = Readonly<z.output<typeof fields>> & { readonly key: string };

/** Also found by INSPIRE texkey, arXiv number and DOI. */
export function readReferences(root: Located, problems: InputProblem[]): Registered<Reference>[] {
  const file = validate(referenceFile, root, problems);
  return Object.entries(file?.references ?? {}).map(([key, data]) => ({
    id: key,
    aliases: otherNames(key, data),
    origin: originAt(root, ['references', key], 'key'),
    value: { ...data, key },
  }));
}

function otherNames(key: string, data: z.output<typeof fields>): string[] {
  const names = [data.texkey, data.eprint && `arXiv:${data.eprint}`, data.doi && `doi:${data.doi}`];
  return [...new Set(names.filter((name) => name !== undefined && name !== '' && name !== key))] as string[];
}
