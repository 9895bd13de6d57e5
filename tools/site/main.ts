import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardJsonSchema } from '../../src/catalog/card.ts';
import { experimentJsonSchema } from '../../src/catalog/search-schemas.ts';
import { drawFigures, pageFigures } from './figures.ts';
import { filePages } from './file-pages.ts';
import { generated, root } from './places.ts';
import { cardReferencePage, searchReferencePage } from './reference-pages.ts';
import { drawValidations } from './validations.ts';

/*
 * What the site has beside the documents: reference pages and JSON Schemas from the schemas of the catalog, pages of the
 * files that documents link to, figures and validations. `npm run build:docs` runs it from the root of the repository; with
 * --no-figures pages have the figures that were drawn before, if any.
 */

function write(path: string, text: string): void {
  const file = join(root, generated, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

for (const folder of ['reference', 'files']) {
  rmSync(join(root, generated, folder), { recursive: true, force: true });
}
write('reference/card.md', cardReferencePage());
write('reference/search.md', searchReferencePage());
write('public/card.schema.json', `${JSON.stringify(cardJsonSchema(), null, 1)}\n`);
write('public/experiment.schema.json', `${JSON.stringify(experimentJsonSchema(), null, 1)}\n`);
const cards = Object.values(pageFigures).map(({ card }) => card);
for (const [path, text] of filePages(cards)) write(path.slice(1), text);
if (!process.argv.includes('--no-figures')) {
  drawFigures();
  drawValidations();
}
