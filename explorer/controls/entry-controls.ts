import { type Catalog, child, isSearchKind, type Located, overlay } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import type { CardPath, Control, ControlGroup } from './control.ts';
import type { SchemaOf } from './setting-schemas.ts';
import { settingsControls } from './settings-controls.ts';
import { textAt } from './text-at.ts';

/** Settings that an entry of a card has at its own top. */
const shortcuts = ['exposure', 'background', 'observed', 'confidenceLevel'];
const methods = ['classical', 'cls', 'feldman-cousins', 'expected'];

/** One group of controls for each search, published curve and line of a card, and for each curve of a quantity. */
export function entryGroups(card: Located, catalog: Catalog, schemaOf: SchemaOf): ControlGroup[] {
  const lists = ['searches', 'published', 'theory', 'curves'];
  return lists.flatMap((key) => {
    const list = child(card, key);
    if (list?.kind !== 'list') return [];
    return list.items.map((item, index) => entryGroup(item, [key, index], catalog, schemaOf));
  });
}

function entryGroup(entry: Located, place: CardPath, catalog: Catalog, schemaOf: SchemaOf): ControlGroup {
  const id = textAt(entry, 'curve') || textAt(entry, 'search') || textAt(entry, 'line') || place.join(' ');
  const group = { id: place.join('.'), entry: place };
  const label = textAt(entry, 'label');
  const definition = catalog.registries.searchDefinitions().find(textAt(entry, 'search'));
  const looks = styleControls(entry, place);
  if (definition === undefined || !isSearchKind(definition.kind)) {
    return { ...group, title: plainText(label || id), story: '', controls: looks };
  }
  const { settings } = definition;
  const written = changesOf(entry);
  // A stated limit on the signal keeps its confidence level: the two change together or not at all.
  const controls = settingsControls(schemaOf(definition.kind), {
    values: written === undefined ? settings : overlay(settings, written),
    base: settings,
    written,
    placeOf: (path) => {
      const own = place[0] === 'searches' && path.length === 1 && shortcuts.includes(String(path[0]));
      return [...place, ...(own ? [] : ['set']), ...path];
    },
  })
    .filter(({ id: name }) => !(name === 'confidenceLevel' && child(settings, 'signalLimit') !== undefined))
    .map((control) => ({ ...control, id: `${group.id}.${control.id}` }));
  const first = controls.filter(({ path }) => shortcuts.includes(String(path.at(-1))));
  const others = controls.filter((control) => !first.includes(control));
  const statistics: readonly Control[] =
    place[0] === 'searches' && first.some(({ path }) => path.at(-1) === 'background')
      ? [methodControl(entry, place)]
      : [];
  return {
    ...group,
    title: plainText(label || textAt(settings, 'title') || id),
    story: textAt(settings, 'story'),
    controls: [...first, ...statistics, ...others, ...looks],
  };
}

/** What the entry changes in its search, shortcuts and all, as one tree. */
function changesOf(entry: Located): Located | undefined {
  if (entry.kind !== 'map') return undefined;
  const own = [...entry.entries].filter(([name]) => shortcuts.includes(name));
  const set = child(entry, 'set');
  const base: Located = { kind: 'map', origin: entry.origin, entries: new Map(own) };
  return set?.kind === 'map' ? overlay(base, set) : base;
}

function methodControl(entry: Located, place: CardPath): Control {
  return {
    id: `${place.join('.')}.statistics`,
    path: [...place, 'statistics'],
    label: 'statistics',
    help: 'how the limit on the number of events is set',
    kind: 'choice',
    options: methods,
    value: textAt(entry, 'statistics') || methods[0]!,
    written: child(entry, 'statistics') !== undefined,
  };
}

function styleControls(entry: Located, place: CardPath): Control[] {
  const label: Control = {
    id: `${place.join('.')}.label`,
    path: [...place, 'label'],
    label: 'label in the figure',
    help: 'text with TeX between dollars',
    kind: 'text',
    value: textAt(entry, 'label'),
    written: child(entry, 'label') !== undefined,
  };
  return [label];
}
