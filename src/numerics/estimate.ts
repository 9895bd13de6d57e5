/**
 * A number with its absolute error. Deterministic quadrature gives a bound it expects to keep,
 * Monte Carlo one standard deviation; whoever makes an estimate says which.
 */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** The sum of independent contributions whose errors may all point the same way (bounds add linearly). */
export function sumEstimates(terms: readonly Estimate[]): Estimate {
  let value = 0;
  let error = 0;
  for (const term of terms) {
    value += term.value;
    error += term.error;
  }
  return { value, error };
}

/** The estimate multiplied by an exact factor. */
export function scaleEstimate(estimate: Estimate, factor: number): Estimate {
  return { value: estimate.value * factor, error: estimate.error * Math.abs(factor) };
}

/** numerator / denominator, for a denominator other than 0; relative errors add. */
export function quotientOf(numerator: Estimate, denominator: Estimate): Estimate {
  const value = numerator.value / denominator.value;
  const error = numerator.error + Math.abs(value) * denominator.error;
  return { value, error: error / Math.abs(denominator.value) };
}
