import type { Estimate } from '../../numerics/index.ts';
import { loopMoment, loopMomentAccuracy } from './loop-moments.ts';
import { integrateUnitInterval } from './unit-interval.ts';

/**
 * h_1(x) of paper invisible-alp (50), x = m_a^2 / m_l^2, with the letters of its integrand put right:
 * h_1 = integral_0^1 dz 2 z^3 / (z^2 + x (1 - z)). 1 at x = 0, (2/x) (ln x - 11/6) for x >> 1. Equal to
 *   1 + 2x + x (1 - x) ln x - 2x (3 - x) sqrt(x / (4 - x)) arccos(sqrt(x) / 2)
 * but evaluated in closed form without its cancellations (of relative size x^2), for any x >= 0.
 *
 * @throws RangeError on an x that is negative or not finite.
 */
export function alpLoopH1(x: number): Estimate {
  const value = 2 * loopMoment(3, x);
  return { value, error: value * loopMomentAccuracy };
}

/**
 * h_2(x) of paper invisible-alp (51), 1 - x/3 + x^2/6 ln x + (2 + x)/3 sqrt(x (4 - x)) arccos(sqrt(x) / 2):
 * 1 at x = 0, ln x + 3/2 for x >> 1. By partial integration of its loop integral it equals
 *   3/2 + x K_0 - (K_2 + K_3) / 3
 * with the K_n of `loopMoment`, which is stable for any x >= 0.
 *
 * @throws RangeError on an x that is negative or not finite.
 */
export function alpLoopH2(x: number): Estimate {
  const leading = x === 0 ? 0 : x * loopMoment(0, x);
  const subtracted = (loopMoment(2, x) + loopMoment(3, x)) / 3;
  const value = 1.5 + leading - subtracted;
  return { value, error: (1.5 + leading + subtracted) * loopMomentAccuracy };
}

/** `alpLoopH1` from its integral: the second route. @throws RangeError on an x that is not positive. */
export function alpLoopH1Integral(x: number): Estimate {
  return loopIntegral(x, (z, rest) => (2 * z ** 3) / (z * z + rest * x));
}

/**
 * `alpLoopH2` from the loop integral behind it: the second route. With Delta = z^2 + (1 - z) x,
 * h_2 = 2 + integral_0^1 dz [4 z^2 / x ln(Delta / z^2) + 2 (1 - z) ln Delta].
 *
 * @throws RangeError on an x that is not positive.
 */
export function alpLoopH2Integral(x: number): Estimate {
  return loopIntegral(x, (z, rest) => {
    const square = z * z;
    return 2 + (4 * square * Math.log1p((rest * x) / square)) / x + 2 * rest * Math.log(square + rest * x);
  });
}

function loopIntegral(x: number, integrand: (z: number, oneMinusZ: number) => number): Estimate {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`ALP loop integral: x = ${x} must be positive and finite`);
  }
  return integrateUnitInterval(integrand, { layerAtOne: 1 / x, label: `ALP loop function at x = ${x}` });
}
