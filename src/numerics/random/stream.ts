import { threefryBlock } from './threefry.ts';

/**
 * A sequence of random samples that any worker can enter anywhere: sample `index` depends on nothing but
 * the numbers that name the stream. `words` is working room, so one stream object serves one caller.
 */
export interface RandomStream {
  readonly seedLow: number;
  readonly seedHigh: number;
  readonly task: number;
  readonly chunk: number;
  readonly epoch: number;
  readonly words: Uint32Array;
}

/**
 * The stream named by seed (integer, 0 to 2^53 - 1), task, chunk and epoch (integers, 0 to 2^32 - 1).
 * Streams with any of them different are independent.
 *
 * @throws RangeError on other numbers.
 */
export function createStream(seed: number, task: number, chunk: number, epoch = 0): RandomStream {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed ${seed} is not in 0 .. 2^53 - 1`);
  for (const [name, value] of Object.entries({ task, chunk, epoch })) {
    if (value >>> 0 !== value)
      throw new RangeError(`random stream: ${name} ${value} is not in 0 .. 2^32 - 1`);
  }
  return {
    seedLow: seed >>> 0,
    seedHigh: Math.floor(seed / 2 ** 32),
    task,
    chunk,
    epoch,
    words: new Uint32Array(4),
  };
}

/**
 * Fills out[0 .. count - 1] with uniform numbers of sample `index` (integer, 0 to 2^53 - 1), strictly
 * between 0 and 1: the middles of 2^32 equal bins. The first numbers of a sample do not depend on `count`.
 */
export function fillUniform(stream: RandomStream, index: number, out: Float64Array, count: number): void {
  const { seedLow, seedHigh, task, chunk, epoch, words } = stream;
  const low = index >>> 0;
  const high = (index / 4294967296) >>> 0;
  let position = 0;
  for (let block = 0; position < count; block++) {
    threefryBlock(seedLow, seedHigh, task, chunk, low, high, block, epoch, words);
    const end = Math.min(count, position + 4);
    for (let word = 0; position < end; word++) {
      out[position++] = (words[word]! + 0.5) * 2.3283064365386963e-10;
    }
  }
}
