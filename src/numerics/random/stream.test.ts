import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, fillUniform, type RandomStream } from './stream.ts';

function sample(stream: RandomStream, index: number, count: number): number[] {
  const out = new Float64Array(count);
  fillUniform(stream, index, out, count);
  return [...out];
}

function firstNumbers(stream: RandomStream, count: number): Float64Array {
  const out = new Float64Array(1);
  return Float64Array.from({ length: count }, (_, index) => {
    fillUniform(stream, index, out, 1);
    return out[0]!;
  });
}

function correlation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5);
  return (12 * sum) / a.length;
}

describe('fillUniform', () => {
  it('is uniform: chi-square over 256 bins, for each of 7 coordinates', () => {
    const stream = createStream(1, 0, 0);
    const samples = 25600;
    const counts = Array.from({ length: 7 }, () => new Float64Array(256));
    const out = new Float64Array(7);
    for (let index = 0; index < samples; index++) {
      fillUniform(stream, index, out, 7);
      for (let axis = 0; axis < 7; axis++) counts[axis]![Math.floor(out[axis]! * 256)]! += 1;
    }
    for (const bins of counts) {
      const chi2 = bins.reduce((sum, n) => sum + (n - 100) ** 2 / 100, 0);
      // 255 degrees of freedom: standard deviation 22.6.
      expect(Math.abs(chi2 - 255)).toBeLessThan(5 * 22.6);
    }
  });

  it('has the moments of a uniform distribution, within 5 sigma', () => {
    const numbers = firstNumbers(createStream(2, 3, 4), 40000);
    const mean = numbers.reduce((sum, u) => sum + u, 0) / numbers.length;
    const square = numbers.reduce((sum, u) => sum + u * u, 0) / numbers.length;
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / numbers.length));
    expect(Math.abs(square - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / numbers.length));
  });

  it('has uncorrelated chunks, tasks, seeds, epochs and neighbouring samples', () => {
    const count = 20000;
    const base = firstNumbers(createStream(1, 1, 1, 1), count);
    const limit = 5 / Math.sqrt(count);
    const others = [
      createStream(1, 1, 2, 1),
      createStream(1, 2, 1, 1),
      createStream(2, 1, 1, 1),
      createStream(1, 1, 1, 2),
      createStream(1 + 2 ** 32, 1, 1, 1),
    ];
    for (const other of others) {
      expect(Math.abs(correlation(base, firstNumbers(other, count)))).toBeLessThan(limit);
    }
    expect(Math.abs(correlation(base.subarray(1), base.subarray(0, count - 1)))).toBeLessThan(limit);
  });

  it('gives the same sample in any order of calls, and for any count', () => {
    const stream = createStream(7, 8, 9);
    const forward = Array.from({ length: 50 }, (_, index) => sample(stream, index, 9));
    for (let index = 49; index >= 0; index--) expect(sample(stream, index, 9)).toEqual(forward[index]);
    expect(sample(createStream(7, 8, 9), 20, 5)).toEqual(forward[20]!.slice(0, 5));
  });

  it('tells apart indices beyond 2^32 and keeps inside the open unit interval', () => {
    const stream = createStream(1, 0, 0);
    expect(sample(stream, 5 + 2 ** 32, 4)).not.toEqual(sample(stream, 5, 4));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (seed, index) => {
        return sample(createStream(seed, 0, 0), index, 6).every((u) => u > 0 && u < 1);
      }),
    );
  });

  it('refuses names that are not integers in range', () => {
    expect(() => createStream(-1, 0, 0)).toThrow(RangeError);
    expect(() => createStream(0.5, 0, 0)).toThrow(RangeError);
    expect(() => createStream(0, 2 ** 32, 0)).toThrow(RangeError);
    expect(() => createStream(0, 0, -1)).toThrow(RangeError);
    expect(() => createStream(0, 0, 0, Number.NaN)).toThrow(RangeError);
  });
});
