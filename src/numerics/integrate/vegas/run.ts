import { runVegasChunk } from './chunk.ts';
import { finishVegasIteration, iterationsAhead } from './iteration.ts';
import { vegasResult } from './result.ts';
import { createVegasState } from './state.ts';
import type { VegasChunk, VegasRun, VegasSettings, VegasState } from './types.ts';

/** Runs one chunk somewhere: in a worker, as a rule, by `runVegasChunk`. */
export type RunVegasChunk = (state: VegasState, chunk: number) => Promise<VegasChunk>;

/** Told after every iteration. */
export interface VegasProgress {
  /** Iterations finished and to be finished, warm-up included. */
  readonly iteration: number;
  readonly iterations: number;
  readonly state: VegasState;
}

/**
 * Integral over the unit cube by VEGAS+ (G. P. Lepage, J. Comput. Phys. 439 (2021) 110386,
 * arXiv:2009.05112): adaptive importance sampling on a grid with adaptive stratified sampling. The error is
 * one standard deviation, and believable while `chi2PerDof` is about one. The same settings give the same
 * result bit for bit, here and with any number of workers.
 *
 * @throws ConvergenceError naming the point where the integrand is not finite.
 * @throws RangeError on settings that make no sense.
 */
export function integrateVegas(
  integrand: (point: Float64Array) => number,
  settings: VegasSettings,
): VegasRun {
  return continueVegas(integrand, createVegasState(settings), settings.iterations);
}

/**
 * Goes on from a state for so many more iterations that count (and what is left of the warm-up): the
 * result is that of one run with the sum of the iterations.
 */
export function continueVegas(
  integrand: (point: Float64Array) => number,
  state: VegasState,
  moreIterations: number,
): VegasRun {
  let current = state;
  for (let left = iterationsAhead(state, moreIterations); left > 0; left--) {
    const chunks: VegasChunk[] = [];
    for (let chunk = 0; chunk < state.plan.chunks; chunk++) {
      chunks.push(runVegasChunk(integrand, current, chunk));
    }
    current = finishVegasIteration(current, chunks);
  }
  return { ...vegasResult(current), state: current };
}

/** `integrateVegas` with its chunks run elsewhere, all of an iteration at once. */
export async function integrateVegasWith(
  runChunk: RunVegasChunk,
  settings: VegasSettings,
  onProgress?: (progress: VegasProgress) => void,
): Promise<VegasRun> {
  return continueVegasWith(runChunk, createVegasState(settings), settings.iterations, onProgress);
}

/** `continueVegas` with its chunks run elsewhere, all of an iteration at once. */
export async function continueVegasWith(
  runChunk: RunVegasChunk,
  state: VegasState,
  moreIterations: number,
  onProgress?: (progress: VegasProgress) => void,
): Promise<VegasRun> {
  let current = state;
  const ahead = iterationsAhead(state, moreIterations);
  const chunkNumbers = Array.from({ length: state.plan.chunks }, (_, chunk) => chunk);
  for (let left = ahead; left > 0; left--) {
    const before = current;
    const chunks = await Promise.all(chunkNumbers.map((chunk) => runChunk(before, chunk)));
    current = finishVegasIteration(before, chunks);
    onProgress?.({ iteration: current.iteration, iterations: state.iteration + ahead, state: current });
  }
  return { ...vegasResult(current), state: current };
}
