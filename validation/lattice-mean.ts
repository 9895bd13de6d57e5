import { type Estimate, latticeCoordinate, shiftedLattice } from '../src/numerics/index.ts';

export interface LatticeSize {
  /** A power of 2. */
  readonly perBatch: number;
  readonly batches: number;
  readonly seed: number;
}

/** Mean of a function over the unit cube from lattices with random shifts; one standard deviation by the spread of these. */
export function latticeMean(
  f: (x: readonly number[]) => number,
  dimensions: number,
  { perBatch, batches, seed }: LatticeSize,
): Estimate {
  const lattice = shiftedLattice(perBatch, batches, seed, 0);
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = batch * perBatch; i < (batch + 1) * perBatch; i++) {
      sum += f(Array.from({ length: dimensions }, (_, d) => latticeCoordinate(lattice, i, d)));
    }
    return sum / perBatch;
  });
  const value = means.reduce((sum, mean) => sum + mean, 0) / batches;
  const squares = means.reduce((sum, mean) => sum + (mean - value) ** 2, 0);
  return { value, error: Math.sqrt(squares / (batches * (batches - 1))) };
}
