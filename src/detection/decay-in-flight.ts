/**
 * Probability that a particle decays between two distances from where it was made: exp(-from/l) - exp(-to/l), as a
 * product, so that nothing is lost where the two are close.
 *
 * @param from cm, 0 or more
 * @param to cm, more than `from`; Infinity is fine
 * @param inverseFlight 1/l per cm, l = beta gamma c tau; 0 for a stable particle
 */
export function decayProbability(from: number, to: number, inverseFlight: number): number {
  if (inverseFlight === 0) return 0;
  return -Math.exp(-from * inverseFlight) * Math.expm1(-(to - from) * inverseFlight);
}

/**
 * Probability that a particle leaves no trace before a distance: it decays beyond it, or anywhere into products that are not
 * seen, a share of its decays.
 */
export function missingProbability(distance: number, inverseFlight: number, invisibleShare: number): number {
  const decayed = -Math.expm1(-distance * inverseFlight);
  return Math.exp(-distance * inverseFlight) + invisibleShare * decayed;
}
