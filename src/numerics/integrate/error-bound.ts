/**
 * The rounding error to expect of a sum whose terms have the given absolute sum: QUADPACK's 50
 * epsilon, which leaves the integrand some rounding of its own.
 */
export function roundOffOf(magnitude: number): number {
  return 50 * Number.EPSILON * magnitude;
}

/**
 * Error bound of a Kronrod rule, from its difference to the embedded Gauss rule.
 *
 * The difference is the error of the Gauss rule; the Kronrod rule, of about 1.5 times the degree, is far
 * better on a smooth integrand. With `spread` the integral of |f - mean f|, the bound is
 * spread * min(1, (200 difference / spread)^1.5) (QUADPACK, Piessens et al. 1983, routine QK21):
 * sharper than the difference where that is below 1.2e-7 of the spread, and up to 200 times larger above,
 * where nodes too coarse for the integrand can make the two rules agree by chance. That factor is the
 * safety that lets it be read as a bound for analytic integrands whose features are not all missed by the
 * first nodes; with the bare difference, random Lorentz peaks at a tolerance of 1e-2 were off by up to 40
 * times their error. It is never below the rounding error.
 */
export function kronrodError(difference: number, spread: number, magnitude: number): number {
  let error = difference;
  if (spread > 0 && difference > 0) {
    const ratio = (200 * difference) / spread;
    error = ratio < 1 ? spread * ratio * Math.sqrt(ratio) : Math.max(spread, difference);
  }
  return Math.max(error, roundOffOf(magnitude));
}
