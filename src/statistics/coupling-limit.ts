import type { Estimate } from '../numerics/index.ts';
import { ComputationError } from '../records/errors.ts';

/**
 * The coupling at which a signal proportional to a power of it reaches the upper limit,
 * g = (N_up / N(1))^(1/power), with the error of N(1) propagated.
 *
 * @param signalAtUnitCoupling expected events at coupling 1, in the unit of the answer
 * @param power 2 for production alone, 4 for production and detection through the same coupling
 * @throws ComputationError when there is no signal at any coupling.
 * @throws RangeError on an upper limit that is not positive.
 */
export function couplingLimitForPower(
  signalAtUnitCoupling: Estimate,
  power: 2 | 4,
  upperLimit: number,
): Estimate {
  const { value: signal, error } = signalAtUnitCoupling;
  if (!(upperLimit > 0)) throw new RangeError(`upper limit on events: ${upperLimit} is not positive`);
  if (!(signal > 0)) {
    throw new ComputationError(`no coupling reaches the limit: the signal at unit coupling is ${signal}`);
  }
  const value = (upperLimit / signal) ** (1 / power);
  return { value, error: (value * error) / (power * signal) };
}
