import { cubeCount } from './plan.ts';
import type { VegasState } from './types.ts';

const FORMAT = 'vegas-state-1';

/** The state as JSON text; `parseVegasState` gives it back exactly. */
export function serializeVegasState(state: VegasState): string {
  return JSON.stringify({
    format: FORMAT,
    ...state,
    grid: Array.from(state.grid),
    samplesPerCube: Array.from(state.samplesPerCube),
    chunkStarts: Array.from(state.chunkStarts),
  });
}

/**
 * The state that `serializeVegasState` wrote.
 *
 * @throws RangeError (SyntaxError where it is not JSON) on text that is not such a state.
 */
export function parseVegasState(text: string): VegasState {
  const raw: unknown = JSON.parse(text);
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== FORMAT) {
    throw new RangeError(`not a VEGAS+ state: expected the format "${FORMAT}"`);
  }
  const parts = raw as unknown as Record<keyof VegasState, never>;
  const state: VegasState = {
    plan: parts.plan,
    iteration: parts.iteration,
    grid: Float64Array.from(parts.grid),
    samplesPerCube: Uint32Array.from(parts.samplesPerCube),
    chunkStarts: Uint32Array.from(parts.chunkStarts),
    results: parts.results,
    evaluations: parts.evaluations,
  };
  checkShape(state);
  return state;
}

function checkShape({ plan, grid, samplesPerCube, chunkStarts, iteration, results }: VegasState): void {
  const cubes = cubeCount(plan);
  const edges = plan.intervals.reduce((sum, count) => sum + count + 1, 0);
  const sound =
    plan.intervals.length === plan.dimensions &&
    plan.strata.length === plan.dimensions &&
    grid.length === edges &&
    grid.every((edge) => edge >= 0 && edge <= 1) &&
    samplesPerCube.length === cubes &&
    samplesPerCube.every((samples) => samples >= 2) &&
    chunkStarts.length === plan.chunks + 1 &&
    chunkStarts[plan.chunks] === cubes &&
    results.length === Math.max(0, iteration - plan.warmupIterations);
  if (!sound) throw new RangeError(`${plan.label}: the parts of the VEGAS+ state do not fit each other`);
}
