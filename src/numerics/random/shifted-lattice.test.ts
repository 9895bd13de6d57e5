import { describe, expect, it } from 'vitest';
import { latticeCoordinate, latticeDimensions, shiftedLattice } from './shifted-lattice.ts';

/** Mean of a smooth function over each batch: product of (pi/2) sin(pi x), whose integral is 1. */
function means(perBatch: number, batches: number, seed: number): number[] {
  const points = shiftedLattice(perBatch, batches, seed, 0);
  return Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = batch * perBatch; i < (batch + 1) * perBatch; i++) {
      let product = 1;
      for (let axis = 0; axis < 5; axis++) {
        product *= 0.5 * Math.PI * Math.sin(Math.PI * latticeCoordinate(points, i, axis));
      }
      sum += product;
    }
    return sum / perBatch;
  });
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

describe('shifted lattice', () => {
  it('is right on average, and errors fall faster than those of random points', () => {
    const found = means(2048, 64, 1);
    const mean = found.reduce((sum, value) => sum + value, 0) / 64;
    expect(Math.abs(mean - 1)).toBeLessThan((5 * spread(found)) / 8);
    // Random points: (pi^2/8)^5 - 1 = 1.86 of variance.
    expect(spread(found)).toBeLessThan(0.2 * Math.sqrt(1.86 / 2048));
  });

  it('has uniform coordinates inside the interval, each in every bin once', () => {
    const points = shiftedLattice(256, 3, 7, 2);
    for (let axis = 0; axis < latticeDimensions; axis++) {
      for (let batch = 0; batch < 3; batch++) {
        const own = Array.from({ length: 256 }, (_, i) => latticeCoordinate(points, batch * 256 + i, axis));
        own.sort((a, b) => a - b);
        own.forEach((x, i) => {
          expect(x > 0 && x < 1).toBe(true);
          expect(Math.abs(x - (i + 0.5) / 256)).toBeLessThan(1.01 / 256);
        });
      }
    }
  });

  it('refuses numbers that are no powers of 2', () => {
    expect(() => shiftedLattice(100, 2, 1, 0)).toThrow(RangeError);
    expect(() => shiftedLattice(0, 2, 1, 0)).toThrow(RangeError);
  });
});
