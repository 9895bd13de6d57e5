import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateSamples, cutIntoChunks } from './allocate.ts';

const variance = fc.oneof(fc.constant(0), fc.double({ min: 1e-30, max: 1e30, noNaN: true }));

describe('allocateSamples', () => {
  it('spends the budget, two or more in each hypercube', () => {
    fc.assert(
      fc.property(fc.array(variance, { minLength: 1, maxLength: 50 }), fc.nat(1000), (variances, spare) => {
        const budget = 2 * variances.length + spare;
        const samples = allocateSamples(Float64Array.from(variances), budget, 0.75);
        const total = samples.reduce((sum, count) => sum + count, 0);
        expect(samples.every((count) => count >= 2)).toBe(true);
        expect(total).toBeLessThanOrEqual(budget);
        expect(total).toBeGreaterThanOrEqual(budget - 1);
      }),
      { seed: 1 },
    );
  });

  it('follows sigma^beta, for the usual beta and for another', () => {
    const variances = Float64Array.of(1, 256);
    expect([...allocateSamples(variances, 4 + 90, 0.75)]).toEqual([2 + 10, 2 + 80]);
    expect([...allocateSamples(variances, 4 + 85, 0.5)]).toEqual([2 + 17, 2 + 68]);
    expect([...allocateSamples(variances, 4 + 90, 0)]).toEqual([47, 47]);
  });

  it('is even where nothing is known', () => {
    expect([...allocateSamples(new Float64Array(4), 16, 0.75)]).toEqual([4, 4, 4, 4]);
  });
});

describe('cutIntoChunks', () => {
  it('gives consecutive chunks that cover all hypercubes with about equal samples', () => {
    const counts = fc.array(fc.integer({ min: 2, max: 100 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), (list, chunks) => {
        const starts = cutIntoChunks(Uint32Array.from(list), chunks);
        const total = list.reduce((sum, count) => sum + count, 0);
        expect([starts[0], starts[chunks], starts.length]).toEqual([0, list.length, chunks + 1]);
        for (let chunk = 0; chunk < chunks; chunk++) {
          expect(starts[chunk + 1]).toBeGreaterThanOrEqual(starts[chunk]!);
          const inside = list.slice(starts[chunk], starts[chunk + 1]).reduce((sum, count) => sum + count, 0);
          expect(inside).toBeLessThan(total / chunks + 101);
        }
      }),
      { seed: 1 },
    );
  });
});
