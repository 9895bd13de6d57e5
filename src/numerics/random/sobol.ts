import { threefryBlock } from './threefry.ts';

/**
 * Degree, coefficients and first direction numbers of the primitive polynomial of each dimension after the first:
 * S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635, table new-joe-kuo-6.21201.
 */
const polynomials: readonly (readonly [degree: number, coefficients: number, start: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
];

/** Most dimensions of a Sobol sequence. */
export const sobolDimensions = polynomials.length + 1;

/** Most points of a Sobol sequence. */
export const sobolPoints = 2 ** 32;

/** Direction numbers of every dimension, and the shift that a seed gives it. */
export interface SobolSequence {
  readonly directions: readonly Uint32Array[];
  readonly shifts: Uint32Array;
}

/**
 * A Sobol sequence whose points are shifted digit by digit at random: every block of 2^k points that starts at a multiple of
 * 2^k stays a net, and point `index` depends on nothing but its index and the seed.
 *
 * @param dimensions 1 to `sobolDimensions`
 * @param seed integer, 0 to 2^53 - 1
 * @throws RangeError for other dimensions
 */
export function sobolSequence(dimensions: number, seed: number): SobolSequence {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= sobolDimensions)) {
    throw new RangeError(`Sobol sequence in ${dimensions} dimensions`);
  }
  const shifts = new Uint32Array(dimensions);
  const words = new Uint32Array(4);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    threefryBlock(seed >>> 0, Math.floor(seed / 2 ** 32), 0x50b01, 0, dimension, 0, 0, 0, words);
    shifts[dimension] = words[0]!;
  }
  return { directions: Array.from({ length: dimensions }, (_, d) => directionNumbers(d)), shifts };
}

/** One coordinate, strictly between 0 and 1, of point `index` (integer, 0 to 2^32 - 1). */
export function sobolCoordinate(
  { directions, shifts }: SobolSequence,
  index: number,
  dimension: number,
): number {
  const own = directions[dimension]!;
  let x = shifts[dimension]!;
  for (let rest = index, bit = 0; rest > 0; bit++) {
    if (rest % 2 === 1) x ^= own[bit]!;
    rest = Math.floor(rest / 2);
  }
  return ((x >>> 0) + 0.5) * 2 ** -32;
}

/** v_1 ... v_32 as 32-bit fractions, by the recurrence of the polynomial; of van der Corput for the first dimension. */
function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(32);
  const polynomial = polynomials[dimension - 1];
  for (let bit = 0; bit < 32; bit++) {
    const start = polynomial === undefined ? 1 : polynomial[2][bit];
    numbers[bit] = start === undefined ? next(numbers, bit, polynomial!) : start << (31 - bit);
  }
  return numbers;
}

function next(
  numbers: Uint32Array,
  bit: number,
  [degree, coefficients]: (typeof polynomials)[number],
): number {
  const first = numbers[bit - degree]!;
  let value = first ^ (first >>> degree);
  for (let k = 1; k < degree; k++) {
    if ((coefficients >> (degree - 1 - k)) & 1) value ^= numbers[bit - k]!;
  }
  return value;
}
