import { type Range, rangeText } from '../../src/catalog/fields.ts';
import { describeDimension, type QuantityDimension } from '../../src/physics/units.ts';

/** The part of JSON Schema that schemas of cards and searches use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  /** What a physical quantity measures, and its range in the unit that values inside have. */
  readonly quantity?: Range & { readonly dimension: QuantityDimension };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** One key of a file, by its path: `beam.energy`, `searches[].label`, `samples.<name>.bins`. */
export interface Key {
  readonly path: string;
  readonly value: string;
  readonly fallback: string;
  readonly description: string;
}

/** Every key below a map, in the order of the schema. */
export function keysOf(schema: Schema, prefix = ''): readonly Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    return [keyOf(path, property, required), ...keysBelow(property, path)];
  });
}

function keyOf(path: string, schema: Schema, required: boolean): Key {
  const { description, quantity } = schema;
  return {
    path,
    value: valueShown(schema),
    fallback: required ? 'required' : shownDefault(schema.default),
    description: description === undefined || description === unitsOf(quantity) ? '' : description,
  };
}

/** Keys of maps in a value: its own, those of its items, those of every variant, those under names that are free. */
function keysBelow(schema: Schema, path: string): readonly Key[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const free = schema.additionalProperties;
  return [
    ...keysOf(schema, path),
    ...variants.flatMap((variant) => keysOfVariant(variant, path)),
    ...(typeof schema.items === 'object' ? keysBelow(schema.items, `${path}[]`) : []),
    ...(typeof free === 'object' ? keysBelow(free, `${path}.<name>`) : []),
  ];
}

/** A variant of a map is told from the others by the one value that a key of it has. */
function keysOfVariant(variant: Schema, path: string): readonly Key[] {
  const [name, only] =
    Object.entries(variant.properties ?? {}).find(([, { const: one }]) => one !== undefined) ?? [];
  if (name === undefined) return keysBelow(variant, path);
  const note = `with \`${name}: ${String(only?.const)}\``;
  return keysOf(variant, path)
    .filter((key) => key.path !== `${path}.${name}`)
    .map((key) => ({ ...key, description: [key.description, note].filter(Boolean).join('; ') }));
}

function shownDefault(value: unknown): string {
  if (value === undefined) return '';
  if (value === '') return 'empty';
  if (typeof value === 'object')
    return Object.keys(value as object).length === 0 ? 'none' : JSON.stringify(value);
  return `\`${String(value)}\``;
}

function unitsOf(quantity: Schema['quantity']): string {
  return quantity === undefined ? '' : describeDimension(quantity.dimension);
}

/** What may be written, in words. */
function valueShown(schema: Schema): string {
  const { quantity, type, items } = schema;
  if (quantity !== undefined) {
    return [unitsOf(quantity).replaceAll('"', '`'), rangeText(quantity)].filter(Boolean).join(', ');
  }
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((name) => `\`${String(name)}\``).join(', ');
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (variants.length > 0) return [...new Set(variants.map(valueShown))].join(', or ');
  if (type === 'array') return typeof items === 'object' ? `list: ${valueShown(items)}` : 'list';
  if (type === 'object') return mapOf(schema);
  if (type === 'integer' || type === 'number') return withEnds(type, schema);
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'string') return 'text';
  return Array.isArray(type) ? 'a value' : 'any';
}

function mapOf({ additionalProperties: free }: Schema): string {
  return typeof free === 'object' && free.quantity !== undefined ? `names with ${valueShown(free)}` : 'map';
}

function withEnds(type: string, { minimum, maximum }: Schema): string {
  const noun = type === 'integer' ? 'whole number' : 'number';
  const from = minimum === undefined ? [] : [`at least ${minimum}`];
  const to = maximum === undefined ? [] : [`at most ${maximum}`];
  return [noun, ...from, ...to].join(', ');
}
