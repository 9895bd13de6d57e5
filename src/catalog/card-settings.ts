import { InputError, type InputProblem } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import { type CardKind, cardShapes } from './card.ts';
import { readDocument } from './document.ts';
import type { SearchDefinition } from './experiment.ts';
import { child, descend, type Located, type Origin, problemAt, setAt } from './located.ts';
import { nearestName } from './nearest.ts';
import type { Registry } from './registry.ts';
import { isSearchKind, limitSettings, type SearchKind, settableNames } from './search-kinds.ts';

/** One `--set path=value` of the command line. */
export interface Setting {
  readonly path: string;
  readonly value: string;
}

/** What a path can mean in this card. */
export interface SettingScope {
  readonly kind: CardKind;
  readonly portal: PortalDefinition | undefined;
  readonly searches: Registry<SearchDefinition>;
}

/** Keys of a card that `--set` leaves alone: a card with others is another card. */
const fixedKeys = new Set([
  'darkreach',
  'kind',
  'quantity',
  'include',
  'searches',
  'curves',
  'published',
  'theory',
  'references',
]);

/**
 * The card with the settings written into it, so that one set of checks serves both. A path names a
 * key of the card (`x.points`), a parameter of its portal (`m_a`), a setting of every search
 * (`exposure`, `search.beam.energy`) or of one curve (`na64e-1e13.exposure`).
 */
export function applySettings(
  card: Located,
  settings: readonly Setting[],
  scope: SettingScope,
  problems: InputProblem[],
): Located {
  return settings.reduce((tree, setting) => applySetting(tree, setting, scope, problems), card);
}

function applySetting(
  card: Located,
  setting: Setting,
  scope: SettingScope,
  problems: InputProblem[],
): Located {
  const origin: Origin = { kind: 'setting', text: `${setting.path}=${setting.value}`.slice(0, 120) };
  const steps = setting.path.split('.').map((step) => step.trim());
  const [first = '', ...rest] = steps;
  const node = readValue(setting.value, origin);
  const cardKeys = Object.keys(cardShapes[scope.kind]).filter((key) => !fixedKeys.has(key));

  if (steps.includes('') || steps.some((step) => step === '__proto__')) {
    problems.push(problemAt(origin, 'the path has an empty or forbidden part'));
    return card;
  }
  if (first === 'portal' && rest.length === 0) {
    problems.push(
      problemAt(origin, 'the portal itself cannot be set', {
        expected: 'a parameter of it, e.g. portal.m_a',
      }),
    );
    return card;
  }
  if (first === 'search' && rest.length > 0) return setInSearches(card, rest, node, scope, problems);
  if (cardKeys.includes(first)) {
    return setAt(
      card,
      first === 'portal' ? ['portal', parameterKey(card, rest[0] ?? '', scope), ...rest.slice(1)] : steps,
      node,
    );
  }
  if (searchSettingNames().includes(first)) return setInSearches(card, steps, node, scope, problems);
  const named = entriesNamed(card, first, scope.searches);
  if (named.length > 0 && rest.length > 0) {
    return named.reduce((tree, index) => setInEntry(tree, index, rest, node), card);
  }
  const parameter = scope.portal && findParameter(scope.portal, first);
  if (parameter !== undefined && rest.length === 0) {
    if (scope.kind === 'yields' && parameter === scope.portal?.coupling)
      return setAt(card, ['coupling'], node);
    return setAt(card, ['portal', parameterKey(card, first, scope)], node);
  }
  problems.push(unknownPath(first, origin, card, cardKeys, scope));
  return card;
}

function unknownPath(
  name: string,
  origin: Origin,
  card: Located,
  cardKeys: readonly string[],
  scope: SettingScope,
): InputProblem {
  const parameters = scope.portal?.parameters.map((parameter) => parameter.name) ?? [];
  const known = [...new Set([...parameters, ...searchSettingNames(), ...cardKeys, ...entryNames(card)])];
  return problemAt(origin, `nothing in this card is called "${name.slice(0, 60)}"`, {
    expected: `one of ${known.join(', ')}`,
    suggestion: nearestName(name, known),
  });
}

function searchSettingNames(): string[] {
  return [...new Set([...Object.values(settableNames).flat(), 'statistics', 'fluxBand'])];
}

/** A number, true or false, a [list] or {map}, or else text. */
function readValue(value: string, origin: Origin): Located {
  const trimmed = value.trim();
  if (trimmed === 'true' || trimmed === 'false') return { kind: 'scalar', origin, value: trimmed === 'true' };
  if (trimmed.startsWith('[') || trimmed.startsWith('{')) {
    try {
      const read = child(readDocument(`value: ${trimmed}`, '--set'), 'value');
      if (read !== undefined) return relocated(read, origin);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  const isNumber =
    /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) && Number.isFinite(Number(trimmed));
  return { kind: 'scalar', origin, value: isNumber ? Number(trimmed) : value };
}

function relocated(node: Located, origin: Origin): Located {
  switch (node.kind) {
    case 'scalar':
      return { ...node, origin };
    case 'list':
      return { ...node, origin, items: node.items.map((item) => relocated(item, origin)) };
    case 'map': {
      const entries = [...node.entries].map(
        ([key, entry]) => [key, { key: origin, node: relocated(entry.node, origin) }] as const,
      );
      return { ...node, origin, entries: new Map(entries) };
    }
  }
}

/** A setting of every search whose kind has it; a limit that was published keeps its confidence level. */
function setInSearches(
  card: Located,
  path: readonly string[],
  node: Located,
  scope: SettingScope,
  problems: InputProblem[],
): Located {
  const [name = ''] = path;
  const all = searchItems(card);
  const indices = all.flatMap((item, index) => {
    const kind = kindOf(item, scope.searches);
    if (kind === undefined || name === 'statistics') return [index];
    if (name === 'fluxBand') return kind === 'meson-decay-photon' ? [index] : [];
    if (name === 'confidenceLevel' && limitSettings[kind] !== undefined) return [];
    return settableNames[kind].includes(name) ? [index] : [];
  });
  if (indices.length === 0) {
    const known = searchSettingNames();
    problems.push(
      problemAt(node.origin, `no search of this card has a setting "${name.slice(0, 60)}"`, {
        expected: `one of ${known.join(', ')}`,
        suggestion: known.includes(name) ? undefined : nearestName(name, known),
      }),
    );
  }
  return indices.reduce((tree, index) => setInEntry(tree, index, path, node), card);
}

/** Keys of an entry itself, not of its search. */
const entryKeys = ['statistics', 'label', 'fluxBand'];

function setInEntry(card: Located, index: number, path: readonly string[], node: Located): Located {
  const ownKey = entryKeys.includes(path[0] ?? '');
  return setAt(card, [entriesKey(card), index, ...(ownKey ? [] : ['set']), ...path], node);
}

/** A card of a quantity has its searches in its curves. */
function entriesKey(card: Located): 'searches' | 'curves' {
  return child(card, 'curves') === undefined ? 'searches' : 'curves';
}

function searchItems(card: Located): readonly Located[] {
  const list = child(card, entriesKey(card));
  return list?.kind === 'list' ? list.items : [];
}

function textAt(node: Located | undefined, key: string): string | undefined {
  const found = child(node, key);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

function kindOf(item: Located, searches: Registry<SearchDefinition>): SearchKind | undefined {
  const kind = searches.find(textAt(item, 'search') ?? '')?.kind;
  return kind !== undefined && isSearchKind(kind) ? kind : undefined;
}

/** Entries whose curve or search has this name. */
function entriesNamed(card: Located, name: string, searches: Registry<SearchDefinition>): number[] {
  const meant = searches.find(name)?.id ?? name;
  return searchItems(card).flatMap((item, index) => {
    const search = textAt(item, 'search');
    const own = search === undefined ? undefined : (searches.find(search)?.id ?? search);
    return textAt(item, 'curve') === name || own === meant ? [index] : [];
  });
}

function entryNames(card: Located): string[] {
  return searchItems(card).flatMap((item) => textAt(item, 'curve') ?? textAt(item, 'search') ?? []);
}

/** Canonical name of a parameter, by name or alias. */
export function findParameter(portal: PortalDefinition, name: string): string | undefined {
  return portal.parameters.find(
    (parameter) => parameter.name === name || (parameter.aliases ?? []).includes(name),
  )?.name;
}

/** The key under which the card already gives the parameter, or else the given one. */
function parameterKey(card: Located, name: string, scope: SettingScope): string {
  const given = descend(card, ['portal']);
  const meant = scope.portal && findParameter(scope.portal, name);
  if (given?.kind !== 'map' || meant === undefined || scope.portal === undefined) return name;
  for (const key of given.entries.keys()) {
    if (findParameter(scope.portal, key) === meant) return key;
  }
  return name;
}
