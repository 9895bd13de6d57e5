/** The fields of a reference that BibTeX has a name for. */
export interface Citable {
  readonly key: string;
  readonly texkey?: string | undefined;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly collaboration?: string | undefined;
  readonly journal?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  readonly year?: number | undefined;
  readonly booktitle?: string | undefined;
  readonly publisher?: string | undefined;
  readonly institution?: string | undefined;
  readonly doi?: string | undefined;
  readonly eprint?: string | undefined;
  readonly archive?: string | undefined;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

/** BibTeX of the references, each once, in the order given; keys are INSPIRE texkeys where known. */
export function bibtex(references: readonly Citable[]): string {
  const unique = new Map(references.map((reference) => [reference.key, reference]));
  return [...unique.values()].map(entry).join('\n');
}

function entry(reference: Citable): string {
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ['author', reference.authors.join(' and ')],
    ['collaboration', reference.collaboration],
    // Braces keep the capitals of names such as NA64.
    ['title', `{${reference.title}}`],
    ['journal', reference.journal],
    ['booktitle', reference.booktitle],
    ['volume', reference.volume],
    ['number', reference.number],
    ['pages', reference.pages],
    ['publisher', reference.publisher],
    ['institution', reference.institution],
    ['year', reference.year],
    ['doi', reference.doi],
    ['eprint', reference.eprint],
    ['archivePrefix', reference.eprint === undefined ? undefined : 'arXiv'],
    ['primaryClass', reference.archive],
    ['url', reference.url],
    ['note', reference.note],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${reference.type}{${reference.texkey ?? reference.key},\n${lines.join('\n')}\n}\n`;
}
