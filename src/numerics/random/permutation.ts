import { threefryBlock } from './threefry.ts';

/** A random order of 0 ... size - 1 that is never written out: each place is found on its own. */
export interface KeyedPermutation {
  readonly size: number;
  readonly seedLow: number;
  readonly seedHigh: number;
  readonly task: number;
  readonly dimension: number;
  /** Bits of each half of a place, and working room: one object serves one caller. */
  readonly halfBits: number;
  readonly words: Uint32Array;
}

const rounds = 6;

/**
 * @param size integer, 1 to 2^32
 * @param seed integer, 0 to 2^53 - 1; with task and dimension it names the order
 * @throws RangeError for another size
 */
export function keyedPermutation(
  size: number,
  seed: number,
  task: number,
  dimension: number,
): KeyedPermutation {
  if (!(Number.isInteger(size) && size >= 1 && size <= 2 ** 32)) {
    throw new RangeError(`permutation of ${size} places`);
  }
  return {
    ...{ size, seedLow: seed >>> 0, seedHigh: Math.floor(seed / 2 ** 32), task, dimension },
    halfBits: Math.max(1, Math.ceil(Math.log2(size) / 2)),
    words: new Uint32Array(4),
  };
}

/**
 * Where `index` (0 ... size - 1) goes: a Feistel network on the next even power of 2, walked until it comes back inside,
 * which takes less than four steps on average.
 */
export function permuted(permutation: KeyedPermutation, index: number): number {
  let place = index;
  do place = feistel(permutation, place);
  while (place >= permutation.size);
  return place;
}

function feistel({ seedLow, seedHigh, task, dimension, halfBits, words }: KeyedPermutation, place: number) {
  const half = 2 ** halfBits;
  let left = Math.floor(place / half);
  let right = place % half;
  for (let round = 0; round < rounds; round++) {
    threefryBlock(seedLow, seedHigh, task, dimension, right, round, half, 0x1a75, words);
    const mixed = (left ^ (words[0]! % half)) >>> 0;
    left = right;
    right = mixed;
  }
  return left * half + right;
}
