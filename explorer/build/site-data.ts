import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { createCatalog } from '../../src/catalog/index.ts';
import type { CardListing, SiteIndex } from '../worker/site-index.ts';

/**
 * The data and cards of the package as static files: one pack of data per kind, which the explorer fetches when a card
 * asks for it, every card as it is, and an index of both.
 */
export function siteData(root: string): Plugin {
  return {
    name: 'darkreach-site-data',
    generateBundle() {
      for (const [fileName, source] of siteFiles(root)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

function siteFiles(root: string): Map<string, string> {
  // Values that papers print are for `reproduce`: no card reads them.
  const all = createCatalog(textsBelow(root, 'data', /\.yaml$/)).files;
  const data = all.filter(({ kind }) => kind !== 'printed-values');
  const cards = textsBelow(root, 'cards', /\.(yaml|csv|txt)$/);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const index: SiteIndex = {
    version,
    data: data.map(({ kind, file }) => ({ kind, file })),
    cards: [...cards].flatMap(([file, text]) => cardListing(file, text)),
  };
  const files = new Map(cards);
  files.set('index.json', JSON.stringify(index));
  for (const kind of new Set(data.map((file) => file.kind))) {
    const pack = data.filter((file) => file.kind === kind).map(({ file, text }) => [file, text]);
    files.set(`data/${kind}.json`, JSON.stringify(Object.fromEntries(pack)));
  }
  return files;
}

/** Files beside cards, such as an experiment of one's own, have no title; scans make tables, and nothing to show. */
function cardListing(file: string, text: string): CardListing[] {
  if (!file.endsWith('.yaml')) return [];
  const { title, kind } = parse(text) as { readonly title?: unknown; readonly kind?: unknown };
  return typeof title === 'string' && kind !== 'scan'
    ? [{ id: file.replace(/^cards\/|\.yaml$/g, ''), file, title }]
    : [];
}

function textsBelow(root: string, folder: string, wanted: RegExp): Map<string, string> {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const),
  );
}
