import { parseQuantity, type QuantityDimension } from '../../physics/units.ts';
import { InputError } from '../../records/errors.ts';

/** Arguments of a quantity, as written in a file of printed values. */
export interface Arguments {
  text(name: string): string;
  number(name: string): number;
  quantity(name: string, dimension: QuantityDimension): number;
  has(name: string): boolean;
}

/** @throws InputError naming the entry, when an argument is missing or of the wrong kind. */
export function argumentsOf(
  entry: string,
  at: Readonly<Record<string, string | number | boolean>>,
): Arguments {
  const text = (name: string): string => {
    const value = at[name];
    if (value === undefined) throw new InputError([{ message: `${entry}: argument "${name}" is missing` }]);
    return String(value);
  };
  const quantity = (name: string, dimension: QuantityDimension): number => {
    try {
      return parseQuantity(text(name), dimension);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new InputError([{ message: `${entry}: argument "${name}": ${message}` }]);
    }
  };
  return { text, quantity, number: (name) => quantity(name, 'dimensionless'), has: (name) => name in at };
}
