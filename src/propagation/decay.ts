/**
 * Probability to decay between two distances from where a particle starts, paper mono-photon (4.3):
 * e^(-L1/lambda) - e^(-L2/lambda), written so that nothing cancels at long lifetimes.
 *
 * @param from L1 and `to` L2 >= L1 >= 0 in the unit of `length`, the mean decay length; `to` may be Infinity
 */
export function decayProbability(from: number, to: number, length: number): number {
  if (length === Number.POSITIVE_INFINITY || !(to > from)) return 0;
  return Math.exp(-from / length) * -Math.expm1((from - to) / length);
}

/** Natural logarithm of `decayProbability`, good where that underflows; -Infinity where nothing decays. */
export function logDecayProbability(from: number, to: number, length: number): number {
  if (length === Number.POSITIVE_INFINITY || !(to > from)) return Number.NEGATIVE_INFINITY;
  return -from / length + logOneMinusExp((to - from) / length);
}

/** Probability to get as far as a distance, e^(-L/lambda). */
export function survivalProbability(distance: number, length: number): number {
  return Math.exp(-distance / length);
}

/**
 * The distance between two others at which a fraction u of the decays that happen between them has happened; uniform
 * `u` in (0, 1) gives decay points.
 */
export function decayDistance(u: number, from: number, to: number, length: number): number {
  if (length === Number.POSITIVE_INFINITY) return from + u * (to - from);
  return from - length * Math.log1p(u * Math.expm1((from - to) / length));
}

/** ln(1 - e^-x) for x > 0 (M. Maechler's two branches: expm1 below ln 2, log1p above). */
export function logOneMinusExp(x: number): number {
  return x < Math.LN2 ? Math.log(-Math.expm1(-x)) : Math.log1p(-Math.exp(-x));
}
