import { describe, expect, it } from 'vitest';
import type { Card } from '../../records/card.ts';
import type { RunResult } from '../../records/result.ts';
import { besidePublished } from './beside-published.ts';

const polygon = [
  [1, 1e-3],
  [10, 1e-4],
  [100, 1e-4],
  [10, 1e-2],
  [1, 1],
] as const;

function card(published: object): Card {
  return {
    kind: 'limits',
    entries: [{ type: 'published', label: 'paper', beside: 'ours', published }],
  } as unknown as Card;
}

function result(
  ...branches: readonly (readonly [string, readonly (readonly [number, number])[]])[]
): RunResult {
  const curves = branches.map(([branch, points]) => ({
    id: 'ours',
    label: 'Ours',
    branch,
    points: points.map(([x, y]) => ({ x, y, yError: 0 })),
  }));
  return { curves } as unknown as RunResult;
}

describe('besidePublished', () => {
  it('compares both edges of a polygon, each with its branch', () => {
    const lower = [
      [1, 2e-3],
      [10, 2e-4],
      [100, 2e-4],
    ] as const;
    const upper = [
      [1, 0.5],
      [10, 5e-3],
    ] as const;
    const found = besidePublished(
      card({ shape: 'region', lower: polygon }),
      result(['lower', lower], ['upper', upper]),
    );
    expect(found.map(({ ours, points, ratio }) => [ours, points, Number(ratio.toPrecision(10))])).toEqual([
      ['Ours, lower edge', 3, 2],
      ['Ours, upper edge', 2, 0.5],
    ]);
    for (const { median, worst } of found) {
      expect(median).toBeCloseTo(Math.log10(2), 10);
      expect(worst).toBeCloseTo(Math.log10(2), 10);
    }
  });

  it('compares an upper limit only where both have points', () => {
    const published = { shape: 'upper-limit', lower: polygon.slice(0, 3) };
    const [found] = besidePublished(
      card(published),
      result([
        '',
        [
          [5, 1e-4],
          [200, 1e-4],
        ],
      ]),
    );
    expect(found).toMatchObject({ ours: 'Ours', published: 'paper', points: 2, ratio: 1, worst: 0 });
  });

  it('leaves out curves that do not overlap', () => {
    const published = { shape: 'upper-limit', lower: polygon.slice(0, 3) };
    expect(
      besidePublished(
        card(published),
        result([
          '',
          [
            [500, 1],
            [900, 1],
          ],
        ]),
      ),
    ).toEqual([]);
  });
});
