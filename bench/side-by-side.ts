/** Two ways to the same numbers: milliseconds of the best turn of each, and how far the numbers are apart. */
export interface SideBySide {
  readonly ours: number;
  readonly other: number;
  /** Time of the other over ours. */
  readonly ratio: number;
  /** Largest relative difference of the numbers. */
  readonly difference: number;
}

const minimumTurns = 5;
const enoughMs = 400;

/** Times both in turns, so that both see the same machine, after one turn to warm up. */
export function sideBySide(ours: () => readonly number[], other: () => readonly number[]): SideBySide {
  const difference = largestDifference(ours(), other());
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const started = performance.now();
  for (let turn = 0; turn < minimumTurns || performance.now() - started < enoughMs; turn++) {
    [ours, other].forEach((work, index) => {
      const before = performance.now();
      work();
      best[index] = Math.min(best[index]!, performance.now() - before);
    });
  }
  const [first, second] = best as [number, number];
  return { ours: first, other: second, ratio: second / first, difference };
}

/** @throws Error where one way has no number and the other has, or where neither has any: nothing is compared */
function largestDifference(ours: readonly number[], other: readonly number[]): number {
  if (ours.every(Number.isNaN)) throw new Error('no number to compare');
  return ours.reduce((largest, value, index) => {
    const theirs = other[index]!;
    if (Number.isNaN(value) && Number.isNaN(theirs)) return largest;
    const difference = value === theirs ? 0 : Math.abs(theirs / value - 1);
    if (Number.isNaN(difference)) throw new Error(`point ${index}: ${value} against ${theirs}`);
    return Math.max(largest, difference);
  }, 0);
}

/** A ratio of times as text: no more digits than a noisy machine gives. */
export function timesText(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 1 : 0);
}

/** Masses from one to the other, in equal ratios, ends included. */
export function logarithmic(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));
}
