import { findRoot } from '../numerics/index.ts';
import { logPoissonProbability, poissonCumulative } from './poisson.ts';

/**
 * The confidence belt of Feldman and Cousins for a Poisson signal s over a known background b. At each
 * s the counts k are accepted in the order of R_k = P(k | s + b) / P(k | max(b, k)) until they make up
 * the confidence level, so k is accepted when the counts ranked before it sum to less than that.
 *
 * Everything here is exact, with no grid in s: seen from a count n below s + b, the counts ranked before
 * it are n+1 ... m, and k joins them where s passes `signalOfEqualRank(n, k, b)`, which ascends with k.
 * Between two such joints the sum is smooth.
 */
export interface BeltEnd {
  /** The largest signal for which n is accepted. */
  readonly signal: number;
  /** From this count m on, the counts n+1 ... m sum to the level or more where m+1 joins them. */
  readonly firstRejected: number;
}

/** The end of the belt at n: the signal above which n is never accepted. */
export function beltEnd(n: number, background: number, confidenceLevel: number): BeltEnd {
  const sumAhead = (m: number, signal: number) => probabilityBetween(n, m, signal + background);
  const logNegligible = Math.log(0.5 * (1 - confidenceLevel));
  // Counts up to the background tie with n at s = 0 and are all ahead of it above.
  let lastAhead = Math.max(n, Math.ceil(background) - 1);
  let end: BeltEnd = { signal: 0, firstRejected: lastAhead };
  let left = 0;
  for (; ; lastAhead++) {
    const right = signalOfEqualRank(n, lastAhead + 1, background);
    if (right > left) {
      if (sumAhead(lastAhead, right) < confidenceLevel) {
        end = { signal: right, firstRejected: lastAhead + 1 };
      } else if (sumAhead(lastAhead, left) < confidenceLevel) {
        // The sum rises, then falls with s: from below to above the level it crosses it once.
        const m = lastAhead;
        const excess = (signal: number) => sumAhead(m, signal) - confidenceLevel;
        const label = `Feldman-Cousins belt at n = ${n}, b = ${background}`;
        end = { signal: findRoot(excess, left, right, { label }), firstRejected: m };
      }
    }
    // Chernoff: P(N <= n) and P(N > m) are both below R_n, so once 2 R_n < 1 - CL the sum stays above CL.
    if (right > n - background && logRank(n, right, background) < logNegligible) return end;
    left = Math.max(left, right);
  }
}

/**
 * The signal at which the counts n < k have the same rank; above it k comes first. From R_n = R_k:
 * ln(s + b) = ln(c) + [k ln(k/c) - (k - c)] / (k - n), c = max(n, b). Zero for k <= b.
 */
export function signalOfEqualRank(n: number, k: number, background: number): number {
  const base = Math.max(n, background);
  if (base === 0) return k / Math.E;
  if (k <= background) return 0;
  const excess = k - base;
  const logRatio = (k * Math.log1p(excess / base) - excess) / (k - n);
  return base * Math.expm1(logRatio) + (base - background);
}

/** P(n < N <= m | mean). */
export function probabilityBetween(n: number, m: number, mean: number): number {
  return m <= n ? 0 : poissonCumulative(m, mean) - poissonCumulative(n, mean);
}

/** ln R_n at signal s. */
function logRank(n: number, signal: number, background: number): number {
  const best = Math.max(n, background);
  return logPoissonProbability(n, signal + background) - logPoissonProbability(n, best);
}
