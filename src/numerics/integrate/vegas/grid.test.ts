import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refineGrid, uniformGrid } from './grid.ts';

describe('refineGrid', () => {
  it('keeps the ends and the order of the edges', () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(fc.array(weight, { minLength: 20, maxLength: 20 }), fc.nat(3), (weights, repeats) => {
        let grid = uniformGrid([12, 8]);
        for (let i = 0; i <= repeats; i++) grid = refineGrid(grid, [12, 8], Float64Array.from(weights), 0.5);
        expect([grid[0], grid[12], grid[13], grid[21]]).toEqual([0, 1, 0, 1]);
        for (let i = 1; i < grid.length; i++)
          if (i !== 13) expect(grid[i]).toBeGreaterThanOrEqual(grid[i - 1]!);
      }),
      { seed: 1 },
    );
  });

  it('leaves a grid with equal or without weights as it is', () => {
    const grid = uniformGrid([10]);
    const even = refineGrid(grid, [10], new Float64Array(10).fill(3), 0.5);
    for (const [i, edge] of even.entries()) expect(edge).toBeCloseTo(grid[i]!, 14);
    expect(refineGrid(grid, [10], new Float64Array(10), 0.5)).toEqual(grid);
    expect(
      refineGrid(
        grid,
        [10],
        Float64Array.from({ length: 10 }, (_, i) => i),
        0,
      ),
    ).toEqual(grid);
  });

  it('converges to edges with equal shares of |f|, when fed the exact weights of f = 3 x^2', () => {
    const count = 50;
    let grid = uniformGrid([count]);
    for (let round = 0; round < 60; round++) {
      // The mean of (Jacobian f)^2 over an interval is (count width)^2 times that of f^2.
      const weights = Float64Array.from({ length: count }, (_, i) => {
        const [a, b] = [grid[i]!, grid[i + 1]!];
        return (b - a) * 9 * ((b ** 5 - a ** 5) / 5);
      });
      grid = refineGrid(grid, [count], weights, 0.5);
    }
    // Equal shares of the integral put edge i at (i / count)^(1/3); smoothing blurs the first intervals.
    for (let i = 10; i < count; i++) expect(grid[i]).toBeCloseTo((i / count) ** (1 / 3), 2);
  });
});
