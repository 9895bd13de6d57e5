import gammaincinv from '@stdlib/math-base-special-gammaincinv';

/**
 * The value below which chi-square with so many degrees of freedom stays with a probability: 3.84 for 0.95 and one, 5.99 for
 * two.
 *
 * @param probability 0 to 1, both excluded
 * @throws RangeError for another probability, or no degree of freedom
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1 && degrees > 0)) {
    throw new RangeError(`chi-square has no quantile at ${probability} with ${degrees} degrees of freedom`);
  }
  return 2 * gammaincinv(probability, degrees / 2);
}

/** The probability of one standard deviation either way, and the 95 % that limits are given at. */
export const usualProbabilities = [0.682689492137086, 0.95] as const;
