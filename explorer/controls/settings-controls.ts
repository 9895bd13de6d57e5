import { child, type Located, toValue } from '../../src/catalog/index.ts';
import { describeDimension, type QuantityDimension } from '../../src/physics/units.ts';
import type { CardPath, Control, ListPlace, SliderRange } from './control.ts';
import { numberIn } from './number-in.ts';
import { formControl, formOf, type SettingSchema } from './setting-forms.ts';
import { rangeAround, rangeWithin } from './slider-range.ts';
import { tableControl } from './table-controls.ts';
import { writtenAs } from './text-at.ts';
import { sliderFor } from './written-controls.ts';

export type { SettingSchema } from './setting-forms.ts';

/** Where the values of some settings come from, and where changes go. */
export interface SettingsSource {
  /** Values in force: those of the data under those of the card. */
  readonly values: Located;
  /** Values before the card, which ranges are made around; undefined where the card alone has any. */
  readonly base: Located | undefined;
  /** What the card itself says. */
  readonly written: Located | undefined;
  /** The place in the card of a setting. */
  readonly placeOf: (path: CardPath) => CardPath;
  /** Names that a text may be, where they are known; a text that is none of them stays one. */
  readonly namesAt?: ((path: CardPath) => readonly string[]) | undefined;
  /** Keys that a map of numbers may have beside those that it has. */
  readonly keysAt?: ((path: CardPath) => readonly string[]) | undefined;
  /** A map with a form, for those who change to it: the data of a neighbour have one. */
  readonly templateOf?: ((path: CardPath, key: string, form: string) => Located | undefined) | undefined;
}

interface Walk extends SettingsSource {
  readonly path: CardPath;
  /** What the map around is, for settings that say nothing of themselves. */
  readonly about?: string | undefined;
  /** Whether the map around needs it, and has nothing under it that would take its place. */
  readonly required?: boolean | undefined;
  /** The outermost list around, with its path. */
  readonly list?: { readonly root: CardPath } | undefined;
}

/** Settings for the record, that nothing is computed from, and names of files. */
const notShown = ['references', 'backgroundSources', 'fluxAlternatives', 'unit'];
/** Of these a map has one. */
const alternatives: readonly (readonly [string, string])[] = [['perPrimary', 'perShape']];

/** A control for every setting of a schema that has a place among the values. */
export function settingsControls(schema: SettingSchema, source: SettingsSource): Control[] {
  return controlsOf(schema, { ...source, path: [] });
}

function controlsOf(schema: SettingSchema, walk: Walk): Control[] {
  const value = at(walk.values, walk.path);
  const forms = schema.quantity === undefined ? (schema.anyOf ?? schema.oneOf) : undefined;
  if (forms !== undefined) {
    const form = formOf(forms, value);
    const others = formControl(forms, value, common(walk, schema), (key, name) =>
      walk.list === undefined ? walk.templateOf?.(walk.path, key, name) : undefined,
    );
    return [...others, ...controlsOf(form, walk)];
  }
  if (schema.properties !== undefined) return ofProperties(schema, walk, value);
  if (schema.type === 'object') {
    const inner = schema.additionalProperties;
    if (typeof inner !== 'object') return [];
    const given = value?.kind === 'map' ? [...value.entries.keys()] : [];
    const names = [...new Set([...given, ...(walk.keysAt?.(walk.path) ?? [])])];
    const about = schema.description ?? walk.about;
    return names.flatMap((name) => controlsOf(inner, { ...walk, about, path: [...walk.path, name] }));
  }
  if (schema.type === 'array') return ofList(schema, walk, value);
  const control = controlOf(schema, walk, value);
  return control === undefined ? [] : [control];
}

function ofProperties(
  { properties = {}, required = [], description }: SettingSchema,
  walk: Walk,
  value: Located | undefined,
): Control[] {
  // A part that may be left out and is needs more than one value to be there.
  if (value === undefined) return [];
  const displaced = alternatives.flatMap(([first, second]) =>
    child(value, first) !== undefined ? [second] : child(value, second) !== undefined ? [first] : [],
  );
  return Object.entries(properties).flatMap(([name, inner]) =>
    inner.const !== undefined || notShown.includes(name) || displaced.includes(name)
      ? []
      : controlsOf(inner, {
          ...walk,
          path: [...walk.path, name],
          about: description ?? walk.about,
          required: walk.base === undefined && required.includes(name),
        }),
  );
}

function ofList(schema: SettingSchema, walk: Walk, value: Located | undefined): Control[] {
  const { items } = schema;
  if (typeof items !== 'object' || value?.kind !== 'list') return [];
  const shared = common(walk, schema);
  if (items.type === 'string' && items.quantity === undefined) {
    const names = value.items.map((item) => (item.kind === 'scalar' ? writtenAs(item.value) : ''));
    const known = items.enum === undefined ? '' : `; any of ${items.enum.join(', ')}`;
    return [{ ...shared, kind: 'words', value: names.join(', '), help: `${shared.help}${known}` }];
  }
  const table = tableControl(items, value, shared);
  if (table !== undefined) return [table];
  const list = walk.list ?? { root: walk.path };
  return value.items.flatMap((_, index) => controlsOf(items, { ...walk, list, path: [...walk.path, index] }));
}

type Common = Pick<Control, 'id' | 'path' | 'label' | 'help' | 'value' | 'written' | 'required' | 'list'>;

function common(walk: Walk, schema: SettingSchema): Common {
  const { path, list } = walk;
  const place: ListPlace | undefined = list && {
    value: toValue(at(walk.values, list.root)!),
    path: path.slice(list.root.length),
  };
  return {
    id: path.join('.'),
    path: walk.placeOf(list?.root ?? path),
    label: labelOf(path),
    help: helpOf(schema, walk.about),
    value: '',
    written: walk.written !== undefined && at(walk.written, path) !== undefined,
    ...(walk.required === true && { required: true }),
    ...(place && { list: place }),
  };
}

/** That something is a plain number or a count is no news; with a unit, an example of one is. */
function helpOf({ description = '', quantity }: SettingSchema, about: string | undefined): string {
  if (quantity === undefined || description !== describeDimension(quantity.dimension))
    return description || (about ?? '');
  return about ?? (description.includes('with a unit') ? description : '');
}

function controlOf(schema: SettingSchema, walk: Walk, value: Located | undefined): Control | undefined {
  const given = value ?? at(walk.base, walk.path);
  if (given !== undefined && given.kind !== 'scalar') return undefined;
  const text = given === undefined ? defaultText(schema) : writtenAs(given.value);
  const shared = { ...common(walk, schema), value: text };
  if (schema.quantity !== undefined) {
    const { dimension, ...limits } = schema.quantity;
    // A range that went with the value would run away from the hand that moves it: it stays with the data.
    const base = numberOf(at(walk.base, walk.path), dimension);
    const fromData = walk.base === undefined ? undefined : (base ?? numberIn(text, dimension));
    const isKnown = walk.base === undefined && text !== '';
    const range =
      fromData !== undefined
        ? rangeAround(fromData, dimension, limits)
        : isKnown
          ? rangeWithin(dimension, limits)
          : undefined;
    return { ...shared, kind: 'quantity', dimension, ...sliderFor(text, dimension, range) };
  }
  if (schema.quantityOrShare !== undefined) {
    return { ...shared, ...energyOrShare(text, schema.quantityOrShare, numberOrShareBase(walk)) };
  }
  if (schema.enum !== undefined) {
    const options = text === '' ? ['', ...schema.enum] : schema.enum;
    return { ...shared, kind: 'choice', options };
  }
  if (schema.type === 'boolean') return { ...shared, kind: 'flag', value: text || 'false' };
  if (schema.type === 'integer') return { ...shared, kind: 'whole-number' };
  if (schema.type !== 'string') return undefined;
  const names = walk.namesAt?.(walk.path) ?? [];
  if (names.length > 1 && (text === '' || names.includes(text))) {
    return { ...shared, kind: 'choice', options: text === '' ? ['', ...names] : names };
  }
  return { ...shared, kind: 'text' };
}

/** An edge of a window is an energy, or a share of the beam energy in percent. */
function energyOrShare(text: string, dimension: QuantityDimension, base: string) {
  if (text.trim().endsWith('%')) {
    const slider: SliderRange = { scale: 'linear', from: 0, to: 100, zero: false };
    return { kind: 'quantity', dimension: 'dimensionless', suffix: '%', slider } as const;
  }
  const around = numberIn(base, dimension) ?? numberIn(text, dimension);
  const range = around === undefined ? undefined : rangeAround(around, dimension, { atLeast: 0 });
  return { kind: 'quantity', dimension, ...sliderFor(text, dimension, range) } as const;
}

function numberOrShareBase(walk: Walk): string {
  const given = at(walk.base, walk.path);
  return given?.kind === 'scalar' ? writtenAs(given.value) : '';
}

function at(node: Located | undefined, path: CardPath): Located | undefined {
  return path.reduce<Located | undefined>((inner, step) => child(inner, step), node);
}

function defaultText({ default: value }: SettingSchema): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** `missingEnergy.from` as "missing energy from". */
function labelOf(path: CardPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `${step + 1}` : step.replace(/([a-z])([A-Z])/g, lowered)))
    .join(' ');
}

function lowered(_: string, before: string, after: string): string {
  return `${before} ${after.toLowerCase()}`;
}

function numberOf(node: Located | undefined, dimension: QuantityDimension): number | undefined {
  return node?.kind === 'scalar' ? numberIn(String(node.value), dimension) : undefined;
}
