import type { VegasPlan, VegasSettings } from './types.ts';

/**
 * More hypercubes than this make states that are slow to hand to workers, for a gain in accuracy that
 * has become small.
 */
const MAX_CUBES = 2 ** 18;

/** Average number of samples in a hypercube; two of them are always taken, the others go where they help. */
const SAMPLES_PER_CUBE = 4;

/**
 * Fills in the defaults and lays out strata and grid.
 *
 * @throws RangeError on settings that make no sense.
 */
export function vegasPlan(settings: VegasSettings): VegasPlan {
  const { dimensions, evaluationsPerIteration, warmupIterations, iterations } = settings;
  const { seed, task = 0, alpha = 0.5, beta = 0.75, chunks = 32, label = 'VEGAS+ integral' } = settings;
  const gridIntervals =
    settings.gridIntervals ?? Math.min(1000, Math.max(50, Math.floor(evaluationsPerIteration / 100)));
  requireInteger(label, { dimensions, chunks, gridIntervals }, 1);
  requireInteger(label, { evaluationsPerIteration }, 2 * SAMPLES_PER_CUBE);
  requireInteger(label, { seed, task, warmupIterations, iterations }, 0);
  if (!(alpha >= 0) || !(beta >= 0)) throw new RangeError(`${label}: alpha ${alpha}, beta ${beta}`);
  const strata = chooseStrata(dimensions, Math.min(MAX_CUBES, evaluationsPerIteration / SAMPLES_PER_CUBE));
  const fitted = strata.map((count) => alignGrid(count, gridIntervals));
  return {
    dimensions,
    seed,
    task,
    evaluationsPerIteration,
    warmupIterations,
    alpha,
    beta,
    chunks,
    label,
    strata: fitted.map((axis) => axis.strata),
    intervals: fitted.map((axis) => axis.intervals),
  };
}

/** The number of hypercubes. */
export function cubeCount(plan: VegasPlan): number {
  return plan.strata.reduce((product, count) => product * count, 1);
}

/** As nearly equal numbers of strata as give at most `maxCubes` hypercubes; the first axes get the more. */
function chooseStrata(dimensions: number, maxCubes: number): number[] {
  let each = Math.max(1, Math.floor(maxCubes ** (1 / dimensions)));
  if ((each + 1) ** dimensions <= maxCubes) each += 1;
  const strata = new Array<number>(dimensions).fill(each);
  let cubes = each ** dimensions;
  for (let axis = 0; axis < dimensions && (cubes / each) * (each + 1) <= maxCubes; axis++) {
    strata[axis] = each + 1;
    cubes = (cubes / each) * (each + 1);
  }
  return strata;
}

/** Strata must begin and end at grid edges, or the other way round, or they do not see the same structure. */
function alignGrid(strata: number, gridIntervals: number): { strata: number; intervals: number } {
  if (strata <= gridIntervals) return { strata, intervals: strata * Math.floor(gridIntervals / strata) };
  return { strata: gridIntervals * Math.floor(strata / gridIntervals), intervals: gridIntervals };
}

function requireInteger(label: string, values: Readonly<Record<string, number>>, least: number): void {
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new RangeError(`${label}: ${name} is ${value}, must be an integer of ${least} or more`);
    }
  }
}
