import type { Card } from '../records/card.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { ScanCard } from '../records/scan.ts';
import { type CardKind, cardShapes } from './card.ts';
import { type CardSource, checkReferences } from './card-common.ts';
import { parseEdmCard } from './card-edm.ts';
import { includedFiles } from './card-includes.ts';
import { parsePlaneCard } from './card-plane.ts';
import { findPortal } from './card-portal.ts';
import { parseQuantityCard } from './card-quantity.ts';
import { parsePortalCard } from './card-reach.ts';
import { applySettings, type Setting } from './card-settings.ts';
import { type Catalog, withFiles } from './catalog.ts';
import { readDocument } from './document.ts';
import { child, descend, type Located, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { parseScan } from './parse-scan.ts';

export interface ParseCardOptions {
  /** `--set path=value` arguments, in order; a later one wins. */
  readonly sets: readonly Setting[];
  /** Texts of the files that the card includes, by the name written in the card. */
  readonly includes: ReadonlyMap<string, string>;
}

/** File names under `include` in a card, for whoever reads files; throws `InputError` for a bad card. */
export function cardIncludes(text: string, file: string): readonly string[] {
  const list = child(readDocument(text, file), 'include');
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? item.value : [],
  );
}

type ParseCard<Parsed> = (
  text: string,
  file: string,
  catalog: Catalog,
  portals: readonly PortalDefinition[],
  options: ParseCardOptions,
) => Parsed;

/** A card of curves, as `parseAnyCard` reads it. Throws `InputError` for a scan. */
export const parseCard: ParseCard<Card> = (text, file, ...rest) => {
  const card = parseAnyCard(text, file, ...rest);
  if (card.kind !== 'scan') return card;
  throw new InputError([
    { message: `${file} is a scan, which makes a table`, expected: 'darkreach scan to compute it' },
  ]);
};

/** A scan, as `parseAnyCard` reads it. Throws `InputError` for a card of curves. */
export const parseScanCard: ParseCard<ScanCard> = (text, file, ...rest) => {
  const card = parseAnyCard(text, file, ...rest);
  if (card.kind === 'scan') return card;
  throw new InputError([
    {
      message: `${file} is a card of kind ${card.kind}`,
      expected: '"kind: scan", or darkreach run for this one',
    },
  ]);
};

/**
 * A card file as the strict record that the pipeline runs: units resolved, defaults filled in, every
 * search with the card's changes applied. Throws `InputError` with every problem found, each at
 * file:line:column or naming its `--set`.
 */
export function parseAnyCard(
  text: string,
  file: string,
  catalog: Catalog,
  portals: readonly PortalDefinition[],
  options: ParseCardOptions,
): Card | ScanCard {
  const problems: InputProblem[] = [];
  const written = readDocument(text, file);
  const kind = cardKind(written, problems);
  const included = includedFiles(written, options.includes, problems);
  const data = withFiles(catalog, included);
  const scope = {
    kind,
    portal: namedPortal(written, portals),
    searches: data.registries.searchDefinitions(),
  };
  const card = applySettings(written, options.sets, scope, problems);
  const source: CardSource = { card, file, catalog: data, included, portals };
  checkReferences(source, problems);
  const parsed = parseKind(kind, source, problems);
  if (parsed === undefined || problems.length > 0) throw new InputError(inReadingOrder(problems));
  return parsed;
}

function parseKind(
  kind: CardKind,
  source: CardSource,
  problems: InputProblem[],
): Card | ScanCard | undefined {
  switch (kind) {
    case 'edm-limits':
      return parseEdmCard(source, problems);
    case 'coupling-plane':
      return parsePlaneCard(source, problems);
    case 'quantity':
      return parseQuantityCard(source, problems);
    case 'scan':
      return parseScan(source, problems);
    default:
      return parsePortalCard(source, kind, problems);
  }
}

function cardKind(card: Located, problems: InputProblem[]): CardKind {
  const node = child(card, 'kind');
  if (node === undefined) return 'limits';
  const kinds = Object.keys(cardShapes) as CardKind[];
  const given = node.kind === 'scalar' ? String(node.value) : '';
  const kind = kinds.find((known) => known === given);
  if (kind === undefined) {
    problems.push(
      problemAt(node.origin, `there is no kind of card called "${given.slice(0, 60)}"`, {
        expected: `one of ${kinds.join(', ')}`,
        suggestion: nearestName(given, kinds),
      }),
    );
    // Without its kind nothing else in the card can be judged.
    throw new InputError(problems);
  }
  return kind;
}

function namedPortal(card: Located, portals: readonly PortalDefinition[]): PortalDefinition | undefined {
  const node = descend(card, ['portal', 'name']);
  return node?.kind === 'scalar' && typeof node.value === 'string'
    ? findPortal(node.value, portals)
    : undefined;
}

/** The arguments first, then each file from top to bottom. */
function inReadingOrder(problems: readonly InputProblem[]): InputProblem[] {
  return problems.toSorted(({ position: a }, { position: b }) => {
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
  });
}
