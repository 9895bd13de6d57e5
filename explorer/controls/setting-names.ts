import { type Catalog, child, type Located, type SearchDefinition } from '../../src/catalog/index.ts';
import type { CardPath } from './control.ts';
import { hasForm } from './setting-forms.ts';
import { textAt } from './text-at.ts';

/** Names of data that a setting may hold, by the key that it stands at. */
export function namesAt(catalog: Catalog): (path: CardPath) => readonly string[] {
  return (path) => {
    switch (path.at(-1)) {
      case 'material':
      case 'absorber':
        return catalog.registries.materials().names;
      default:
        return [];
    }
  };
}

/** Mesons of a dump whose numbers may be scaled. */
export function keysAt(values: Located): (path: CardPath) => readonly string[] {
  return (path) => {
    if (path.at(-1) !== 'scale') return [];
    const mesons = [...path.slice(0, -1), 'mesons'].reduce<Located | undefined>(child, values);
    if (mesons?.kind !== 'list') return [];
    return mesons.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
  };
}

/** The settings of the search itself, else of another of the same experiment and kind, that have a form at a path. */
export function templateOf(
  catalog: Catalog,
  { kind, settings }: SearchDefinition,
): (path: CardPath, key: string, form: string) => Located | undefined {
  return (path, key, form) => {
    const experiment = textAt(settings, 'experiment');
    const neighbours = catalog.registries
      .searchDefinitions()
      .all.filter((each) => each.kind === kind && textAt(each.settings, 'experiment') === experiment)
      .map((each) => each.settings);
    return [settings, ...neighbours]
      .map((each) => path.reduce<Located | undefined>(child, each))
      .find((node) => hasForm(node, key, form));
  };
}
