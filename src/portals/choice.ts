import { InputError } from '../records/errors.ts';

/**
 * The option that the value of a choosing parameter stands for.
 *
 * @throws InputError for a value that is no place in the list.
 */
export function chosen<Option extends string>(
  name: string,
  options: readonly Option[],
  value: number | undefined,
): Option {
  const option = options[value ?? -1];
  if (option !== undefined) return option;
  const places = options.map((each, place) => `${place} (${each})`).join(', ');
  throw new InputError([{ message: `${name} is ${value}`, expected: `one of ${places}` }]);
}
