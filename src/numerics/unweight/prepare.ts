import { ConvergenceError } from '../errors.ts';
import type { Estimate } from '../estimate.ts';
import { createMap, mapPoint, placeCube } from '../integrate/vegas/cube-map.ts';
import { integrateVegas } from '../integrate/vegas/run.ts';
import type { VegasState } from '../integrate/vegas/types.ts';
import { createStream, fillUniform } from '../random/stream.ts';
import { createUnweightedDraw } from './draw.ts';
import type { UnweightingPlan, UnweightingSettings } from './plan.ts';

type Density = (point: Float64Array) => number;

/** Epochs and tasks of the random numbers, apart from those of VEGAS+ and of the draws that are used. */
const searchEpoch = 0xd0000000;
const trialTask = 0xd0000000;

const warmupIterations = 6;
const iterations = 6;
/** Runs of trials that raise bounds, before the one that counts. */
const raisingRuns = 3;
/** A bound is this much above the largest density found: there is more between the samples. */
const margin = 1.6;
/** Of the mean: no hypercube has a lower bound, as its few samples may have missed what there is. */
const leastBound = 0.02;

/**
 * Adapts grid and hypercubes to a density on the unit cube by VEGAS+ and looks for its maximum in each of them, in the manner of
 * BASES/SPRING (S. Kawabata, Comput. Phys. Commun. 88 (1995) 309). What exceeds a maximum is drawn with a weight above 1,
 * so that the weighted points have the density exactly; the plan says how much that is.
 *
 * @throws ConvergenceError where the density is not finite, or nowhere above 0
 */
export function prepareUnweighting(density: Density, settings: UnweightingSettings): UnweightingPlan {
  const { dimensions, seed, evaluationsPerIteration = 60_000, samplesPerCube = 50 } = settings;
  const { trials = 2 * evaluationsPerIteration, label = 'unweighting' } = settings;
  const run = integrateVegas(density, {
    ...{ dimensions, seed, evaluationsPerIteration, label },
    ...{ warmupIterations, iterations },
  });
  const { state } = run;
  const integral = plainMean(run.iterations);
  if (!(integral.value > 0)) throw new ConvergenceError(`${label}: nothing found above 0`);
  const bounds = findBounds(density, state, samplesPerCube, leastBound * integral.value);
  for (let raising = 0; raising < raisingRuns; raising++) {
    raiseBounds(density, state, bounds, trials, raising);
  }
  const plan = { state, bounds, cumulative: cumulativeShares(bounds) };
  return { ...plan, integral, ...tryOut(density, plan, trials) };
}

/**
 * The mean over iterations without regard to their errors: of a density with rare peaks an iteration that missed them has a small
 * error too, and inverse variances would pull the mean down to it.
 */
function plainMean(estimates: readonly Estimate[]): Estimate {
  const count = estimates.length;
  const value = estimates.reduce((sum, estimate) => sum + estimate.value, 0) / count;
  return { value, error: Math.hypot(...estimates.map(({ error }) => error)) / count };
}

/** The largest Jacobian times density among so many samples of each hypercube, with the margin. */
function findBounds(density: Density, state: VegasState, samples: number, least: number): Float64Array {
  const map = createMap(state);
  const stream = createStream(state.plan.seed, 0, 0, searchEpoch);
  const bounds = new Float64Array(state.samplesPerCube.length);
  for (let cube = 0; cube < bounds.length; cube++) {
    placeCube(map, cube);
    let largest = 0;
    for (let sample = 0; sample < samples; sample++) {
      fillUniform(stream, cube * samples + sample, map.uniforms, state.plan.dimensions);
      const jacobian = mapPoint(map);
      largest = Math.max(largest, jacobian * density(map.point));
    }
    bounds[cube] = Math.max(margin * largest, least);
  }
  return bounds;
}

/** Draws, and raises the bounds of the hypercubes in which they are exceeded. */
function raiseBounds(
  density: Density,
  state: VegasState,
  bounds: Float64Array,
  trials: number,
  run: number,
): void {
  const raised = bounds.slice();
  const plan = { state, bounds, cumulative: cumulativeShares(bounds) };
  const { attempt, last } = createUnweightedDraw(density, plan, state.plan.seed, trialTask + run);
  for (let trial = 0; trial < trials; trial++) {
    const ratio = attempt(trial, 0);
    if (ratio > 1) raised[last.cube] = Math.max(raised[last.cube]!, margin * ratio * bounds[last.cube]!);
  }
  bounds.set(raised);
}

/** Efficiency and overweight of a plan from draws that nothing was chosen by. */
function tryOut(
  density: Density,
  plan: Pick<UnweightingPlan, 'state' | 'bounds' | 'cumulative'>,
  trials: number,
): Pick<UnweightingPlan, 'efficiency' | 'overweightShare' | 'overweightExcess'> {
  const { attempt, last } = createUnweightedDraw(
    density,
    plan,
    plan.state.plan.seed,
    trialTask + raisingRuns,
  );
  let accepted = 0;
  let overweight = 0;
  let excess = 0;
  for (let trial = 0; trial < trials; trial++) {
    const ratio = attempt(trial, 0);
    if (!last.accepted) continue;
    accepted += 1;
    if (ratio <= 1) continue;
    overweight += 1;
    excess += ratio - 1;
  }
  return {
    efficiency: accepted / trials,
    overweightShare: accepted > 0 ? overweight / accepted : 0,
    overweightExcess: accepted > 0 ? excess / (accepted + excess) : 0,
  };
}

function cumulativeShares(bounds: Float64Array): Float64Array {
  const total = bounds.reduce((sum, bound) => sum + bound, 0);
  let sum = 0;
  return bounds.map((bound) => {
    sum += bound / total;
    return sum;
  });
}
