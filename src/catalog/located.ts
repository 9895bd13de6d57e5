import type { InputProblem, SourcePosition } from '../records/errors.ts';

/** Where a value was written: in a file, in a `--set path=value` argument, or in another option (`--name value`). */
export type Origin =
  | { readonly kind: 'file'; readonly position: SourcePosition }
  | { readonly kind: 'setting'; readonly text: string }
  | { readonly kind: 'option'; readonly text: string };

export type Scalar = string | number | boolean | null;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly origin: Origin;
  readonly value: Scalar;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly origin: Origin;
  readonly items: readonly Located[];
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly origin: Origin;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}

export interface LocatedEntry {
  readonly key: Origin;
  readonly node: Located;
}

/** A parsed value in which everything remembers where it was written. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export type Path = readonly PropertyKey[];

/** The plain value, for the schemas. */
export function toValue(node: Located): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toValue);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toValue(entry.node)]));
  }
}

/** The entry of a map, or the item of a list; undefined where there is none. */
export function child(node: Located | undefined, key: PropertyKey): Located | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key))?.node;
  if (node?.kind === 'list') return node.items[Number(key)];
  return undefined;
}

export function descend(node: Located | undefined, path: Path): Located | undefined {
  return path.reduce<Located | undefined>(child, node);
}

/**
 * Where the value at the path stands, or its key; for what is missing, the nearest thing around it
 * that is there (the key of the map that lacks it).
 */
export function originAt(root: Located, path: Path, what: 'key' | 'value' = 'value'): Origin {
  let node: Located = root;
  let key: Origin | undefined;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) return key ?? node.origin;
    key = node.kind === 'map' ? (node.entries.get(String(step))?.key ?? key) : next.origin;
    node = next;
  }
  return what === 'key' ? (key ?? node.origin) : node.origin;
}

/** A problem at an origin; on the command line the message names the argument instead of a position. */
export function problemAt(origin: Origin, message: string, hints: ProblemHints = {}): InputProblem {
  switch (origin.kind) {
    case 'file':
      return { position: origin.position, message, ...hints };
    case 'setting':
      return { message: `--set ${origin.text}: ${message}`, ...hints };
    case 'option':
      return { message: `${origin.text}: ${message}`, ...hints };
  }
}

export interface ProblemHints {
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
}

/**
 * Keys that say which form a map has; where the form changes, the old map's other keys are dropped. What a table is
 * multiplied by goes with the table.
 */
const formKeys = ['method', 'kind', 'table'];

/** Keys of which a map has one; on top, the one takes the place of the other. */
const alternatives: ReadonlyMap<string, string> = new Map([
  ['bins', 'signalLimit'],
  ['signalLimit', 'bins'],
]);

/** `top` laid over `base`: maps merge key by key, everything else is replaced. */
export function overlay(base: Located | undefined, top: Located): Located {
  if (base?.kind !== 'map' || top.kind !== 'map' || changesForm(base, top)) return top;
  const entries = new Map(base.entries);
  for (const key of top.entries.keys()) {
    const other = alternatives.get(key);
    if (other !== undefined && !top.entries.has(other)) entries.delete(other);
  }
  for (const [key, entry] of top.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : { ...entry, node: overlay(below.node, entry.node) });
  }
  return { kind: 'map', origin: top.entries.size === 0 ? base.origin : top.origin, entries };
}

function changesForm(base: LocatedMap, top: LocatedMap): boolean {
  return formKeys.some((key) => {
    const [before, after] = [child(base, key), child(top, key)];
    return before?.kind === 'scalar' && after?.kind === 'scalar' && before.value !== after.value;
  });
}

/** The tree with `node` at `path`; what is in the way and is not a map or list gives way to a map. */
export function setAt(root: Located | undefined, path: Path, node: Located): Located {
  const [step, ...rest] = path;
  if (step === undefined) return root === undefined ? node : overlay(root, node);
  const below = setAt(child(root, step), rest, node);
  if (root?.kind === 'list' && typeof step === 'number') {
    return { ...root, items: root.items.map((item, index) => (index === step ? below : item)) };
  }
  const entries = new Map(root?.kind === 'map' ? root.entries : []);
  entries.delete(alternatives.get(String(step)) ?? '');
  entries.set(String(step), { key: node.origin, node: below });
  return { kind: 'map', origin: root?.kind === 'map' ? root.origin : node.origin, entries };
}

export function mapOf(origin: Origin, entries: Iterable<readonly [string, LocatedEntry]>): LocatedMap {
  return { kind: 'map', origin, entries: new Map(entries) };
}

/** Every scalar of the tree with its path. */
export function leaves(node: Located, path: readonly string[] = []): [readonly string[], Scalar][] {
  switch (node.kind) {
    case 'scalar':
      return [[path, node.value]];
    case 'list':
      return node.items.flatMap((item, index) => leaves(item, [...path, String(index)]));
    case 'map':
      return [...node.entries].flatMap(([key, entry]) => leaves(entry.node, [...path, key]));
  }
}
