import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../errors.ts';
import { bracketRoots, findAllRoots } from './find-all-roots.ts';
import { findRoot } from './find-root.ts';

function counted(f: (x: number) => number) {
  const counter = { calls: 0, f: (x: number) => f(x) };
  counter.f = (x) => {
    counter.calls += 1;
    return f(x);
  };
  return counter;
}

describe('findRoot', () => {
  it('finds known roots in few calls', () => {
    const dottie = counted((x) => Math.cos(x) - x);
    expect(findRoot(dottie.f, 0, 1)).toBeCloseTo(0.7390851332151607, 12);
    expect(dottie.calls).toBeLessThan(12);
    // Wallis's equation, the classic of Newton's method.
    const wallis = counted((x) => x ** 3 - 2 * x - 5);
    expect(findRoot(wallis.f, 3, 2)).toBeCloseTo(2.0945514815423265, 12);
    expect(wallis.calls).toBeLessThan(12);
  });

  it('keeps its tolerance for roots of every size and steepness', () => {
    const decades = fc.double({ min: -12, max: 3, noNaN: true });
    fc.assert(
      fc.property(decades, fc.integer({ min: 1, max: 9 }), (decade, power) => {
        const root = 10 ** decade;
        const found = findRoot((x) => (x / root) ** power - 1, 0, 1e4, { relativeTolerance: 1e-10 });
        expect(Math.abs(found / root - 1)).toBeLessThan(1.1e-10);
      }),
      { seed: 1 },
    );
  });

  it('needs no more than a few bisections per bit on multiple and flat roots', () => {
    const triple = counted((x) => (x - 0.3) ** 9);
    expect(findRoot(triple.f, -1, 2, { absoluteTolerance: 1e-9 })).toBeCloseTo(0.3, 8);
    expect(triple.calls).toBeLessThan(80);
    const flat = counted((x) => (x === 0.2 ? 0 : (x - 0.2) * Math.exp(-((x - 0.2) ** -2))));
    const found = findRoot(flat.f, -1, 1, { absoluteTolerance: 1e-6 });
    // Exact zeros by underflow spread over 0.2 +- 0.037: any of them is a root.
    expect(Math.abs(found - 0.2)).toBeLessThan(0.04);
  });

  it('uses the sign alone where values are infinite', () => {
    expect(findRoot((x) => (x < 0.25 ? Number.NEGATIVE_INFINITY : Math.log(x)), 0, 3)).toBeCloseTo(1, 12);
    expect(findRoot((x) => (x < 0.25 ? -1 : Number.POSITIVE_INFINITY), 0, 3)).toBeCloseTo(0.25, 11);
  });

  it('takes an end that is a root', () => {
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
  });

  it('refuses what is no bracket, and names a NaN', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1, { label: 'reach' })).toThrow(/reach: no bracket/);
    expect(() => findRoot((x) => x, Number.NEGATIVE_INFINITY, 1)).toThrow(RangeError);
    expect(() => findRoot((x) => (x > 0.4 && x < 0.6 ? Number.NaN : x - 0.5), 0, 1)).toThrow(
      /NaN at x = 0\.5/,
    );
  });

  it('gives up after the iterations allowed', () => {
    const run = () => findRoot((x) => Math.cos(x) - x, 0, 1, { maxIterations: 2 });
    expect(run).toThrow(ConvergenceError);
  });
});

describe('findAllRoots', () => {
  it('finds all roots of cosine, in order', () => {
    const points = Array.from({ length: 21 }, (_, i) => i);
    const roots = findAllRoots(Math.cos, points);
    expect(roots).toHaveLength(6);
    for (const [k, root] of roots.entries()) expect(root).toBeCloseTo((k + 0.5) * Math.PI, 11);
  });

  it('reports a zero at a point once, and touches and sign changes apart', () => {
    const f = (x: number) => x * (x - 1) * (x - 2.5);
    expect(bracketRoots(f, [-1, 0, 1, 2, 3])).toEqual([
      [0, 0],
      [1, 1],
      [2, 3],
    ]);
    expect(findAllRoots(f, [-1, 0, 1, 2, 3])).toEqual([0, 1, expect.closeTo(2.5, 11)]);
    expect(bracketRoots((x) => x + 10, [-1, 0, 1])).toEqual([]);
  });

  it('refuses points out of order and names a NaN', () => {
    expect(() => bracketRoots(Math.cos, [0, 2, 1])).toThrow(RangeError);
    expect(() => bracketRoots(Math.sqrt, [-1, 2])).toThrow(/NaN at x = -1/);
  });
});
