import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../numerics/index.ts';
import { type Reach, reachBranches } from './reach-branches.ts';

const logGrid = (from: number, to: number, points: number) =>
  Array.from({ length: points }, (_, i) => from * (to / from) ** (i / (points - 1)));

const grid = logGrid(1e-6, 1e2, 65);

function islandsOf(reach: Reach) {
  if (reach.kind === 'none') throw new Error('no reach');
  return reach.islands;
}

/** Lambert W, both real branches, by bisection of w e^w = z on [-1/e, 0). */
function lambertW(branch: 0 | -1, z: number): number {
  let [low, high] = branch === 0 ? [-1, 0] : [-1, -800];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle * Math.exp(middle) < z) low = middle;
    else high = middle;
  }
  return low;
}

describe('reachBranches', () => {
  it('has Lambert W as it should (mpmath, 20 digits)', () => {
    expect(lambertW(0, -0.2)).toBeCloseTo(-0.25917110181907377, 14);
    expect(lambertW(-1, -0.2)).toBeCloseTo(-2.5426413577735274, 14);
    expect(lambertW(-1, -0.05)).toBeCloseTo(-4.499755288523487, 14);
  });

  it('finds both branches of N = A g^2 exp(-B g^2), which are g^2 = -W(-B N_up / A) / B', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (logB, height) => {
          const b = 10 ** logB;
          const upperLimit = 2.3;
          const a = (upperLimit * b * Math.E) / height;
          const islands = islandsOf(reachBranches((g) => a * g * g * Math.exp(-b * g * g), upperLimit, grid));
          expect(islands).toHaveLength(1);
          const z = (-b * upperLimit) / a;
          expect(islands[0].lower! / Math.sqrt(-lambertW(0, z) / b)).toBeCloseTo(1, 9);
          expect(islands[0].upper! / Math.sqrt(-lambertW(-1, z) / b)).toBeCloseTo(1, 9);
        },
      ),
      { seed: 4 },
    );
  });

  it('finds an island much narrower than the grid', () => {
    const upperLimit = 2.3;
    const height = 1 + 1e-7;
    const a = upperLimit * Math.E * height;
    const [island] = islandsOf(reachBranches((g) => a * g * g * Math.exp(-g * g), upperLimit, grid));
    // Near the peak, N / N_peak = 1 - 2 ln(g)^2 to leading order.
    expect(Math.log(island.upper! / island.lower!) / (2 * Math.sqrt(0.5e-7))).toBeCloseTo(1, 3);
  });

  it('calls a tangent, or a peak below the limit, no reach and keeps the closest approach', () => {
    for (const height of [1, 0.9999, 0.2]) {
      const a = 2.3 * Math.E * height;
      const reach = reachBranches((g) => a * g * g * Math.exp(-g * g), 2.3, grid);
      if (reach.kind !== 'none') throw new Error(`unexpected reach at height ${height}`);
      if (height > 0.5) expect(reach.closest.coupling).toBeCloseTo(1, 1);
      expect(reach.closest.signal).toBeLessThanOrEqual(2.3 * height * (1 + 1e-9));
    }
    expect(reachBranches(() => 0, 2.3, grid).kind).toBe('none');
  });

  it('leaves open what lies beyond the grid', () => {
    expect(reachBranches((g) => 1e6 * g * g, 2.3, grid)).toEqual({
      kind: 'islands',
      islands: [{ lower: expect.closeTo(Math.sqrt(2.3e-6), 12), upper: undefined }],
    });
    expect(reachBranches(() => 5, 2.3, grid)).toEqual({
      kind: 'islands',
      islands: [{ lower: undefined, upper: undefined }],
    });
    const [falling] = islandsOf(reachBranches((g) => 1 / g, 2.3, grid));
    expect(falling.lower).toBeUndefined();
    expect(falling.upper).toBeCloseTo(1 / 2.3, 12);
  });

  it('separates two islands, also where the gap between them hides inside one grid step', () => {
    const peak = (g: number, centre: number, width: number) =>
      10 * Math.exp(-0.5 * (Math.log(g / centre) / width) ** 2);
    const far = islandsOf(reachBranches((g) => peak(g, 1e-4, 0.3) + peak(g, 1, 0.3), 2.3, grid));
    const half = 0.3 * Math.sqrt(2 * Math.log(10 / 2.3));
    expect(far).toHaveLength(2);
    expect(Math.log(far[1]!.upper!)).toBeCloseTo(half, 9);
    expect(Math.log(far[0].lower! / 1e-4)).toBeCloseTo(-half, 9);
    // A dip of width 0.02 in ln g that reaches down to 1, centred between two grid points.
    const centre = Math.sqrt(grid[30]! * grid[31]!);
    const dip = (g: number) => 5 * (1 - 0.8 * Math.exp(-Math.abs(Math.log(g / centre)) / 0.2));
    const near = islandsOf(reachBranches(dip, 2.3, grid));
    expect(near).toHaveLength(2);
    expect(Math.log(near[0].upper! / centre)).toBeCloseTo(-0.2 * Math.log(0.8 / 0.54), 9);
    expect(near[1]!.lower! / centre).toBeCloseTo(centre / near[0].upper!, 9);
  });

  it('does not stumble over exact zeros, infinities and steep falls', () => {
    const cliff = (g: number) => (g > 1 ? 0 : Number.POSITIVE_INFINITY);
    const [island] = islandsOf(reachBranches(cliff, 2.3, grid));
    expect(island.upper).toBeCloseTo(1, 9);
    const decay = islandsOf(reachBranches((g) => 1e9 * g ** 2 * Math.exp(-1e9 * g ** 2), 0.1, grid));
    expect(decay).toHaveLength(1);
  });

  it('refuses a bad grid and a signal that is not a number', () => {
    expect(() => reachBranches(() => 1, 2.3, [1])).toThrow(RangeError);
    expect(() => reachBranches(() => 1, 2.3, [1, 1])).toThrow(RangeError);
    expect(() => reachBranches(() => 1, 2.3, [0, 1])).toThrow(RangeError);
    expect(() => reachBranches(() => 1, 0, grid)).toThrow(RangeError);
    expect(() => reachBranches(() => Number.NaN, 2.3, grid)).toThrow(ConvergenceError);
  });
});
