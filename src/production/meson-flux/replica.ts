import { createStream, fillUniform, type RandomStream } from '../../numerics/random/stream.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';

/** Counts above are drawn from a normal distribution. */
const manyMesons = 50;

/**
 * Weights of a sample as another run of the generator could have given them: each cell holds n = (weight / error)^2 mesons,
 * and a Poisson number of mean n in their place. The spread of a result over replicas is the error of the table's
 * statistics, which at the upper branch is that of a few hard cells. Cells that are empty stay empty: the spread does not
 * know of mesons harder than any that were found. Cells without an error keep their weight.
 *
 * @param replica names the replica; the same bits for one seed
 */
export function replicaWeights(
  flux: MesonFlux,
  sample: MesonSample,
  seed: number,
  replica: number,
): Float64Array {
  const stream = createStream(seed, replica, 0, 1);
  const uniform = new Float64Array(2);
  const factors = flux.weight.map((weight, cell) => {
    const error = flux.error[cell]!;
    if (error === 0) return 1;
    const mean = (weight / error) ** 2;
    return poisson(mean, stream, cell, uniform) / mean;
  });
  return sample.weight.map((weight, i) => weight * factors[sample.cell[i]!]!);
}

function poisson(mean: number, stream: RandomStream, index: number, uniform: Float64Array): number {
  fillUniform(stream, index, uniform, 2);
  const [u = 0.5, v = 0.5] = uniform;
  if (mean > manyMesons) {
    const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
    return Math.max(0, mean + Math.sqrt(mean) * normal);
  }
  let number = 0;
  let term = Math.exp(-mean);
  for (let sum = term; sum < u && number < 1000; sum += term) term *= mean / ++number;
  return number;
}
