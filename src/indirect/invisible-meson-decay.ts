import type { Estimate } from '../numerics/index.ts';
import { ComputationError } from '../records/errors.ts';

/** A limit on the branching fraction of a decay whose width goes as the coupling squared. */
export interface BranchingFractionLimit {
  readonly branchingFractionLimit: number;
  /** Total width of the meson, GeV. */
  readonly totalWidth: number;
  /** Width of the decay at coupling 1, GeV over the square of the coupling's unit. */
  readonly widthAtUnitCoupling: Estimate;
}

/**
 * The coupling at which the branching fraction reaches its limit,
 * g = sqrt(Br Gamma_tot / Gamma(1)) (paper missing-energy (13), (16), (20)), in the coupling's own unit,
 * with the error of the width propagated. The total width is the measured one.
 *
 * @throws ComputationError where the decay is closed: no coupling is excluded.
 * @throws RangeError on a limit or total width that is not positive.
 */
export function couplingLimitFromBranchingFraction(input: BranchingFractionLimit): Estimate {
  const { branchingFractionLimit, totalWidth, widthAtUnitCoupling } = input;
  if (!(branchingFractionLimit > 0 && branchingFractionLimit <= 1)) {
    throw new RangeError(`branching fraction limit: ${branchingFractionLimit} is not in (0, 1]`);
  }
  if (!(totalWidth > 0)) throw new RangeError(`total width: ${totalWidth} GeV is not positive`);
  const { value: width, error } = widthAtUnitCoupling;
  if (!(width > 0)) {
    throw new ComputationError(`no coupling reaches the limit: the width at unit coupling is ${width} GeV`);
  }
  const value = Math.sqrt((branchingFractionLimit * totalWidth) / width);
  return { value, error: (value * error) / (2 * width) };
}
