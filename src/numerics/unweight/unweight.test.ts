import { describe, expect, it } from 'vitest';
import { createUnweightedDraw } from './draw.ts';
import { prepareUnweighting } from './prepare.ts';

/** A peak along a diagonal, which no grid of products follows, with an edge: integral (2/3) of that without. */
const width = 0.05;
const density = (point: Float64Array): number => {
  const [x = 0, y = 0, z = 0] = point;
  return z < 2 / 3 ? Math.exp(-(((x - y) / width) ** 2)) * (1 + z) : 0;
};
const settings = { dimensions: 3, seed: 5, evaluationsPerIteration: 8000, trials: 20_000 };

describe('unweighted points', () => {
  const plan = prepareUnweighting(density, settings);

  it('have a plan that knows the integral and how often it refuses', () => {
    const { efficiency, overweightShare, overweightExcess } = plan;
    // Over x and y: sqrt(pi) w - w^2, up to an exponentially small rest; over z: 2/3 + 2/9.
    const exact = (Math.sqrt(Math.PI) * width - width ** 2) * (8 / 9);
    expect(Math.abs(plan.integral.value - exact)).toBeLessThan(4 * plan.integral.error);
    expect(efficiency).toBeGreaterThan(0.1);
    expect(overweightShare).toBeLessThan(0.01);
    expect(overweightExcess).toBeLessThan(0.002);
  });

  it('have the moments of the density when their weights are used', () => {
    let last = new Float64Array(3);
    const { draw } = createUnweightedDraw(
      (point) => {
        last = point.slice();
        return density(point);
      },
      plan,
      11,
    );
    const count = 20_000;
    const sums = { weight: 0, z: 0, z2: 0, off: 0 };
    for (let index = 0; index < count; index++) {
      const weight = draw(index);
      expect(weight).toBeGreaterThanOrEqual(1);
      const [x = 0, y = 0, z = 0] = last;
      sums.weight += weight;
      sums.z += weight * z;
      sums.z2 += weight * z * z;
      sums.off += weight * (x - y) ** 2;
    }
    const meanZ = sums.z / sums.weight;
    // (z^2/2 + z^3/3) / (z + z^2/2) and the next moment at z = 2/3.
    const exactZ = (2 / 9 + 8 / 81) / (8 / 9);
    const spread = Math.sqrt(sums.z2 / sums.weight - meanZ ** 2);
    expect(Math.abs(meanZ - exactZ)).toBeLessThan(4 * (spread / Math.sqrt(count)));
    // (x - y)^2 of a triangle times a Gaussian: w^2/2 (sqrt(pi) w - 2 w^2) / (sqrt(pi) w - w^2).
    const root = Math.sqrt(Math.PI);
    const off = (width ** 2 / 2) * ((root - 2 * width) / (root - width));
    expect(Math.abs(sums.off / sums.weight / off - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(count));
  });

  it('depend on seed and index alone', () => {
    const pointsOf = (indices: readonly number[]) => {
      let last = new Float64Array(3);
      const { draw } = createUnweightedDraw(
        (point) => {
          last = point.slice();
          return density(point);
        },
        plan,
        7,
      );
      return new Map(indices.map((index) => [index, [draw(index), ...last]]));
    };
    const forward = pointsOf([0, 1, 2, 3, 4, 5]);
    const backward = pointsOf([5, 3, 1]);
    for (const [index, point] of backward) expect(point).toEqual(forward.get(index));
  });

  it('are refused of a density that is 0 or not a number', () => {
    expect(() => prepareUnweighting(() => 0, settings)).toThrow('nothing found above 0');
    expect(() => prepareUnweighting(() => Number.NaN, settings)).toThrow('NaN');
  });
});
