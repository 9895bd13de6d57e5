import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanAxis, ScanValues } from '../../records/scan.ts';
import { scanPoints } from './points.ts';

const axis = (name: string, values: ScanValues, target: ScanAxis['target'] = 'parameter'): ScanAxis => {
  return { name, target, unit: '1', values, options: undefined };
};
const list = (count: number, target?: ScanAxis['target']) =>
  axis('list', { kind: 'list', values: Array.from({ length: count }, (_, i) => i) }, target);
const range = axis('range', { kind: 'range', from: 1e-3, to: 10, scale: 'log' });

describe('scanPoints', () => {
  it('goes through every combination of values once, the last axis the fastest', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (lengths, drawn) => {
        const axes = [...lengths.map((length) => list(length)), range];
        const points = scanPoints({ axes, sampling: { method: 'sobol', points: drawn } }, 1);
        expect(points.size).toBe(lengths.reduce((a, b) => a * b, drawn));
        for (let index = 0; index < points.size; index++) {
          const back = points
            .at(index)
            .slice(0, -1)
            .reduce((sum, value, i) => sum * lengths[i]! + value, 0);
          expect(back).toBe(Math.floor(index / drawn));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has both ends of a grid exactly', () => {
    const grid = axis('m', { kind: 'grid', from: 1e-3, to: 0.7, scale: 'log', points: 7 });
    const points = scanPoints({ axes: [grid], sampling: undefined }, 1);
    expect([points.at(0)[0], points.at(6)[0]]).toEqual([1e-3, 0.7]);
    expect(points.at(3)[0]).toBeCloseTo(Math.sqrt(0.7e-3), 12);
  });

  it.each(['sobol', 'latin-hypercube'] as const)(
    'draws points of %s that fill the range at every node',
    (method) => {
      const points = scanPoints({ axes: [list(3), range], sampling: { method, points: 64 } }, 5);
      for (let node = 0; node < 3; node++) {
        const places = Array.from(
          { length: 64 },
          (_, i) => Math.log(points.at(64 * node + i)[1]! / 1e-3) / Math.log(1e4),
        );
        expect(new Set(places.map((place) => Math.floor(64 * place))).size).toBe(64);
      }
      expect(points.at(3)).not.toEqual(
        scanPoints({ axes: [list(3), range], sampling: { method, points: 64 } }, 6).at(3),
      );
    },
  );

  it('knows which settings of searches a point has', () => {
    const axes = [list(2, 'setting'), list(3, 'setting'), list(4)];
    const points = scanPoints({ axes, sampling: undefined }, 1);
    expect(Array.from({ length: 24 }, (_, i) => points.variantOf(i))).toEqual(
      Array.from({ length: 24 }, (_, i) => Math.floor(i / 4)),
    );
  });
});
