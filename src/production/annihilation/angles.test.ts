import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { type AngularWeights, angleAt, electronVelocity, integratedAngles } from './angles.ts';

const m = constants.electronMass.value;
const weights = ['flat', 'quadratic', 'collinear', 'soft'] as const;
/** Below this, numbers have fewer digits. */
const tiny = 1e-290;
const cosine = fc.double({ min: -1, max: 1, noNaN: true });

function byQuadrature(energy: number, low: number, high: number, weight: (typeof weights)[number]): number {
  const at = (c: number): number => angleAt(energy, c)[weight];
  return integrate(at, low, high, { relativeTolerance: 1e-11 }).value;
}

describe('angular weights', () => {
  it('integrated are those at an angle, integrated', () => {
    for (const energy of [1.02200001e-3, 1.1e-3, 0.003, 0.0237, 1]) {
      for (const [cosThetaMin, cosThetaMax] of [
        [-1, 1],
        [-0.4, 0.6],
        [0.97, 1],
        [-0.2, -0.1999],
      ] as const) {
        const closed = integratedAngles(energy, { cosThetaMin, cosThetaMax });
        for (const weight of weights) {
          const direct = byQuadrature(energy, cosThetaMin, cosThetaMax, weight);
          expect(Math.abs(closed[weight] / direct - 1)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('is positive, even in cos theta, and additive', () => {
    fc.assert(
      fc.property(cosine, cosine, cosine, fc.double({ min: -12, max: 14, noNaN: true }), (a, b, c, x) => {
        const energy = 2 * m * (1 + Math.exp(x));
        const [low, middle, high] = [a, b, c].sort((p, q) => p - q) as [number, number, number];
        const over = (cosThetaMin: number, cosThetaMax: number): AngularWeights =>
          integratedAngles(energy, { cosThetaMin, cosThetaMax });
        const whole = over(low, high);
        const mirrored = over(-high, -low);
        for (const weight of weights) {
          const sum = over(low, middle)[weight] + over(middle, high)[weight];
          expect(whole[weight]).toBeGreaterThanOrEqual(0);
          expect(Math.abs(sum - whole[weight])).toBeLessThanOrEqual(1e-12 * whole[weight] + tiny);
          expect(Math.abs(mirrored[weight] - whole[weight])).toBeLessThanOrEqual(
            1e-13 * whole[weight] + tiny,
          );
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('has the textbook values without a mass: [atanh c], and 2 ln(2E/m) over all angles', () => {
    const { collinear } = integratedAngles(100, { cosThetaMin: -0.4, cosThetaMax: 0.6 });
    expect(collinear).toBeCloseTo(Math.atanh(0.6) + Math.atanh(0.4), 9);
    expect(integratedAngles(100).collinear).toBeCloseTo(2 * Math.log(100 / m), 8);
    expect(integratedAngles(100).soft).toBeCloseTo(2 * Math.log(100 / m) - 1, 8);
  });

  it('is zero below threshold and refuses what is not a range', () => {
    expect(integratedAngles(2 * m)).toEqual({ energy: 2 * m, flat: 0, quadratic: 0, collinear: 0, soft: 0 });
    expect(angleAt(m, 0.3).soft).toBe(0);
    expect(electronVelocity(2 * m * (1 + 1e-14))).toBeGreaterThan(0);
    expect(() => integratedAngles(1, { cosThetaMin: 0.5, cosThetaMax: 0.4 })).toThrow(RangeError);
    expect(() => integratedAngles(1, { cosThetaMin: -1.1, cosThetaMax: 0.4 })).toThrow(RangeError);
    expect(() => angleAt(Number.NaN, 0)).toThrow(RangeError);
  });
});
