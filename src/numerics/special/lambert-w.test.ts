import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lambertW } from './lambert-w.ts';

/** mpmath 1.3, mp.dps = 40: mp.lambertw(mp.mpf(z), branch) of the double z. */
const reference = [
  [-0.367879441171442, -0.9999999582487163, -1.0000000417512849],
  [-0.36787944, -0.9999201984841515, -1.0000798057615958],
  [-0.3678, -0.9793607149578305, -1.0209272394094255],
  [-0.36, -0.8060843159708176, -1.2227701339785062],
  [-0.3, -0.4894022271802149, -1.7813370234216277],
  [-0.1, -0.11183255915896297, -3.577152063957297],
  [-1e-5, -0.000010000100001500027, -14.163600815810183],
  [-1e-300, -1e-300, -697.3227762954601],
] as const;

const positive = [
  [1e-300, 1e-300],
  [1e-8, 9.999999900000002e-9],
  [0.5, 0.35173371124919584],
  [1, 0.5671432904097838],
  [100, 3.38563014029005],
  [1e10, 20.028685413304952],
  [1e300, 684.2472086297608],
] as const;

describe('Lambert W', () => {
  it.each(reference)('has both branches at %d', (z, principal, other) => {
    expect(Math.abs(lambertW(0, z) / principal - 1)).toBeLessThan(2e-14);
    expect(Math.abs(lambertW(-1, z) / other - 1)).toBeLessThan(2e-14);
  });

  it.each(positive)('at %d is %d', (z, expected) => {
    expect(Math.abs(lambertW(0, z) / expected - 1)).toBeLessThan(1e-15);
  });

  it('solves W exp(W) = z, also next to the branch point', () => {
    const near = fc.double({ min: -36, max: 6, noNaN: true });
    fc.assert(
      fc.property(near, (x) => {
        const z = -1 / Math.E + Math.exp(x);
        for (const branch of [0, -1] as const) {
          if (branch === -1 && z >= 0) continue;
          const w = lambertW(branch, z);
          expect(branch === 0 ? w >= -1 : w <= -1).toBe(true);
          expect(Math.abs(w * Math.exp(w) - z)).toBeLessThan(1e-15 * Math.abs(z) * (3 + Math.abs(w)));
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('inverts w exp(w)', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (w) => {
        const z = w * Math.exp(w);
        const conditioning = 1 + 1 / Math.abs(1 + w);
        expect(Math.abs(lambertW(w < -1 ? -1 : 0, z) - w)).toBeLessThan(
          1e-15 * (1 + Math.abs(w)) * conditioning + 3e-8 * Number(Math.abs(w + 1) < 1e-7),
        );
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it('is -1 at the branch point, 0 at 0, and refuses what is outside', () => {
    expect(lambertW(0, -0.36787944117144233)).toBe(-1);
    expect(lambertW(0, 0)).toBe(0);
    expect(() => lambertW(-1, 0)).toThrow(RangeError);
    expect(() => lambertW(0, -0.3679)).toThrow(RangeError);
    expect(() => lambertW(0, Number.NaN)).toThrow(RangeError);
    expect(() => lambertW(0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
