import type { CardEntry, PublishedEntry, SearchEntry } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { PublishedCurve, Search } from '../records/search.ts';
import { publishedEntry, searchEntry, shortcutNames } from './card.ts';
import { checkFluxBand, checkMesons } from './card-mesons.ts';
import { findPortal, parameterNamed } from './card-portal.ts';
import type { Catalog } from './catalog.ts';
import { plainValue, type SearchDefinition } from './experiment.ts';
import { child, type Located, leaves, mapOf, type Origin, originAt, overlay, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import type { VectorMesonSet } from './particles.ts';
import { type Registry, unknownName } from './registry.ts';
import { buildSearch } from './search.ts';
import { isSearchKind, limitSettings, settableNames } from './search-kinds.ts';
import { validate } from './validate.ts';

/** What the entries of a card are checked against. */
export interface EntryContext {
  readonly catalog: Catalog;
  readonly portal: PortalDefinition | undefined;
  readonly axisParameter: string | undefined;
  /** The coupling along y, for published curves. */
  readonly limitOn?: string | undefined;
  readonly particles: VectorMesonSet | undefined;
}

/** An entry, and where a problem with its name is reported. */
export interface Placed<Entry extends CardEntry> {
  readonly entry: Entry;
  readonly origin: Origin;
}

/** The searches of a card, with its changes applied. */
export function searchEntries(
  card: Located,
  context: EntryContext,
  problems: InputProblem[],
): Placed<SearchEntry>[] {
  return items(card, 'searches').flatMap((node) => {
    const entry = readSearch(node, context, problems);
    return entry === undefined ? [] : [{ entry, origin: originAt(node, ['curve']) }];
  });
}

function readSearch(node: Located, context: EntryContext, problems: InputProblem[]): SearchEntry | undefined {
  const entry = validate(searchEntry, node, problems);
  const found = searchWithChanges(node, entry !== undefined, context, problems);
  if (entry === undefined || found === undefined) return undefined;
  const { search, changed } = found;
  if (entry.fluxBand) checkFluxBand(node, search, problems);
  return {
    type: 'search',
    curve: entry.curve ?? search.id,
    label: entry.label ?? search.title,
    search,
    statistics: entry.statistics,
    fluxBand: entry.fluxBand,
    style: entry.style,
    changed,
  };
}

/**
 * The search that a node names under `search`, with what its shortcuts and its `set` change. Looked up even where
 * another key of the node is wrong (`sound` is false), so that both are reported. Undefined after adding problems.
 */
export function searchWithChanges(
  node: Located,
  sound: boolean,
  context: EntryContext,
  problems: InputProblem[],
): Pick<SearchEntry, 'search' | 'changed'> | undefined {
  const name = child(node, 'search');
  if (name?.kind !== 'scalar' || typeof name.value !== 'string') return undefined;
  const searches = context.catalog.registries.searchDefinitions();
  const definition = lookUp(searches, node, 'search', name.value.trim(), problems);
  if (!sound || definition === undefined) return undefined;
  const changes = changesOf(node);
  const before = problems.length;
  problems.push(...unsettable(changes, definition));
  if (problems.length > before) return undefined;

  const settings = overlay(definition.settings, changes);
  const search = buildSearch(settings, context.catalog.registries, problems);
  if (search === undefined) return undefined;
  checkMesons(search, settings, context.particles, problems);
  return { search, changed: changedValues(changes, search) };
}

/** The published curves of a limits card. */
export function publishedEntries(
  card: Located,
  context: EntryContext,
  problems: InputProblem[],
): Placed<PublishedEntry>[] {
  return items(card, 'published').flatMap((node) => {
    const entry = validate(publishedEntry, node, problems);
    if (entry === undefined) return [];
    const published = lookUp(
      context.catalog.registries.publishedCurves(),
      node,
      'curve',
      entry.curve,
      problems,
    );
    if (published === undefined) return [];
    const { portal, axisParameter, limitOn } = context;
    const where = originAt(node, ['curve']);
    if (portal !== undefined && findPortal(published.portal, [portal]) === undefined) {
      problems.push(
        problemAt(
          where,
          `the curve "${published.id}" is for the portal ${published.portal}, not ${portal.id}`,
        ),
      );
    } else if (portal !== undefined && axisParameter !== undefined && limitOn !== undefined) {
      const x = parameterNamed(portal, published.xParameter)?.name;
      const y = parameterNamed(portal, published.yParameter)?.name ?? coordinateNamed(portal, published);
      if (x !== axisParameter || y !== limitOn) {
        const drawn = `${published.yParameter} against ${published.xParameter}`;
        const wanted = `${limitOn} against ${axisParameter}`;
        problems.push(problemAt(where, `the curve "${published.id}" is ${drawn}, the card is ${wanted}`));
      }
    }
    const { id, title } = published;
    const { label = title, style, beside } = entry;
    return [{ entry: { type: 'published', curve: id, label, published, beside, style }, origin: where }];
  });
}

function coordinateNamed(portal: PortalDefinition, { yParameter }: PublishedCurve): string | undefined {
  return portal.coordinates?.find(({ name }) => name === yParameter)?.name;
}

/** Two curves with one id could not be told apart in the results. */
export function checkCurveIds(entries: readonly Placed<CardEntry>[], problems: InputProblem[]): void {
  const seen = new Set<string>();
  for (const { entry, origin } of entries) {
    if (seen.has(entry.curve)) {
      problems.push(
        problemAt(origin, `two curves are called "${entry.curve}"`, {
          expected: 'a "curve" of its own for one of them',
        }),
      );
    }
    seen.add(entry.curve);
  }
}

/** A published curve is compared with one that the card computes. */
export function checkBeside(
  published: readonly Placed<PublishedEntry>[],
  computed: readonly Placed<CardEntry>[],
  problems: InputProblem[],
): void {
  const names = computed.map(({ entry }) => entry.curve);
  for (const { entry, origin } of published) {
    if (entry.beside === undefined || names.includes(entry.beside)) continue;
    problems.push(
      problemAt(origin, `"${entry.curve}" is beside "${entry.beside}", which the card does not compute`, {
        expected: `one of ${names.join(', ')}`,
        suggestion: nearestName(entry.beside, names),
      }),
    );
  }
}

function items(card: Located, key: string): readonly Located[] {
  const list = child(card, key);
  return list?.kind === 'list' ? list.items : [];
}

function lookUp<Value>(
  registry: Registry<Value>,
  node: Located,
  key: string,
  name: string,
  problems: InputProblem[],
): Value | undefined {
  const found = registry.find(name);
  if (found !== undefined) return found;
  const { message, ...hints } = unknownName(registry.what, name, registry.nearest(name), registry.names);
  problems.push(problemAt(originAt(node, [key]), message, hints));
  return undefined;
}

/** The entry's shortcuts (`exposure: 1e13`) and its `set`, as one tree of settings. */
function changesOf(entry: Located): Located {
  if (entry.kind !== 'map') return entry;
  const shortcuts = [...entry.entries].filter(([name]) =>
    (shortcutNames as readonly string[]).includes(name),
  );
  const base = mapOf(entry.origin, shortcuts);
  const set = child(entry, 'set');
  return set?.kind === 'map' ? overlay(base, set) : base;
}

function unsettable(changes: Located, { kind, settings }: SearchDefinition): InputProblem[] {
  if (!isSearchKind(kind) || changes.kind !== 'map') return [];
  const known = settableNames[kind];
  const refused = [...changes.entries].flatMap(([name, entry]) =>
    known.includes(name)
      ? []
      : [
          problemAt(entry.key, `a search of kind ${kind} has no setting "${name.slice(0, 60)}" to change`, {
            expected: `one of ${known.join(', ')}`,
            suggestion: nearestName(name, known),
          }),
        ],
  );
  const level = changes.entries.get('confidenceLevel');
  const isStated = child(settings, 'signalLimit') !== undefined;
  const limit = limitSettings[kind] ?? (isStated ? 'signalLimit' : undefined);
  if (limit !== undefined && level !== undefined && !changes.entries.has(limit)) {
    refused.push(
      problemAt(level.key, 'a published limit keeps its confidence level', {
        expected: `${limit} at the new confidence level beside it`,
      }),
    );
  }
  return refused;
}

/** What was changed, by path, as it was written; with a remark where quoted meson counts no longer fit. */
function changedValues(changes: Located, search: Search): Readonly<Record<string, number | string>> {
  const changed = leaves(changes).map(([path, value]) => [path.join('.'), plainValue(value)] as const);
  const moved = ['beam', 'target'].some((name) => child(changes, name) !== undefined);
  const quoted = search.kind === 'missing-energy' && search.vectorMesons?.method === 'quoted';
  const remark =
    moved && quoted && child(changes, 'vectorMesons') === undefined
      ? [['vectorMesonsNote', 'counts as quoted for the unchanged beam and target'] as const]
      : [];
  return Object.fromEntries([...changed, ...remark]);
}
