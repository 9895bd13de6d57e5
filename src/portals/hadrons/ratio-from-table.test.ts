import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../catalog/index.ts';
import { hadronicRatio } from './hadronic-ratio.ts';
import { hadronicRatioFromTable } from './ratio-from-table.ts';

const file = 'data/hadronic-ratio/mesons-and-quarks.yaml';
const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
const table = createCatalog(new Map([[file, text]])).hadronicRatio('mesons-and-quarks');

describe('R(s) from a table', () => {
  it('is a straight line between points, and the model outside', () => {
    const ratio = hadronicRatioFromTable({
      points: [
        [1, 2],
        [2, 4],
        [4, 0],
      ],
    });
    expect([1, 1.5, 2, 3, 4].map((energy) => ratio(energy ** 2))).toEqual([2, 3, 4, 2, 0]);
    for (const energy of [0.1, 0.999, 4.001, 30]) expect(ratio(energy ** 2)).toBe(hadronicRatio(energy ** 2));
    expect(() =>
      hadronicRatioFromTable({
        points: [
          [2, 1],
          [1, 1],
        ],
      }),
    ).toThrow(RangeError);
  });

  it('of data/ has the digits that tools/tabulate-hadronic-ratio.ts prints', () => {
    expect(table.points.length).toBeGreaterThan(250);
    for (const [energy, printed] of table.points) {
      const ours = hadronicRatio(energy ** 2);
      expect(Math.abs(ours - printed)).toBeLessThanOrEqual(0.6 * 10 ** (Math.floor(Math.log10(ours)) - 3));
    }
  });

  it('of data/ is the model to 5 % between its points, steps apart', () => {
    const ratio = hadronicRatioFromTable(table);
    for (let energy = 0.2805; energy < 50; energy *= 1.0007) {
      const model = hadronicRatio(energy ** 2);
      expect(Math.abs(ratio(energy ** 2) - model), `${energy} GeV`).toBeLessThan(0.05 * model + 0.004);
    }
  });
});
