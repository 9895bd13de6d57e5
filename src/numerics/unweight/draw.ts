import { ConvergenceError } from '../errors.ts';
import { createMap, mapPoint, placeCube } from '../integrate/vegas/cube-map.ts';
import { createStream, fillUniform, type RandomStream } from '../random/stream.ts';
import type { UnweightingPlan } from './plan.ts';

type Density = (point: Float64Array) => number;

/** Draws are made of the streams with this epoch: those of VEGAS+ have its iterations, a few. */
const drawEpoch = 0xe0000000;
/** No density of use is accepted once in so many draws. */
const mostDraws = 1_000_000;

/** Draws points with the density of a plan. */
export interface UnweightedDraw {
  /**
   * Puts point `index` at the point that the density last got, and returns its weight: 1, or density over bound where that is
   * more. It depends on the seed and the index alone, so that any worker can draw it.
   *
   * @throws ConvergenceError where the density is not finite, or a million points in a row are refused
   */
  draw(index: number): number;
  /** One try for point `index`: density over bound, whether or not it is accepted. */
  attempt(index: number, trial: number): number;
  /** Whether the last attempt was accepted, and the hypercube that it was in. */
  readonly last: { accepted: boolean; cube: number };
}

/** @param seed names the random numbers, together with `task`; integers, as for a stream */
export function createUnweightedDraw(
  density: Density,
  { state, bounds, cumulative }: Pick<UnweightingPlan, 'state' | 'bounds' | 'cumulative'>,
  seed: number,
  task = 0,
): UnweightedDraw {
  const map = createMap(state);
  const { dimensions, label } = state.plan;
  const uniforms = new Float64Array(dimensions + 2);
  const inside = uniforms.subarray(0, dimensions);
  const last = { accepted: false, cube: 0 };
  // Trial n of every point has stream n.
  const streams: RandomStream[] = [];

  function attempt(index: number, trial: number): number {
    streams[trial] ??= createStream(seed, task, trial, drawEpoch);
    fillUniform(streams[trial], index, uniforms, dimensions + 2);
    const cube = firstAbove(cumulative, uniforms[dimensions]!);
    placeCube(map, cube);
    map.uniforms.set(inside);
    const jacobian = mapPoint(map);
    const value = density(map.point);
    const ratio = (jacobian * value) / bounds[cube]!;
    if (!Number.isFinite(ratio)) {
      throw new ConvergenceError(`${label}: density ${value} at (${map.point.join(', ')})`);
    }
    last.cube = cube;
    last.accepted = uniforms[dimensions + 1]! < ratio;
    return ratio;
  }

  function draw(index: number): number {
    for (let trial = 0; trial < mostDraws; trial++) {
      const ratio = attempt(index, trial);
      if (last.accepted) return Math.max(1, ratio);
    }
    throw new ConvergenceError(`${label}: ${mostDraws} points refused one after another`);
  }

  return { draw, attempt, last };
}

/** The first of ascending values that is above x; the last where none is. */
function firstAbove(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
