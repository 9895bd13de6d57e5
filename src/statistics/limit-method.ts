import type { StatisticsMethod } from '../records/card.ts';

/** What a counting search found, and how sure the limit must be. */
export interface CountingInput {
  /** Observed events, a whole number. */
  readonly observed: number;
  /** Expected background events. */
  readonly background: number;
  /** Between 0 and 1, e.g. 0.9. */
  readonly confidenceLevel: number;
  /**
   * Standard deviation of the expected background: it is then averaged over a Gaussian cut off at zero.
   * Absent or 0: the background is known.
   */
  readonly backgroundError?: number | undefined;
}

/** A way to set an upper limit on a Poisson signal over a background. One method, one file. */
export interface LimitMethod {
  readonly id: StatisticsMethod;
  readonly title: string;
  /** Keys of data/references.yaml. */
  readonly references: readonly string[];
  /**
   * Upper limit on the expected number of signal events.
   *
   * @throws RangeError on an input out of range, or a background error that the method cannot use.
   * @throws ComputationError when the method gives no positive limit for this input.
   */
  upperLimit(input: CountingInput): number;
}

/** @throws RangeError naming the first value out of range. */
export function checkCountingInput(input: CountingInput): void {
  const { observed, background, confidenceLevel, backgroundError = 0 } = input;
  if (!Number.isSafeInteger(observed) || observed < 0) {
    throw new RangeError(`observed events: ${observed} is not a whole number of 0 or more`);
  }
  if (!(background >= 0 && background < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`expected background: ${background} is not a finite number of 0 or more`);
  }
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError(`confidence level: ${confidenceLevel} is not between 0 and 1`);
  }
  if (!(backgroundError >= 0 && backgroundError < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`background error: ${backgroundError} is not a finite number of 0 or more`);
  }
}

/**
 * A mean so large that P(N <= n | mean) < 1 - confidenceLevel, by Chernoff's bound
 * ln P(N <= n | mean) <= -(mean - n)^2 / (2 mean): the upper end of every bracket.
 */
export function meanSurelyExcluded(n: number, confidenceLevel: number): number {
  const logTail = -Math.log1p(-confidenceLevel);
  return 1 + n + logTail + Math.sqrt(logTail * (logTail + 2 * n));
}
