import type { Estimate } from '../../numerics/estimate.ts';

/** Relative rounding error that bounds a closed form of positive terms, of some tens of operations each. */
const roundOff = 64 * Number.EPSILON;

/** A closed form with the bound on its rounding error. */
export function closedForm(value: number): Estimate {
  return { value, error: Math.abs(value) * roundOff };
}
