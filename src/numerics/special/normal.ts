import { erf, erfc } from './erfc.ts';

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Phi(x), the probability that a standard normal variable lies below x; relatively accurate in the lower tail. */
export function normalCumulative(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/**
 * Phi(to) - Phi(from), relatively accurate in both tails; limits may be infinite. Negative for reversed limits.
 */
export function normalProbability(from: number, to: number): number {
  const a = from * Math.SQRT1_2;
  const b = to * Math.SQRT1_2;
  if (a >= 0 && b >= 0) return 0.5 * (erfc(a) - erfc(b));
  if (a <= 0 && b <= 0) return 0.5 * (erfc(-b) - erfc(-a));
  return 0.5 * (erf(b) - erf(a));
}
