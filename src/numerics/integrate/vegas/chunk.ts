import { ConvergenceError } from '../../errors.ts';
import { createStream, fillUniform } from '../../random/stream.ts';
import { createMap, mapPoint, nextCube, placeCube } from './cube-map.ts';
import type { VegasChunk, VegasPlan, VegasState } from './types.ts';

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
  placeCube(map, first);
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
    nextCube(map);
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

function badPoint(plan: VegasPlan, point: Float64Array, jacobian: number, value: number): ConvergenceError {
  const where = `(${point.join(', ')})`;
  return new ConvergenceError(`${plan.label}: integrand is ${value} at ${where}, Jacobian ${jacobian}`);
}
