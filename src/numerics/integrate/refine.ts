import { ConvergenceError } from '../errors.ts';
import type { Goal, QuadratureResult } from './options.ts';
import { heapPop, heapPush } from './worst-heap.ts';

/** A piece of the domain with its share of the integral. */
export interface Region {
  readonly value: number;
  readonly error: number;
  /** The part of `error` that no refinement removes. */
  readonly roundOff: number;
}

/** How a region is made smaller. */
export interface Splitter<R extends Region> {
  /** Integrand evaluations one region costs. */
  readonly evaluationsPerRegion: number;
  /** The two halves, or undefined when floating point has no point between the ends. */
  split(region: R): readonly [R, R] | undefined;
  /** Where the region is, for messages. */
  describe(region: R): string;
}

/**
 * Global adaptive refinement: halves the region with the largest error until the summed error meets the
 * goal. An integral that cancels down to rounding error is accepted with the error that rounding leaves.
 *
 * @throws ConvergenceError with the best estimate when the budget or the floating-point grid is exhausted.
 */
export function refine<R extends Region>(first: R, splitter: Splitter<R>, goal: Goal): QuadratureResult {
  const heap: R[] = [first];
  let evaluations = splitter.evaluationsPerRegion;
  let total = addUp(heap);
  while (!isGoodEnough(total, goal)) {
    const worst = heapPop(heap) as R;
    const affordable = evaluations + 2 * splitter.evaluationsPerRegion <= goal.maxEvaluations;
    const halves = affordable ? splitter.split(worst) : undefined;
    if (halves === undefined) {
      heapPush(heap, worst);
      const reason = affordable
        ? 'the worst region cannot be halved any more'
        : `${evaluations} evaluations were not enough`;
      throw failure(reason, splitter.describe(worst), addUp(heap), goal);
    }
    evaluations += 2 * splitter.evaluationsPerRegion;
    heapPush(heap, halves[0]);
    heapPush(heap, halves[1]);
    total = exchange(total, worst, halves);
    // Running totals keep the rounding of the large early errors: add up afresh now and then, and before
    // believing that the goal is met.
    if (heap.length % 64 === 0 || isGoodEnough(total, goal)) total = addUp(heap);
  }
  return { value: total.value, error: total.error, evaluations };
}

function isGoodEnough(total: Region, goal: Goal): boolean {
  const wanted = Math.max(goal.absoluteTolerance, goal.relativeTolerance * Math.abs(total.value));
  return total.error <= Math.max(wanted, 2 * total.roundOff);
}

function addUp(regions: readonly Region[]): Region {
  let value = 0;
  let error = 0;
  let roundOff = 0;
  for (const region of regions) {
    value += region.value;
    error += region.error;
    roundOff += region.roundOff;
  }
  return { value, error, roundOff };
}

function exchange(total: Region, old: Region, [a, b]: readonly [Region, Region]): Region {
  return {
    value: total.value + (a.value + b.value - old.value),
    error: total.error + (a.error + b.error - old.error),
    roundOff: total.roundOff + (a.roundOff + b.roundOff - old.roundOff),
  };
}

function failure(reason: string, place: string, best: Region, goal: Goal): ConvergenceError {
  return new ConvergenceError(
    `${goal.label}: ${reason}: ${best.value} with error ${best.error}, worst at ${place}`,
    { value: best.value, error: best.error },
  );
}
