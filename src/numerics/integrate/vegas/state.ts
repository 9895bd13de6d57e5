import { allocateSamples, cutIntoChunks } from './allocate.ts';
import { uniformGrid } from './grid.ts';
import { cubeCount, vegasPlan } from './plan.ts';
import type { VegasSettings, VegasState } from './types.ts';

/**
 * The state before the first iteration: uniform grid, equal samples.
 *
 * @throws RangeError on settings that make no sense.
 */
export function createVegasState(settings: VegasSettings): VegasState {
  const plan = vegasPlan(settings);
  const samplesPerCube = allocateSamples(
    new Float64Array(cubeCount(plan)),
    plan.evaluationsPerIteration,
    plan.beta,
  );
  return {
    plan,
    iteration: 0,
    grid: uniformGrid(plan.intervals),
    samplesPerCube,
    chunkStarts: cutIntoChunks(samplesPerCube, plan.chunks),
    results: [],
    evaluations: 0,
  };
}
