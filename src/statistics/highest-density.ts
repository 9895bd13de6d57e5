/** The part of a distribution over bins where its density is highest. */
export interface HighestDensity {
  /** Smallest density inside. */
  readonly threshold: number;
  readonly inside: readonly boolean[];
  /** Probability of what is inside: at least what was asked for. */
  readonly mass: number;
}

/**
 * The fewest bins of highest density that hold a probability. Bins of one density are inside or outside together, so that the answer
 * does not depend on their order.
 *
 * @param masses probability of each bin, 0 or more; their sum need not be 1
 * @param widths of each bin, above 0, in what the density is per
 * @param probability of the sum of the masses, 0 to 1
 */
export function highestDensity(
  masses: readonly number[],
  widths: readonly number[],
  probability: number,
): HighestDensity {
  const densities = masses.map((mass, bin) => mass / widths[bin]!);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const order = densities.map((_, bin) => bin).sort((a, b) => densities[b]! - densities[a]!);
  let held = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const bin of order) {
    // What rounding takes away must not let one more bin in.
    if (held >= probability * total * (1 - 1e-12) && densities[bin]! < threshold) break;
    if (densities[bin] === 0) break;
    held += masses[bin]!;
    threshold = densities[bin]!;
  }
  const inside = densities.map((density) => density > 0 && density >= threshold);
  return { threshold, inside, mass: total > 0 ? held / total : 0 };
}
