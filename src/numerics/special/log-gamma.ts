const halfLogTwoPi = 0.9189385332046728;
const asymptoticFrom = 12;

/**
 * ln Gamma(x) for x > 0, with an absolute error of a few units of rounding of max(1, |ln Gamma|): Stirling's series
 * (Abramowitz and Stegun 6.1.41) from 12 on, whose first term left out is below 1e-16, and the recurrence below.
 *
 * @throws RangeError unless x > 0
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Gamma(${x}): the argument must be positive`);
  let shifted = x;
  let product = 1;
  while (shifted < asymptoticFrom) {
    product *= shifted;
    shifted += 1;
  }
  const y = 1 / (shifted * shifted);
  const series =
    (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) /
    shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series - Math.log(product);
}
