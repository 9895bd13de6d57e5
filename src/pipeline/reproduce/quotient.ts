import type { Estimate } from '../../numerics/estimate.ts';

/** numerator / denominator; relative errors add. */
export function quotient(numerator: Estimate, denominator: Estimate): Estimate {
  const value = numerator.value / denominator.value;
  const relative =
    numerator.error / Math.abs(numerator.value) + denominator.error / Math.abs(denominator.value);
  return { value, error: Math.abs(value) * relative };
}
