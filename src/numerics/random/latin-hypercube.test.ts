import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLatinHypercube, latinHypercube } from './latin-hypercube.ts';
import { keyedPermutation, permuted } from './permutation.ts';

describe('permuted', () => {
  it('takes every place exactly once, for any size and key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.maxSafeNat(), fc.nat(20), (size, seed, dimension) => {
        const permutation = keyedPermutation(size, seed, 0, dimension);
        const places = Array.from({ length: size }, (_, i) => permuted(permutation, i));
        expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, i) => i));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no order: places are uncorrelated with the index and between dimensions', () => {
    const size = 5000;
    const [first, second] = [keyedPermutation(size, 7, 0, 0), keyedPermutation(size, 7, 0, 1)];
    let [own, cross] = [0, 0];
    for (let i = 0; i < size; i++) {
      const place = permuted(first, i) / size - 0.5;
      own += 12 * place * (i / size - 0.5);
      cross += 12 * place * (permuted(second, i) / size - 0.5);
    }
    // One standard deviation is 1 / sqrt(size) = 0.014.
    expect(Math.abs(own / size)).toBeLessThan(0.06);
    expect(Math.abs(cross / size)).toBeLessThan(0.06);
  });

  it('works at the largest size', () => {
    const place = permuted(keyedPermutation(2 ** 32, 1, 0, 0), 2 ** 32 - 1);
    expect(Number.isInteger(place) && place >= 0 && place < 2 ** 32).toBe(true);
  });
});

describe('fillLatinHypercube', () => {
  it('puts one point into each slice of every axis, whatever order the points are made in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(),
        (size, d, seed) => {
          const forwards = latinHypercube(size, d, seed, 0);
          const backwards = latinHypercube(size, d, seed, 0);
          const points = Array.from({ length: size }, (_, i) => pointOf(forwards, i));
          for (let i = size - 1; i >= 0; i--) expect(pointOf(backwards, i)).toEqual(points[i]);
          for (let axis = 0; axis < d; axis++) {
            expect(new Set(points.map((point) => Math.floor(size * point[axis]!))).size).toBe(size);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

function pointOf(set: ReturnType<typeof latinHypercube>, index: number): number[] {
  const out = new Float64Array(set.orders.length);
  fillLatinHypercube(set, index, out);
  return [...out];
}
