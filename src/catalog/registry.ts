import { InputError, type InputProblem } from '../records/errors.ts';
import { type Origin, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';

/** Records by name, for one kind of data. */
export interface Registry<Value> {
  /** "search", "material"; for messages. */
  readonly what: string;
  readonly all: readonly Value[];
  /** Ids, without aliases. */
  readonly names: readonly string[];
  /** By id or alias. */
  find(name: string): Value | undefined;
  /** By id or alias; throws `InputError` with the nearest name. */
  get(name: string): Value;
  nearest(name: string): string | undefined;
}

export interface Registered<Value> {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly origin: Origin;
  readonly value: Value;
}

/** A registry of the items; a name that is used twice is a problem where it is used again. */
export function createRegistry<Value>(
  what: string,
  items: readonly Registered<Value>[],
  problems: InputProblem[],
): Registry<Value> {
  const byName = new Map<string, Value>();
  for (const { id, aliases, origin, value } of items) {
    for (const name of [id, ...aliases]) {
      if (byName.has(name)) problems.push(problemAt(origin, `there is already a ${what} called "${name}"`));
      else byName.set(name, value);
    }
  }
  const names = items.map(({ id }) => id);
  const nearest = (name: string) => nearestName(name, byName.keys());
  return {
    what,
    all: items.map(({ value }) => value),
    names,
    find: (name) => byName.get(name),
    get: (name) => {
      const value = byName.get(name);
      if (value !== undefined) return value;
      throw new InputError([unknownName(what, name, nearest(name), names)]);
    },
    nearest,
  };
}

/** "there is no search called ...", with the known names where they are few. */
export function unknownName(
  what: string,
  name: string,
  suggestion: string | undefined,
  names: readonly string[],
): InputProblem {
  const expected = names.length > 0 && names.length <= 30 ? `one of ${names.join(', ')}` : undefined;
  return { message: `there is no ${what} called "${name.slice(0, 60)}"`, expected, suggestion };
}
