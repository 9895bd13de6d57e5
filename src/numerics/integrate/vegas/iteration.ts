import { allocateSamples, cutIntoChunks } from './allocate.ts';
import { refineGrid } from './grid.ts';
import type { VegasChunk, VegasIteration, VegasState } from './types.ts';

/**
 * Closes an iteration: adds up all its chunks, in the order of their numbers whatever order they come
 * in, refines the grid and reallocates the samples.
 *
 * @throws RangeError unless the chunks are all those of the state's next iteration, once each.
 */
export function finishVegasIteration(state: VegasState, chunks: readonly VegasChunk[]): VegasState {
  const { plan } = state;
  const ordered = chunks.toSorted((a, b) => a.chunk - b.chunk);
  const complete =
    ordered.length === plan.chunks &&
    ordered.every((chunk, number) => chunk.chunk === number && chunk.iteration === state.iteration);
  if (!complete) {
    const given = chunks.map((chunk) => `${chunk.iteration}/${chunk.chunk}`).join(' ');
    throw new RangeError(
      `${plan.label}: not the ${plan.chunks} chunks of iteration ${state.iteration}: ${given}`,
    );
  }
  const cubeVariances = new Float64Array(state.samplesPerCube.length);
  const intervalWeights = new Float64Array(ordered[0]!.intervalWeights.length);
  for (const chunk of ordered) {
    cubeVariances.set(chunk.cubeVariances, state.chunkStarts[chunk.chunk]!);
    for (let i = 0; i < intervalWeights.length; i++) {
      intervalWeights[i] = intervalWeights[i]! + chunk.intervalWeights[i]!;
    }
  }
  const result = addUp(ordered);
  const counts = state.iteration >= plan.warmupIterations;
  const samplesPerCube = allocateSamples(cubeVariances, plan.evaluationsPerIteration, plan.beta);
  return {
    plan,
    iteration: state.iteration + 1,
    grid: refineGrid(state.grid, plan.intervals, intervalWeights, plan.alpha),
    samplesPerCube,
    chunkStarts: cutIntoChunks(samplesPerCube, plan.chunks),
    results: counts ? [...state.results, result] : state.results,
    evaluations: state.evaluations + result.evaluations,
  };
}

function addUp(chunks: readonly VegasChunk[]): VegasIteration {
  let value = 0;
  let variance = 0;
  let evaluations = 0;
  for (const chunk of chunks) {
    value += chunk.value;
    variance += chunk.variance;
    evaluations += chunk.evaluations;
  }
  return { value, error: Math.sqrt(variance), evaluations };
}

/**
 * How many more iterations give `more` that count, after the rest of the warm-up.
 *
 * @throws RangeError unless `more` is an integer of 0 or more.
 */
export function iterationsAhead(state: VegasState, more: number): number {
  if (!Number.isSafeInteger(more) || more < 0)
    throw new RangeError(`${state.plan.label}: ${more} iterations`);
  return Math.max(0, state.plan.warmupIterations - state.iteration) + more;
}
