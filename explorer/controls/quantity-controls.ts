import { type Catalog, child, type Located, quantityRules } from '../../src/catalog/index.ts';
import type { ParameterValues, PortalDefinition, QuantityKind } from '../../src/records/index.ts';
import type { CardPath, Control } from './control.ts';
import type { EntryContext } from './entry-context.ts';
import { axesOf, namesOf, parameterControl } from './portal-controls.ts';
import { settingsControls } from './settings-controls.ts';
import { textAt } from './text-at.ts';

/** What one curve of a quantity plots: its options, and the parameters of the portal that it has for itself. */
export function quantityCurveControls(
  entry: Located,
  place: CardPath,
  { card, catalog, schemas, definition }: EntryContext,
): Control[] {
  const kind = textAt(card, 'quantity');
  const options = Object.hasOwn(quantityRules, kind)
    ? settingsControls(schemas.part(kind as QuantityKind), {
        values: entry,
        base: undefined,
        written: entry,
        placeOf: (path) => [...place, ...path],
        namesAt: ([key]) => optionNames(String(key), entry, definition, catalog),
      }).map((control) => ({ ...control, id: `${place.join('.')}.${control.id}` }))
    : [];
  return [...ownParameters(card, entry, place, definition), ...options];
}

/** Those that the curve says itself, and the couplings, which mostly tell curves apart. */
function ownParameters(
  card: Located,
  entry: Located,
  place: CardPath,
  definition: PortalDefinition | undefined,
): Control[] {
  const own = child(entry, 'portal');
  const axes = axesOf(card);
  return (definition?.parameters ?? [])
    .filter((parameter) => {
      const names = namesOf(parameter);
      return (
        names.some((name) => child(own, name) !== undefined) && !names.some((name) => axes.includes(name))
      );
    })
    .map((parameter) => parameterControl(parameter, own, [...place, 'portal']));
}

function optionNames(
  key: string,
  entry: Located,
  definition: PortalDefinition | undefined,
  catalog: Catalog,
): readonly string[] {
  if (key === 'sample') {
    const search = catalog.registries.searchDefinitions().find(textAt(entry, 'search'));
    const samples = child(search?.settings, 'samples');
    return samples?.kind === 'map' ? [...samples.entries.keys()] : [];
  }
  if (definition === undefined || (key !== 'parent' && key !== 'products')) return [];
  const rows = definition.build(defaultsOf(definition)).widths();
  if (key === 'parent') return [...new Set(rows.map(({ parent }) => parent))];
  const parent = textAt(entry, 'parent') || rows[0]?.parent;
  return rows.filter((row) => row.parent === parent).map(({ products }) => products.join(' '));
}

function defaultsOf({ parameters }: PortalDefinition): ParameterValues {
  return Object.fromEntries(parameters.map((each) => [each.name, each.default]));
}
