import type { Catalog } from '../src/catalog/index.ts';
import { createTexRenderer, figureOfResult, renderFigureSvg } from '../src/figures/index.ts';
import { bibtex, type Citable } from '../src/interchange/bibtex.ts';
import { curvesCsv } from '../src/interchange/csv.ts';
import { hepdataSubmission } from '../src/interchange/hepdata.ts';
import type { RunResult } from '../src/records/index.ts';

export const figureFormats = ['svg', 'pdf', 'png'] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** Every file of a run, all from the one result object, with its figure in these formats: name -> content. */
export async function resultFiles(
  result: RunResult,
  catalog: Catalog,
  formats: readonly FigureFormat[],
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  files.set('curves.csv', curvesCsv(result));
  files.set('result.json', `${JSON.stringify(result, undefined, 2)}\n`);
  if (formats.length > 0) {
    const svg = renderFigureSvg(figureOfResult(result), await createTexRenderer());
    if (formats.includes('svg')) files.set('figure.svg', svg);
    // Loaded where they are needed: they take longer to start than an SVG to draw.
    if (formats.includes('pdf')) {
      const { renderPdf } = await import('./render/index.ts');
      files.set('figure.pdf', await renderPdf(svg, result.title));
    }
    if (formats.includes('png')) {
      const { renderPng } = await import('./render/index.ts');
      files.set('figure.png', await renderPng(svg));
    }
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
