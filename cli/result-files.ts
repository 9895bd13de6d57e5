import type { Catalog } from '../src/catalog/index.ts';
import { createTexRenderer, figureOfResult, renderFigureSvg } from '../src/figures/index.ts';
import { bibtex, type Citable } from '../src/interchange/bibtex.ts';
import { curvesCsv } from '../src/interchange/csv.ts';
import { hepdataSubmission } from '../src/interchange/hepdata.ts';
import type { RunResult } from '../src/records/index.ts';

/** Every file of a run, all from the one result object: name -> content. */
export async function resultFiles(
  result: RunResult,
  catalog: Catalog,
  withFigure: boolean,
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  files.set('curves.csv', curvesCsv(result));
  files.set('result.json', `${JSON.stringify(result, undefined, 2)}\n`);
  if (withFigure) {
    const { renderPdf, renderPng } = await import('./render/index.ts');
    const svg = renderFigureSvg(figureOfResult(result), await createTexRenderer());
    files.set('figure.svg', svg);
    files.set('figure.pdf', await renderPdf(svg, result.title));
    files.set('figure.png', await renderPng(svg));
  }
  files.set('references.bib', bibtex(result.references.map((key) => citable(key, catalog))));
  for (const [name, text] of hepdataSubmission(result)) files.set(`hepdata/${name}`, text);
  return files;
}

/** What the catalog knows of a reference; of a key in a user's own file, the key. */
function citable(key: string, catalog: Catalog): Citable {
  const known = catalog.registries.references().find(key);
  return known ?? { key, type: 'misc', title: key, authors: ['unknown'] };
}
