import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { createCatalog } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
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
    beside: [...cards].flatMap(([file, text]) => (file.endsWith('.yaml') ? besideIn(text) : [])),
  };
  const files = new Map(cards);
  files.set('index.json', JSON.stringify(index));
  for (const kind of new Set(data.map((file) => file.kind))) {
    const pack = data.filter((file) => file.kind === kind).map(({ file, text }) => [file, text]);
    files.set(`data/${kind}.json`, JSON.stringify(Object.fromEntries(pack)));
  }
  return files;
}

/** Files beside cards, such as an experiment of one's own, have no title. */
function cardListing(file: string, text: string): CardListing[] {
  if (!file.endsWith('.yaml')) return [];
  const { title, kind, quantity } = parse(text) as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string') return [];
  const id = file.replace(/^cards\/|\.yaml$/g, '');
  return [{ id, file, title: plainText(title), shows: shown(String(kind ?? 'limits'), String(quantity)) }];
}

interface CardEntries {
  readonly searches?: readonly { readonly search: string; readonly curve?: string }[];
  readonly published?: readonly { readonly curve: string; readonly beside?: string }[];
}

/** Published curves of a card with the searches that they belong to. */
function besideIn(text: string): (readonly [string, string])[] {
  const { searches = [], published = [] } = parse(text) as CardEntries;
  if (!Array.isArray(searches)) return [];
  return published.flatMap(({ curve, beside }) => {
    const entry = searches.find((each) => (each.curve ?? each.search) === beside);
    return entry === undefined ? [] : [[entry.search, curve] as const];
  });
}

function shown(kind: string, quantity: string): string {
  switch (kind) {
    case 'quantity':
      return quantity.replaceAll('-', ' ');
    case 'coupling-plane':
      return 'two couplings';
    case 'edm-limits':
      return 'dipole moments';
    case 'scan':
      return 'table';
    default:
      return kind;
  }
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
