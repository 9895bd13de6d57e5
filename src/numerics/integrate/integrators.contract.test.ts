import { describe, expect, it } from 'vitest';
import { integrateBox } from './integrate-box.ts';
import {
  cornerPole,
  diagonalPeaks,
  gaussian,
  type KnownIntegral,
  oscillating,
} from './vegas/integrands.fixture.ts';
import { integrateVegas } from './vegas/run.ts';

type Integrator = (
  f: (point: Float64Array) => number,
  dimensions: number,
) => { value: number; error: number; evaluations: number };

/** Each integrator with how many of its errors a value may be off. */
const INTEGRATORS: readonly { name: string; integrator: Integrator; errors: number }[] = [
  {
    name: 'integrateBox',
    errors: 1,
    integrator: (f, dimensions) =>
      integrateBox(f, new Array(dimensions).fill(0), new Array(dimensions).fill(1), {
        relativeTolerance: 1e-4,
      }),
  },
  {
    name: 'integrateVegas',
    errors: 5,
    integrator: (f, dimensions) =>
      integrateVegas(f, {
        dimensions,
        seed: 11,
        evaluationsPerIteration: 10000,
        warmupIterations: 4,
        iterations: 6,
      }),
  },
];

const INTEGRALS: readonly KnownIntegral[] = [1, 2, 3].flatMap((dimensions) => [
  gaussian(dimensions, 0.01),
  diagonalPeaks(dimensions, 0.02),
  oscillating(dimensions),
  cornerPole(dimensions),
]);

describe.each(INTEGRATORS)('$name', ({ integrator, errors }) => {
  it.each(INTEGRALS)('covers the true value: $name', ({ f, dimensions, exact }) => {
    const { value, error } = integrator(f, dimensions);
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(errors * error);
    expect(error).toBeLessThan(0.01 * Math.abs(exact));
  });

  it('counts its evaluations and gives the same numbers twice', () => {
    let calls = 0;
    const f = (point: Float64Array) => {
      calls += 1;
      return Math.exp(point[0]! - point[1]!);
    };
    const first = integrator(f, 2);
    expect(first.evaluations).toBe(calls);
    expect(integrator(f, 2)).toEqual(first);
  });

  it('scales with its integrand, error included', () => {
    const { f } = gaussian(2, 0.05);
    const plain = integrator(f, 2);
    // A factor whose square has an exact eighth root: no rounding anywhere tells the two runs apart.
    const scaled = integrator((point) => 4096 * f(point), 2);
    expect([scaled.value / 4096, scaled.error / 4096]).toEqual([plain.value, plain.error]);
  });

  it('throws on NaN', () => {
    expect(() => integrator(() => Number.NaN, 2)).toThrow(/NaN at \(/);
  });
});
