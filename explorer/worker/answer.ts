import { drawFigure, figureOfResult } from '../../src/figures/index.ts';
import { bibtex } from '../../src/interchange/bibtex.ts';
import { curvesCsv } from '../../src/interchange/csv.ts';
import { type PointedEvents, pointedEvents } from '../../src/pipeline/pointed-events.ts';
import type { Execute } from '../../src/pipeline/tasks.ts';
import { InputError } from '../../src/records/index.ts';
import { compareWithPublished } from './compare.ts';
import type { Answers, ExportKind, PublishedListing, Question } from './messages.ts';
import { contextOf, readCard, type Session } from './session.ts';
import type { SiteCatalog } from './site-files.ts';

/** Answers what the page asks beside running cards. */
export async function answer(
  about: Question,
  site: SiteCatalog,
  session: Session,
  execute: Execute,
): Promise<Answers[keyof Answers]> {
  switch (about.kind) {
    case 'index':
      return site.index;
    case 'export':
      return exported(about.what, site, session);
    case 'published':
      return publishedFor(about, site);
    case 'draw':
      return drawFigure(about.figure, await session.tex()).svg;
    case 'compare':
      return compareWithPublished(about, site, await session.tex());
    case 'pointed':
      return pointed(about, site, execute);
    case 'typeset':
      return typeset(about.tex, session);
  }
}

/** The same files as those of `darkreach run`. */
async function exported(what: ExportKind, site: SiteCatalog, session: Session): Promise<string> {
  const result = session.last();
  if (result === undefined) throw new InputError([{ message: 'there is no result to export yet' }]);
  switch (what) {
    case 'svg':
      return drawFigure(figureOfResult(result), await session.tex()).svg;
    case 'csv':
      return curvesCsv(result);
    case 'json':
      return `${JSON.stringify(result, undefined, 2)}\n`;
    case 'bib':
      return site.withData((catalog) => {
        const known = catalog.registries.references();
        const unknown = (key: string) => ({ key, type: 'misc', title: key, authors: ['unknown'] });
        return bibtex(result.references.map((key) => known.find(key) ?? unknown(key)));
      });
  }
}

/** Published curves with the axes of the card. */
function publishedFor(
  { card: source }: Extract<Question, { kind: 'published' }>,
  site: SiteCatalog,
): Promise<readonly PublishedListing[]> {
  return site.withData((catalog) => {
    const card = readCard(source, catalog);
    if (card.kind !== 'limits') return [];
    const y = card.coordinate ?? card.limitOn;
    return catalog
      .publishedCurves()
      .filter(
        ({ portal, xParameter, yParameter }) =>
          portal === card.portal.id && xParameter === card.x.parameter && yParameter === y,
      )
      .map(({ id, title, story }) => ({ id, title, story }));
  });
}

/** A second band of an entry has the entry's name and a number. */
async function pointed(
  { card: source, curve, place }: Extract<Question, { kind: 'pointed' }>,
  site: SiteCatalog,
  execute: Execute,
): Promise<PointedEvents | undefined> {
  return site.withData((catalog) => {
    const card = readCard(source, catalog);
    if (card.kind !== 'limits' && card.kind !== 'coupling-plane') return undefined;
    const isEntry = card.entries.some((entry) => entry.curve === curve);
    const id = isEntry ? curve : curve.replace(/-\d+$/, '');
    return pointedEvents(card, id, place, contextOf(catalog, execute, site.index.version));
  });
}

const formulaSize = 11;

/** A formula as an SVG document of its own, in the colour of the text around it. */
async function typeset(tex: string, session: Session): Promise<string> {
  const { width, height, depth, svg } = (await session.tex())(`$\\displaystyle ${tex}$`, formulaSize);
  const size = `width="${width.toFixed(2)}pt" height="${(height + depth).toFixed(2)}pt"`;
  const box = `0 ${(-height).toFixed(2)} ${width.toFixed(2)} ${(height + depth).toFixed(2)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}" fill="currentColor" aria-hidden="true">${svg}</svg>`;
}
