import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../../errors.ts';
import { runVegasChunk } from './chunk.ts';
import { cornerPole, diagonalPeaks, gaussian, oscillating } from './integrands.fixture.ts';
import { integrateVegas } from './run.ts';
import { createVegasState } from './state.ts';
import type { VegasSettings } from './types.ts';

const SETTINGS = { seed: 2021, evaluationsPerIteration: 20000, warmupIterations: 4, iterations: 8 };

describe('integrateVegas', () => {
  it.each([
    gaussian(3, 0.005),
    gaussian(7, 0.02),
    diagonalPeaks(4, 0.01),
    diagonalPeaks(6, 0.05),
    oscillating(1),
    oscillating(5),
    cornerPole(4),
  ])('is within 5 sigma, with a fair chi-square and a small error: $name', ({ dimensions, f, exact }) => {
    const result = integrateVegas(f, { ...SETTINGS, dimensions });
    expect(Math.abs(result.value - exact)).toBeLessThan(5 * result.error);
    expect(result.chi2PerDof).toBeLessThan(3);
    expect(result.degreesOfFreedom).toBe(7);
    expect(result.error).toBeLessThan(0.01 * Math.abs(exact));
    expect(Math.abs(result.evaluations / 240000 - 1)).toBeLessThan(0.01);
  });

  it('quotes errors that cover: pulls over many seeds have unit variance', () => {
    const { f, exact, dimensions } = diagonalPeaks(2, 0.02);
    const settings = { dimensions, evaluationsPerIteration: 2000, warmupIterations: 4, iterations: 4 };
    let squares = 0;
    let sum = 0;
    const seeds = 200;
    for (let seed = 0; seed < seeds; seed++) {
      const { value, error } = integrateVegas(f, { ...settings, seed });
      squares += ((value - exact) / error) ** 2;
      sum += (value - exact) / error;
    }
    // Chi-square with 200 degrees of freedom: 1 +- 0.1 each; small samples widen the tails a little.
    expect(squares / seeds).toBeGreaterThan(0.6);
    expect(squares / seeds).toBeLessThan(1.6);
    expect(Math.abs(sum / seeds)).toBeLessThan(5 / Math.sqrt(seeds));
  });

  it('converges like 1 / sqrt(N) or better', () => {
    const { f, dimensions } = diagonalPeaks(3, 0.02);
    const errorWith = (evaluationsPerIteration: number) =>
      integrateVegas(f, { ...SETTINGS, dimensions, evaluationsPerIteration }).error;
    // 16 times the samples: 4 times the accuracy from counting alone, more from the finer strata.
    expect(errorWith(3000) / errorWith(48000)).toBeGreaterThan(4.5);
  });

  it('gains from the adaptive stratification, and from the grid', () => {
    const { f, dimensions } = diagonalPeaks(5, 0.02);
    const errorWith = (change: Partial<VegasSettings>) =>
      integrateVegas(f, { ...SETTINGS, dimensions, ...change }).error;
    const full = errorWith({});
    expect(errorWith({ beta: 0 }) / full).toBeGreaterThan(2);
    expect(errorWith({ alpha: 0 }) / full).toBeGreaterThan(1.5);
  });

  it('integrates a constant exactly, and zero to zero', () => {
    const base = { ...SETTINGS, evaluationsPerIteration: 500, dimensions: 3 };
    const constant = integrateVegas(() => 2.5, { ...base, alpha: 0 });
    expect(constant.value).toBeCloseTo(2.5, 13);
    expect(constant.error).toBeLessThan(1e-14);
    expect(integrateVegas(() => 0, base)).toMatchObject({ value: 0, error: 0, chi2PerDof: 0 });
  });

  it('does not let an iteration that saw nothing outweigh the others', () => {
    let calls = 0;
    const blinking = () => (calls++ < 1000 ? 0 : 1 + (calls % 2));
    const settings = { ...SETTINGS, dimensions: 1, evaluationsPerIteration: 1000, warmupIterations: 0 };
    const { value } = integrateVegas(blinking, { ...settings, iterations: 3, alpha: 0 });
    expect(value).toBeCloseTo(1, 1);
  });

  it('gives points strictly inside the unit cube', () => {
    let inside = true;
    const watch = (point: Float64Array) => {
      inside &&= point.every((x) => x > 0 && x < 1);
      return 1 / (1.0000001 - point[0]!);
    };
    integrateVegas(watch, { ...SETTINGS, dimensions: 2 });
    expect(inside).toBe(true);
  });

  it('names the integral and the point where the integrand is not finite', () => {
    const settings = { ...SETTINGS, dimensions: 2, label: 'yield' };
    const broken = (bad: number) => () =>
      integrateVegas((p) => (p[0]! > 0.9 && p[1]! < 0.1 ? bad : 1), settings);
    expect(broken(Number.NaN)).toThrow(ConvergenceError);
    expect(broken(Number.NaN)).toThrow(/yield: integrand is NaN at \(0\.9\d*, 0\.0\d*\)/);
    expect(broken(Number.POSITIVE_INFINITY)).toThrow(/yield: integrand is Infinity/);
  });

  it('refuses settings that make no sense', () => {
    const good: VegasSettings = { ...SETTINGS, dimensions: 2 };
    const changes: Partial<VegasSettings>[] = [
      { dimensions: 0 },
      { dimensions: 1.5 },
      { evaluationsPerIteration: 1 },
      { warmupIterations: -1 },
      { iterations: Number.NaN },
      { chunks: 0 },
      { alpha: -1 },
      { beta: Number.NaN },
      { seed: -1 },
      { gridIntervals: 0 },
    ];
    for (const change of changes) expect(() => createVegasState({ ...good, ...change })).toThrow(RangeError);
    expect(() => runVegasChunk(() => 1, createVegasState(good), 32)).toThrow(RangeError);
    expect(() => integrateVegas(() => 1, { ...good, iterations: 0 })).toThrow(RangeError);
  });
});
