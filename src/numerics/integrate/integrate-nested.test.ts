import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../errors.ts';
import { type GaussLegendreRule, gaussLegendre } from './gauss-legendre.ts';
import { integrateNested, type NestedIntegrand } from './integrate-nested.ts';

/** Sum of a function by a rule. */
function byRule({ nodes, weights }: GaussLegendreRule, f: (z: number) => number): number {
  return nodes.reduce((sum, node, index) => sum + weights[index]! * f(node), 0);
}

/** exp(-a x) * exp(-b y) * (c + sin(pi z)) over the unit cube. */
function separable(a: number, b: number, c: number): NestedIntegrand {
  return {
    outer: (v) => Math.exp(-a * v),
    middle: (v) => Math.exp(-b * v),
    line: (rule) => byRule(rule, (z) => c + Math.sin(Math.PI * z)),
  };
}

describe('Gauss-Legendre rule', () => {
  it('is exact for polynomials of degree 2n - 1 and no further', () => {
    for (const order of [1, 2, 5, 12, 33]) {
      const { nodes, weights } = gaussLegendre(order);
      const integral = (degree: number): number =>
        nodes.reduce((sum, node, index) => sum + weights[index]! * node ** degree, 0);
      for (let degree = 0; degree < 2 * order; degree++) {
        expect(Math.abs(integral(degree) * (degree + 1) - 1)).toBeLessThan(1e-12);
      }
      if (order <= 5) expect(Math.abs(integral(2 * order) * (2 * order + 1) - 1)).toBeGreaterThan(1e-7);
    }
  });

  it('has the three nodes of the textbooks', () => {
    expect([...gaussLegendre(3).nodes]).toEqual([
      expect.closeTo((1 - Math.sqrt(3 / 5)) / 2, 14),
      expect.closeTo(0.5, 14),
      expect.closeTo((1 + Math.sqrt(3 / 5)) / 2, 14),
    ]);
  });

  it('refuses an order that is not a positive whole number', () => {
    expect(() => gaussLegendre(0)).toThrow(RangeError);
    expect(() => gaussLegendre(2.5)).toThrow(RangeError);
  });
});

describe('nested product quadrature', () => {
  it('keeps its promise on separable integrands with a closed form', () => {
    const rate = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.constantFrom(1e-3, 1e-6, 1e-9), (a, b, relativeTolerance) => {
        const exact = (-Math.expm1(-a) / a) * (-Math.expm1(-b) / b) * (1 + 2 / Math.PI);
        const { value, error } = integrateNested(separable(a, b, 1), { relativeTolerance, label: 'test' });
        expect(error).toBeLessThanOrEqual(relativeTolerance * value);
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-14 * exact);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('calls a fixed outer level once per rule', () => {
    const integrand = { ...separable(0, 1, 1), outer: () => 1 };
    const whole = integrateNested(integrand, { relativeTolerance: 1e-9, label: 'test' });
    const fixed = integrateNested(integrand, { relativeTolerance: 1e-9, label: 'test', outerFixed: true });
    expect(fixed.value).toBeCloseTo(whole.value, 12);
    expect(fixed.evaluations).toBeLessThan(whole.evaluations / 5);
  });

  it('skips branches that a level closes', () => {
    const integrand: NestedIntegrand = {
      outer: () => 1,
      middle: () => 0,
      line: () => Number.NaN,
    };
    expect(integrateNested(integrand, { relativeTolerance: 1e-6, label: 'test' }).value).toBe(0);
  });

  it('throws with the label and the best value where it cannot converge, and on NaN', () => {
    const jump = (): NestedIntegrand => ({
      outer: (v) => (v < 1 / Math.E ? 1 : 0),
      middle: () => 1,
      line: () => 1,
    });
    expect(() => integrateNested(jump(), { relativeTolerance: 1e-8, label: 'a jump' })).toThrow(
      /a jump.*not reached/,
    );
    const bad = { ...separable(1, 1, 1), line: () => Number.NaN };
    expect(() => integrateNested(bad, { relativeTolerance: 1e-3, label: 'bad' })).toThrow(ConvergenceError);
  });
});
