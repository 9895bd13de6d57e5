import { parseQuantity, type QuantityDimension } from '../../src/physics/units.ts';

/** Undefined for what is no quantity: the card's own check says so where it is read. */
export function numberIn(text: string, dimension: QuantityDimension): number | undefined {
  try {
    return parseQuantity(text, dimension);
  } catch {
    return undefined;
  }
}
