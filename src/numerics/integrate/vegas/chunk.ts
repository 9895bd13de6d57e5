import { ConvergenceError } from '../../errors.ts';
import { createStream, fillUniform } from '../../random/stream.ts';
import type { VegasChunk, VegasPlan, VegasState } from './types.ts';

/** The largest number below one: points stay strictly inside the unit cube. */
const BELOW_ONE = 1 - Number.EPSILON / 2;

/**
 * Samples the hypercubes of one chunk of the next iteration. The result depends only on the state and
 * the chunk's number. The integrand is given the same array at every call, a point strictly inside the
 * unit cube: it must not keep or change it.
 *
 * @throws ConvergenceError naming the point where the integrand is not finite.
 * @throws RangeError on a chunk the state does not have.
 */
export function runVegasChunk(
  integrand: (point: Float64Array) => number,
  state: VegasState,
  chunk: number,
): VegasChunk {
  const { plan, samplesPerCube, chunkStarts } = state;
  if (!Number.isInteger(chunk) || chunk < 0 || chunk >= plan.chunks) {
    throw new RangeError(`${plan.label}: no chunk ${chunk} among ${plan.chunks}`);
  }
  const first = chunkStarts[chunk]!;
  const end = chunkStarts[chunk + 1]!;
  const map = createMap(state);
  const stream = createStream(plan.seed, plan.task, chunk, state.iteration);
  const { dimensions } = plan;
  const { point, bins, uniforms } = map;
  const cubeVariances = new Float64Array(end - first);
  const intervalWeights = new Float64Array(map.intervalCount);
  const volume = 1 / samplesPerCube.length;
  let index = 0;
  let value = 0;
  let variance = 0;
  placeCube(map, plan, first);
  for (let cube = first; cube < end; cube++) {
    const samples = samplesPerCube[cube]!;
    const share = 1 / samples;
    // Deviations are taken from the cube's first value, or a small variance drowns in the squares.
    let origin = 0;
    let sum = 0;
    let squares = 0;
    for (let sample = 0; sample < samples; sample++) {
      fillUniform(stream, index, uniforms, dimensions);
      index += 1;
      const jacobian = mapPoint(map);
      const density = integrand(point);
      const weight = jacobian * density;
      if (!Number.isFinite(weight)) throw badPoint(plan, point, jacobian, density);
      if (sample === 0) origin = weight;
      const deviation = weight - origin;
      sum += deviation;
      squares += deviation * deviation;
      const training = weight * weight * share;
      for (let axis = 0; axis < dimensions; axis++) {
        const bin = bins[axis]!;
        intervalWeights[bin] = intervalWeights[bin]! + training;
      }
    }
    const cubeVariance = Math.max(0, (squares - sum * sum * share) / (samples - 1));
    cubeVariances[cube - first] = cubeVariance;
    value += (origin + sum * share) * volume;
    variance += cubeVariance * share * volume * volume;
    nextCube(map, plan);
  }
  return {
    chunk,
    iteration: state.iteration,
    value,
    variance,
    evaluations: index,
    cubeVariances,
    intervalWeights,
  };
}

/** The map from hypercube and uniform numbers to a point, with the arrays it works in. */
interface CubeMap {
  readonly grid: Float64Array;
  /** Where each axis starts in the grid. */
  readonly edgeOffsets: Int32Array;
  /** Where each axis starts in the interval weights. */
  readonly binOffsets: Int32Array;
  readonly intervals: Int32Array;
  readonly intervalCount: number;
  /** Grid intervals for each stratum. */
  readonly scales: Float64Array;
  /** The current hypercube's place on each axis. */
  readonly digits: Int32Array;
  readonly uniforms: Float64Array;
  readonly point: Float64Array;
  readonly bins: Int32Array;
}

function createMap(state: VegasState): CubeMap {
  const { dimensions, intervals, strata } = state.plan;
  const edgeOffsets = new Int32Array(dimensions);
  const binOffsets = new Int32Array(dimensions);
  let intervalCount = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    edgeOffsets[axis] = intervalCount + axis;
    binOffsets[axis] = intervalCount;
    intervalCount += intervals[axis]!;
  }
  return {
    grid: state.grid,
    edgeOffsets,
    binOffsets,
    intervals: Int32Array.from(intervals),
    intervalCount,
    scales: Float64Array.from(intervals, (count, axis) => count / strata[axis]!),
    digits: new Int32Array(dimensions),
    uniforms: new Float64Array(dimensions),
    point: new Float64Array(dimensions),
    bins: new Int32Array(dimensions),
  };
}

/** Sets point and bins from the uniforms inside the current hypercube; gives the Jacobian. */
function mapPoint(map: CubeMap): number {
  const { grid, edgeOffsets, binOffsets, intervals, scales, digits, uniforms, point, bins } = map;
  let jacobian = 1;
  for (let axis = 0; axis < point.length; axis++) {
    const count = intervals[axis]!;
    const y = (digits[axis]! + uniforms[axis]!) * scales[axis]!;
    let bin = y | 0;
    if (bin >= count) bin = count - 1;
    const edge = edgeOffsets[axis]! + bin;
    const left = grid[edge]!;
    const width = grid[edge + 1]! - left;
    const x = left + (y - bin) * width;
    point[axis] = x < 1 ? x : BELOW_ONE;
    bins[axis] = binOffsets[axis]! + bin;
    jacobian *= width * count;
  }
  return jacobian;
}

function placeCube(map: CubeMap, plan: VegasPlan, cube: number): void {
  let rest = cube;
  for (let axis = plan.dimensions - 1; axis >= 0; axis--) {
    map.digits[axis] = rest % plan.strata[axis]!;
    rest = Math.floor(rest / plan.strata[axis]!);
  }
}

function nextCube(map: CubeMap, plan: VegasPlan): void {
  for (let axis = plan.dimensions - 1; axis >= 0; axis--) {
    const digit = map.digits[axis]! + 1;
    if (digit < plan.strata[axis]!) {
      map.digits[axis] = digit;
      return;
    }
    map.digits[axis] = 0;
  }
}

function badPoint(plan: VegasPlan, point: Float64Array, jacobian: number, value: number): ConvergenceError {
  const where = `(${point.join(', ')})`;
  return new ConvergenceError(`${plan.label}: integrand is ${value} at ${where}, Jacobian ${jacobian}`);
}
