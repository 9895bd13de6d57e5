import { child, type Located, toValue } from '../../src/catalog/index.ts';
import type { QuantityDimension } from '../../src/physics/units.ts';
import type { CardPath, Control } from './control.ts';
import { numberIn } from './number-in.ts';
import { type Limits, rangeAround } from './slider-range.ts';
import { writtenAs } from './text-at.ts';

/** JSON Schema as far as settings use it. */
export interface SettingSchema {
  readonly type?: string;
  readonly description?: string;
  readonly quantity?: Limits & { readonly dimension: QuantityDimension };
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly additionalProperties?: SettingSchema | boolean;
  readonly items?: SettingSchema;
  readonly anyOf?: readonly SettingSchema[];
  readonly oneOf?: readonly SettingSchema[];
  readonly const?: unknown;
}

/** Where the values of some settings come from, and where changes go. */
export interface SettingsSource {
  /** Values in force: those of the data under those of the card. */
  readonly values: Located;
  /** Values before the card, which ranges are made around. */
  readonly base: Located;
  /** What the card itself says. */
  readonly written: Located | undefined;
  /** The place in the card of a setting. */
  readonly placeOf: (path: CardPath) => CardPath;
}

interface Walk extends SettingsSource {
  readonly path: CardPath;
  /** The innermost list around, with its path. */
  readonly list?: { readonly root: CardPath } | undefined;
}

/** Long tables are for files, not for controls. */
const longestList = 4;

/** A control for every setting of a schema that has a place among the values. */
export function settingsControls(schema: SettingSchema, source: SettingsSource): Control[] {
  return controlsOf(schema, { ...source, path: [] });
}

function controlsOf(schema: SettingSchema, walk: Walk): Control[] {
  const value = at(walk.values, walk.path);
  const form = formOf(schema, value);
  if (form.properties !== undefined) {
    // A part that may be left out and is needs more than one value to be there.
    if (value === undefined) return [];
    return Object.entries(form.properties).flatMap(([name, inner]) =>
      inner.const !== undefined ? [] : controlsOf(inner, { ...walk, path: [...walk.path, name] }),
    );
  }
  if (form.type === 'object') {
    const inner = form.additionalProperties;
    if (typeof inner !== 'object' || value?.kind !== 'map') return [];
    return [...value.entries.keys()].flatMap((name) =>
      controlsOf(inner, { ...walk, path: [...walk.path, name] }),
    );
  }
  if (form.type === 'array') {
    const inner = form.items;
    if (inner === undefined || value?.kind !== 'list' || value.items.length > longestList) return [];
    const list = walk.list ?? { root: walk.path };
    return value.items.flatMap((_, index) =>
      controlsOf(inner, { ...walk, list, path: [...walk.path, index] }),
    );
  }
  const control = controlOf(form, walk, value);
  return control === undefined ? [] : [control];
}

/** Of several forms, the one that the value has. */
function formOf(schema: SettingSchema, value: Located | undefined): SettingSchema {
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms === undefined || schema.quantity !== undefined) return schema;
  const fitting = forms.find((form) =>
    Object.entries(form.properties ?? {}).some(([name, inner]) => {
      const given = child(value, name);
      return inner.const !== undefined && given?.kind === 'scalar' && given.value === inner.const;
    }),
  );
  return fitting ?? {};
}

function controlOf(schema: SettingSchema, walk: Walk, value: Located | undefined): Control | undefined {
  const given = value ?? at(walk.base, walk.path);
  if (given !== undefined && given.kind !== 'scalar') return undefined;
  const text = given === undefined ? defaultText(schema) : writtenAs(given.value);
  const { path, list } = walk;
  const common = {
    id: path.join('.'),
    path: walk.placeOf(list?.root ?? path),
    label: labelOf(path),
    help: schema.description ?? '',
    value: text,
    written: walk.written !== undefined && at(walk.written, path) !== undefined,
    ...(list && {
      list: { value: toValue(at(walk.values, list.root)!), path: path.slice(list.root.length) },
    }),
  };
  if (schema.quantity !== undefined) {
    const { dimension, ...limits } = schema.quantity;
    const base = numberOf(at(walk.base, path), dimension) ?? numberIn(text, dimension);
    const slider = base === undefined ? undefined : rangeAround(base, dimension, limits);
    return { ...common, kind: 'quantity', dimension, slider };
  }
  if (schema.enum !== undefined) return { ...common, kind: 'choice', options: schema.enum };
  if (schema.type === 'boolean') return { ...common, kind: 'flag' };
  if (schema.type === 'integer') return { ...common, kind: 'whole-number' };
  if (schema.type === 'string') return { ...common, kind: 'text' };
  return undefined;
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
