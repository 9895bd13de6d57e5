import { type KeyedPermutation, keyedPermutation, permuted } from './permutation.ts';
import { createStream, fillUniform, type RandomStream } from './stream.ts';

/**
 * Points of which each of `size` equal slices of every axis holds exactly one: M. D. McKay, R. J. Beckman and W. J. Conover,
 * Technometrics 21 (1979) 239. Point `index` depends on nothing but its index and what names the set.
 */
export interface LatinHypercube {
  readonly size: number;
  readonly orders: readonly KeyedPermutation[];
  readonly stream: RandomStream;
  readonly jitter: Float64Array;
}

/**
 * @param size points, 1 to 2^32
 * @param seed integer, 0 to 2^53 - 1; with `task` it names the set
 */
export function latinHypercube(size: number, dimensions: number, seed: number, task: number): LatinHypercube {
  const orders = Array.from({ length: dimensions }, (_, d) => keyedPermutation(size, seed, task, d));
  return { size, orders, stream: createStream(seed, task, 0x1a75), jitter: new Float64Array(dimensions) };
}

/** Fills out[0 ... dimensions - 1] with point `index` (0 ... size - 1), each coordinate strictly between 0 and 1. */
export function fillLatinHypercube(
  { size, orders, stream, jitter }: LatinHypercube,
  index: number,
  out: Float64Array,
): void {
  fillUniform(stream, index, jitter, orders.length);
  orders.forEach((order, d) => {
    out[d] = Math.min((permuted(order, index) + jitter[d]!) / size, 1 - 2 ** -53);
  });
}
