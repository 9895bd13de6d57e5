import type { Card } from '../records/card.ts';
import { InputError, type InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { type CardKind, cardShapes } from './card.ts';
import { type CardSource, checkReferences } from './card-common.ts';
import { parseEdmCard } from './card-edm.ts';
import { parsePlaneCard } from './card-plane.ts';
import { findPortal } from './card-portal.ts';
import { parseQuantityCard } from './card-quantity.ts';
import { parsePortalCard } from './card-reach.ts';
import { applySettings, type Setting } from './card-settings.ts';
import { type Catalog, catalogOf, type DataFile } from './catalog.ts';
import { readDocument } from './document.ts';
import { child, descend, type Located, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { tableColumns } from './number-table.ts';
import { trackColumns } from './track-table.ts';

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

/**
 * A card file as the strict record that the pipeline runs: units resolved, defaults filled in, every
 * search with the card's changes applied. Throws `InputError` with every problem found, each at
 * file:line:column or naming its `--set`.
 */
export function parseCard(
  text: string,
  file: string,
  catalog: Catalog,
  portals: readonly PortalDefinition[],
  options: ParseCardOptions,
): Card {
  const problems: InputProblem[] = [];
  const written = readDocument(text, file);
  const kind = cardKind(written, problems);
  const data = extended(written, catalog, options.includes, problems);
  const card = applySettings(
    written,
    options.sets,
    { kind, portal: namedPortal(written, portals), searches: data.registries.searchDefinitions() },
    problems,
  );
  const source: CardSource = { card, file, catalog: data, portals };
  checkReferences(source, problems);
  const parsed = parseKind(kind, source, problems);
  if (parsed === undefined || problems.length > 0) throw new InputError(inReadingOrder(problems));
  return parsed;
}

function parseKind(kind: CardKind, source: CardSource, problems: InputProblem[]): Card | undefined {
  switch (kind) {
    case 'edm-limits':
      return parseEdmCard(source, problems);
    case 'coupling-plane':
      return parsePlaneCard(source, problems);
    case 'quantity':
      return parseQuantityCard(source, problems);
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

/** The catalog with the card's own experiment, material and curve files, and its tables of counts. */
function extended(
  card: Located,
  catalog: Catalog,
  includes: ReadonlyMap<string, string>,
  problems: InputProblem[],
): Catalog {
  const list = child(card, 'include');
  const added: DataFile[] = [];
  for (const item of list?.kind === 'list' ? list.items : []) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const text = includes.get(item.value);
    if (text === undefined) {
      problems.push(problemAt(item.origin, `the included file "${item.value}" was not found`));
      continue;
    }
    if (item.value.toLowerCase().endsWith('.csv')) {
      const isTrack = tableColumns(text).some((name) => trackColumns.includes(name));
      added.push({ kind: isTrack ? 'track-tables' : 'count-tables', file: item.value, text });
      continue;
    }
    const root = readDocument(text, item.value);
    const kind = (['experiments', 'materials', 'curves'] as const).find(
      (candidate) => child(root, markers[candidate]) !== undefined,
    );
    if (kind !== undefined) added.push({ kind, file: item.value, text });
    else {
      problems.push(
        problemAt(root.origin, 'this is not a file that a card can include', {
          expected: `a file with one of the keys ${Object.values(markers).join(', ')}`,
        }),
      );
    }
  }
  return added.length === 0 ? catalog : catalogOf([...catalog.files, ...added]);
}

/** The key that tells what an included file is. */
const markers = { experiments: 'searches', materials: 'materials', curves: 'lower' } as const;

/** The arguments first, then each file from top to bottom. */
function inReadingOrder(problems: readonly InputProblem[]): InputProblem[] {
  return problems.toSorted(({ position: a }, { position: b }) => {
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
  });
}
