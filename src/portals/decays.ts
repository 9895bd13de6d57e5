import type { Estimate } from '../numerics/estimate.ts';
import { constants } from '../physics/constants.ts';
import type { PartialWidth } from '../records/portal.ts';

/** One decay channel and the share of the parent's decays that take it. */
export interface BranchingFraction {
  readonly products: readonly string[];
  readonly fraction: number;
}

/** Sum of the widths of a parent, GeV. */
export function totalWidth(widths: readonly PartialWidth[], parent: string): number {
  return widths.reduce((sum, row) => (row.parent === parent ? sum + row.width : sum), 0);
}

/** The same with its numerical error, which is 0 where all widths are closed forms. */
export function totalWidthEstimate(widths: readonly PartialWidth[], parent: string): Estimate {
  const error = widths.reduce((sum, row) => (row.parent === parent ? sum + (row.error ?? 0) : sum), 0);
  return { value: totalWidth(widths, parent), error };
}

/** c tau in cm with the numerical error of the width; see `properDecayLengthCm`. */
export function properDecayLengthEstimateCm(width: Estimate): Estimate {
  const value = properDecayLengthCm(width.value);
  return { value, error: width.error === 0 ? 0 : (value * width.error) / width.value };
}

/** Branching fractions of a parent in the order of its widths; all 0 for one that is stable. */
export function branchingFractions(
  widths: readonly PartialWidth[],
  parent: string,
): readonly BranchingFraction[] {
  const total = totalWidth(widths, parent);
  return widths
    .filter((row) => row.parent === parent)
    .map(({ products, width }) => ({ products, fraction: total === 0 ? 0 : width / total }));
}

/**
 * c tau = hbar c / Gamma in cm from a total width in GeV; Infinity for a stable particle.
 *
 * @throws RangeError on a negative or NaN width.
 */
export function properDecayLengthCm(width: number): number {
  if (!(width >= 0)) throw new RangeError(`total width is ${width} GeV, must be 0 or more`);
  return constants.hbarCInGeVCm.value / width;
}

/**
 * Mean flight beta gamma c tau = (p / m) c tau in cm, momentum and mass in GeV.
 *
 * @throws RangeError on a mass that is not positive, or a negative or NaN momentum or width.
 */
export function meanFlightCm(width: number, mass: number, momentum: number): number {
  if (!(mass > 0)) throw new RangeError(`mass is ${mass} GeV, must be positive`);
  if (!(momentum >= 0)) throw new RangeError(`momentum is ${momentum} GeV, must be 0 or more`);
  return momentum === 0 ? 0 : (momentum / mass) * properDecayLengthCm(width);
}
