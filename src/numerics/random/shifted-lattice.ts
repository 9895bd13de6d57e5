import { createStream, fillUniform } from './stream.ts';

/**
 * Generating vector of an embedded lattice rule in base 2, good for all powers up to 2^20: R. Cools, F. Y. Kuo and D. Nuyens,
 * SIAM J. Sci. Comput. 28 (2006) 2162; exod2_base2_m20_CKN of the Magic Point Shop of D. Nuyens.
 */
const generator = [1, 182667, 469891, 498753, 110745, 446247] as const;

/** Most dimensions of a lattice. */
export const latticeDimensions = generator.length;

/**
 * Points that fill the unit cube evenly: `batches` copies of a lattice of `perBatch` points, one after another, each shifted
 * at random and folded (1 - |2x - 1|). The mean over any batch is right on average and batches are independent: their spread
 * is the error, which falls faster than that of random points for smooth functions.
 */
export interface ShiftedLattice {
  readonly perBatch: number;
  readonly batches: number;
  /** Names of the shifts, for streams of numbers that go with the points. */
  readonly seed: number;
  readonly task: number;
  readonly shifts: Float64Array;
}

/**
 * @param perBatch a power of 2, at most 2^20
 * @throws RangeError for another number
 */
export function shiftedLattice(
  perBatch: number,
  batches: number,
  seed: number,
  task: number,
): ShiftedLattice {
  if (!(perBatch >= 1 && perBatch <= 1 << 20 && Number.isInteger(Math.log2(perBatch)))) {
    throw new RangeError(`lattice of ${perBatch} points`);
  }
  const stream = createStream(seed, task, 0);
  const shifts = new Float64Array(batches * latticeDimensions);
  for (let batch = 0; batch < batches; batch++) {
    const own = shifts.subarray(batch * latticeDimensions, (batch + 1) * latticeDimensions);
    fillUniform(stream, batch, own, latticeDimensions);
  }
  return { perBatch, batches, seed, task, shifts };
}

/** One coordinate, in (0, 1), of point `index` of all batches. */
export function latticeCoordinate(
  { perBatch, shifts }: ShiftedLattice,
  index: number,
  dimension: number,
): number {
  const batch = Math.floor(index / perBatch);
  // The low bits of the product are what the point has modulo a power of 2.
  const step = Math.imul(index, generator[dimension]!) & (perBatch - 1);
  const place = step / perBatch + shifts[batch * latticeDimensions + dimension]!;
  const x = place - Math.floor(place);
  return Math.min(Math.max(1 - Math.abs(2 * x - 1), Number.MIN_VALUE), 1 - 2 ** -53);
}
