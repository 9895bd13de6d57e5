import { child, isSearchKind, type Located, overlay } from '../../src/catalog/index.ts';
import { plainText } from '../../src/figures/plain-text.ts';
import type { CardPath, Control, ControlGroup } from './control.ts';
import type { EntryContext } from './entry-context.ts';
import { quantityCurveControls } from './quantity-controls.ts';
import { keysAt, namesAt, templateOf } from './setting-names.ts';
import { settingsControls } from './settings-controls.ts';
import { styleControls } from './style-controls.ts';
import { textAt } from './text-at.ts';
import { choice, flag } from './written-controls.ts';

/** Settings that an entry of a card has at its own top. */
const shortcuts = ['exposure', 'background', 'observed', 'confidenceLevel'];
const methods = ['classical', 'cls', 'feldman-cousins', 'expected'];

/** One group of controls for each search, published curve and line of a card, and for each curve of a quantity. */
export function entryGroups(context: EntryContext): ControlGroup[] {
  const lists = ['searches', 'published', 'theory', 'curves'];
  return lists.flatMap((key) => {
    const list = child(context.card, key);
    if (list?.kind !== 'list') return [];
    return list.items.map((item, index) => entryGroup(item, [key, index], context));
  });
}

function entryGroup(entry: Located, place: CardPath, context: EntryContext): ControlGroup {
  const { catalog } = context;
  const id = textAt(entry, 'curve') || textAt(entry, 'search') || textAt(entry, 'line') || place.join(' ');
  const label = textAt(entry, 'label');
  const search = catalog.registries.searchDefinitions().find(textAt(entry, 'search'));
  const group = { id: place.join('.'), entry: place };
  const own = ownControls(entry, place, context);
  const looks = styleControls(entry, place);
  if (search === undefined || !isSearchKind(search.kind)) {
    return { ...group, title: plainText(label || id), story: '', controls: [...own, ...looks] };
  }
  const found = searchControls(entry, place, context);
  const first = found.filter(({ path }) => shortcuts.includes(String(path.at(-1))));
  const others = found.filter((control) => !first.includes(control));
  return {
    ...group,
    title: plainText(label || textAt(search.settings, 'title') || id),
    story: textAt(search.settings, 'story'),
    controls: [
      ...own,
      ...first,
      ...statisticsControls(entry, place, first, search.settings),
      ...others,
      ...looks,
    ],
  };
}

/** What an entry says by itself, beside a search and its looks. */
function ownControls(entry: Located, place: CardPath, context: EntryContext): readonly Control[] {
  if (place[0] === 'curves') return quantityCurveControls(entry, place, context);
  if (place[0] !== 'theory') return [];
  const controls = settingsControls(context.schemas.part('theory'), {
    values: entry,
    base: undefined,
    written: entry,
    placeOf: (path) => [...place, ...path],
  });
  // Two states of a portal are their own dark matter, with their own splitting.
  const isOwn = context.definition?.id === 'dipole';
  return prefixed(
    controls.filter(({ id }) => !isOwn || !['darkMatter', 'splitting'].includes(id)),
    place,
  );
}

function searchControls(entry: Located, place: CardPath, { catalog, schemas }: EntryContext): Control[] {
  const definition = catalog.registries.searchDefinitions().find(textAt(entry, 'search'))!;
  if (!isSearchKind(definition.kind)) return [];
  const { settings } = definition;
  const written = changesOf(entry);
  const values = written === undefined ? settings : overlay(settings, written);
  const controls = settingsControls(schemas.search(definition.kind), {
    values,
    base: settings,
    written,
    placeOf: (path) => {
      const own = place[0] === 'searches' && path.length === 1 && shortcuts.includes(String(path[0]));
      return [...place, ...(own ? [] : ['set']), ...path];
    },
    namesAt: namesAt(catalog),
    keysAt: keysAt(values),
    templateOf: templateOf(catalog, definition),
  });
  // A stated limit on the signal keeps its confidence level: the two change together or not at all.
  const hasStated = child(settings, 'signalLimit') !== undefined;
  return prefixed(
    controls.filter(({ id }) => !(id === 'confidenceLevel' && hasStated)),
    place,
  );
}

function prefixed(controls: readonly Control[], place: CardPath): Control[] {
  return controls.map((control) => ({ ...control, id: `${place.join('.')}.${control.id}` }));
}

/** What the entry changes in its search, shortcuts and all, as one tree. */
function changesOf(entry: Located): Located | undefined {
  if (entry.kind !== 'map') return undefined;
  const own = [...entry.entries].filter(([name]) => shortcuts.includes(name));
  const set = child(entry, 'set');
  const base: Located = { kind: 'map', origin: entry.origin, entries: new Map(own) };
  return set?.kind === 'map' ? overlay(base, set) : base;
}

/** How events become a limit, and whether alternative fluxes make a band of it. */
function statisticsControls(
  entry: Located,
  place: CardPath,
  counts: readonly Control[],
  settings: Located,
): Control[] {
  if (place[0] !== 'searches') return [];
  const controls: Control[] = [];
  if (counts.some(({ path }) => path.at(-1) === 'background')) {
    const help = 'how the limit on the number of events is set';
    controls.push(choice(entry, [...place, 'statistics'], { label: 'statistics', help, options: methods }));
  }
  const fluxes = child(settings, 'fluxAlternatives');
  if (fluxes?.kind === 'list' && fluxes.items.length > 0) {
    const names = fluxes.items.map((each) => textAt(each, 'name')).join(', ');
    const help = `a band from other fluxes of mesons: ${names}; each takes as long again`;
    controls.push(flag(entry, [...place, 'fluxBand'], { label: 'band of fluxes', help }));
  }
  return controls;
}
