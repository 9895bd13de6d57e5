import type { Catalog } from '../src/catalog/index.ts';
import { figureOfResult } from '../src/figures/index.ts';
import { bibtex, type Citable } from '../src/interchange/bibtex.ts';
import { curvesCsv } from '../src/interchange/csv.ts';
import { hepdataSubmission } from '../src/interchange/hepdata.ts';
import type { RunResult } from '../src/records/index.ts';
import { type FigureFormat, figureFiles } from './figure-files.ts';

/** Every file of a run, all from the one result object, with its figure in these formats: name -> content. */
export async function resultFiles(
  result: RunResult,
  catalog: Catalog,
  formats: readonly FigureFormat[],
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  files.set('curves.csv', curvesCsv(result));
  files.set('result.json', `${JSON.stringify(result, undefined, 2)}\n`);
  for (const [name, content] of await figureFiles(figureOfResult(result), formats)) files.set(name, content);
  files.set('references.bib', referencesBib(result.references, catalog));
  for (const [name, text] of hepdataSubmission(result)) files.set(`hepdata/${name}`, text);
  return files;
}

/** BibTeX of the keys of references. */
export function referencesBib(keys: readonly string[], catalog: Catalog): string {
  return bibtex(keys.map((key) => citable(key, catalog)));
}

/** What the catalog knows of a reference; of a key in a user's own file, the key. */
function citable(key: string, catalog: Catalog): Citable {
  const known = catalog.registries.references().find(key);
  return known ?? { key, type: 'misc', title: key, authors: ['unknown'] };
}
