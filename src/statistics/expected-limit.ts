import { type CountingInput, checkCountingInput, type LimitMethod } from './limit-method.ts';
import { leftTailSum, poissonProbability } from './poisson.ts';

/** Probability of counts left out of the sums at either side. */
const tail = 1e-12;

export interface ExpectedLimit {
  /** Average of the limit over the counts that the background alone would give. */
  readonly mean: number;
  /** Limit at the median count. */
  readonly median: number;
  /** Limits at the counts at -2, -1, +1, +2 standard deviations of a Gaussian. */
  readonly band: readonly [number, number, number, number];
}

/** Gaussian probabilities below -2, -1, +1, +2 standard deviations. */
const bandProbabilities = [
  0.02275013194817921, 0.15865525393145707, 0.8413447460685429, 0.9772498680518208,
] as const;

/**
 * What limit a search should expect when there is no signal: the method's limit over n ~ Poisson(b), all
 * but 1e-12 of it on either side.
 *
 * @throws ComputationError where the method gives no limit for a count that matters, as the classical
 *   one does at large backgrounds.
 */
export function expectedLimit(method: LimitMethod, input: Omit<CountingInput, 'observed'>): ExpectedLimit {
  const { background } = input;
  checkCountingInput({ ...input, observed: 0 });
  const limits = new Map<number, number>();
  const limitAt = (observed: number): number => {
    const known = limits.get(observed);
    if (known !== undefined) return known;
    const limit = method.upperLimit({ ...input, observed });
    limits.set(observed, limit);
    return limit;
  };
  const counts = countDistribution(background);
  let mean = 0;
  for (const { count, probability } of counts) mean += probability * limitAt(count);
  const quantile = (probability: number) => limitAt(quantileCount(counts, probability));
  const [low2, low1, high1, high2] = bandProbabilities;
  return {
    mean,
    median: quantile(0.5),
    band: [quantile(low2), quantile(low1), quantile(high1), quantile(high2)],
  };
}

/** The average expected limit as a method of its own: it looks at the background, never at the count. */
export function expectedMethod(method: LimitMethod): LimitMethod {
  return {
    id: 'expected',
    title: `Expected limit: average over background fluctuations of the ${method.title}`,
    references: method.references,
    upperLimit: (input) => expectedLimit(method, input).mean,
  };
}

interface CountProbability {
  readonly count: number;
  readonly probability: number;
}

/** The Poisson distribution in ascending counts, less a tail of 1e-12 on either side. */
function countDistribution(background: number): readonly CountProbability[] {
  const mode = Math.floor(background);
  const counts: CountProbability[] = [];
  let count = mode;
  let probability = poissonProbability(mode, background);
  while (count >= 0 && probability * leftTailSum(count, background) > tail) {
    counts.push({ count, probability });
    probability *= count / background;
    count--;
  }
  counts.reverse();
  count = mode + 1;
  probability = poissonProbability(count, background);
  // P(N >= k | b) <= P(k | b) (k + 1) / (k + 1 - b) for k > b - 1.
  while ((probability * (count + 1)) / (count + 1 - background) > tail) {
    counts.push({ count, probability });
    count++;
    probability *= background / count;
  }
  return counts;
}

function quantileCount(counts: readonly CountProbability[], probability: number): number {
  let cumulative = 0;
  let last = 0;
  for (const { count, probability: weight } of counts) {
    cumulative += weight;
    last = count;
    if (cumulative >= probability) break;
  }
  return last;
}
