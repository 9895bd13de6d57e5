import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sobolCoordinate, sobolDimensions, sobolSequence } from './sobol.ts';

/** Without the shift of a seed: the sequence as it is tabulated. */
const plain = { ...sobolSequence(sobolDimensions, 1), shifts: new Uint32Array(sobolDimensions) };

describe('sobolCoordinate', () => {
  it('gives the points of Joe and Kuo, in the order of the index', () => {
    // The first eight points in three dimensions of their sobol.cc, there in Gray-code order.
    const points = [1, 2, 3, 4, 5, 6, 7].map((i) =>
      [0, 1, 2].map((d) => Math.floor(sobolCoordinate(plain, i, d) * 8) / 8),
    );
    expect(points).toEqual([
      [0.5, 0.5, 0.5],
      [0.25, 0.75, 0.75],
      [0.75, 0.25, 0.25],
      [0.125, 0.625, 0.375],
      [0.625, 0.125, 0.875],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
    ]);
  });

  it('puts one point of every aligned block of 2^k into each of 2^k slices, for any seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sobolDimensions - 1 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.nat(),
        (dimension, k, block, seed) => {
          const sequence = sobolSequence(dimension + 1, seed);
          const size = 2 ** k;
          const slices = new Set<number>();
          for (let i = 0; i < size; i++) {
            slices.add(Math.floor(size * sobolCoordinate(sequence, block * size + i, dimension)));
          }
          expect(slices.size).toBe(size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('integrates a product over 8 dimensions far better than random points', () => {
    const sequence = sobolSequence(8, 3);
    const points = 4096;
    let sum = 0;
    for (let i = 0; i < points; i++) {
      let product = 1;
      for (let d = 0; d < 8; d++) product *= 0.5 + sobolCoordinate(sequence, i, d);
      sum += product;
    }
    // Random points would miss by 0.97 / 64 = 0.015, as often as not.
    expect(Math.abs(sum / points - 1)).toBeLessThan(3e-3);
  });

  it('moves with the seed, stays inside and reaches the last point', () => {
    const [one, two] = [sobolSequence(2, 1), sobolSequence(2, 2)];
    expect(sobolCoordinate(one, 5, 1)).not.toBe(sobolCoordinate(two, 5, 1));
    const last = sobolCoordinate(one, 2 ** 32 - 1, 1);
    expect(last > 0 && last < 1).toBe(true);
    expect(() => sobolSequence(sobolDimensions + 1, 1)).toThrow(RangeError);
  });
});
