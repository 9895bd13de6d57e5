import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chebyshevFromValues, chebyshevNodes, evaluateChebyshev } from './chebyshev.ts';

function seriesOf(f: (x: number) => number, count: number, lower: number, upper: number) {
  return chebyshevFromValues(chebyshevNodes(count, lower, upper).map(f), lower, upper);
}

function worstError(f: (x: number) => number, count: number, lower: number, upper: number): number {
  const series = seriesOf(f, count, lower, upper);
  let worst = 0;
  for (let i = 0; i <= 1000; i++) {
    const x = lower + ((upper - lower) * i) / 1000;
    worst = Math.max(worst, Math.abs(evaluateChebyshev(series, x) - f(x)));
  }
  return worst;
}

describe('chebyshevNodes', () => {
  it('are the extrema of the Chebyshev polynomial, ascending, with exact ends', () => {
    const nodes = chebyshevNodes(9, -1, 1);
    nodes.forEach((node, j) => {
      expect(node).toBeCloseTo(-Math.cos((Math.PI * j) / 8), 15);
      expect(node).toBe(-nodes[8 - j]! + 0);
    });
    const shifted = chebyshevNodes(5, 0.1, 0.7);
    expect([shifted[0], shifted[4]]).toEqual([0.1, 0.7]);
  });

  it('nest bit for bit', () => {
    const coarse = chebyshevNodes(17, 0.3, 7.1);
    expect(chebyshevNodes(33, 0.3, 7.1).filter((_, j) => j % 2 === 0)).toEqual(coarse);
  });

  it('refuse fewer than two nodes and limits out of order', () => {
    expect(() => chebyshevNodes(1, 0, 1)).toThrow(RangeError);
    expect(() => chebyshevNodes(5, 1, 1)).toThrow(RangeError);
    expect(() => chebyshevNodes(5, 0, Number.NaN)).toThrow(RangeError);
  });
});

describe('Chebyshev series', () => {
  it('passes through the values and is exact on polynomials', () => {
    const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (ys) => {
        const series = chebyshevFromValues(ys, -2, 3);
        const nodes = chebyshevNodes(ys.length, -2, 3);
        ys.forEach((y, j) => {
          expect(Math.abs(evaluateChebyshev(series, nodes[j]!) - y)).toBeLessThan(1e-11);
        });
      }),
      { seed: 1 },
    );
    const quintic = (x: number) => x ** 5 - 4 * x ** 2 + 1;
    expect(worstError(quintic, 6, -2, 3)).toBeLessThan(1e-12);
  });

  it('has the known coefficients of exp: Bessel functions I_k(1)', () => {
    // mpmath 1.3.0: besseli(0, 1), besseli(1, 1), besseli(2, 1).
    const { coefficients } = seriesOf(Math.exp, 17, -1, 1);
    expect(coefficients[0]).toBeCloseTo(1.2660658777520084, 14);
    expect(coefficients[1]).toBeCloseTo(2 * 0.5651591039924851, 14);
    expect(coefficients[2]).toBeCloseTo(2 * 0.1357476697670383, 14);
  });

  it('converges geometrically at the rate of the nearest pole', () => {
    // 1 / (1 + 25 x^2): Bernstein ellipse through i/5, rho = (1 + sqrt 26) / 5.
    const runge = (x: number) => 1 / (1 + 25 * x * x);
    const rate = worstError(runge, 81, -1, 1) / worstError(runge, 41, -1, 1);
    expect(Math.log(rate) / -40).toBeCloseTo(Math.log((1 + Math.sqrt(26)) / 5), 2);
  });

  it('estimates its truncation error: not too small, and not wildly large', () => {
    const functions: ((x: number) => number)[] = [
      Math.exp,
      (x) => 1 / (1 + 25 * x * x),
      (x) => Math.exp(-20 * x * x),
      (x) => Math.sqrt(1 + x),
      (x) => (1 + x) ** 2.5,
      (x) => Math.abs(x) ** 3,
      (x) => Math.log(1.05 + x),
      (x) => x / (1.1 - x),
    ];
    for (const f of functions) {
      for (const count of [17, 33, 65, 129]) {
        const { error } = seriesOf(f, count, -1, 1);
        const actual = worstError(f, count, -1, 1);
        expect(error).toBeGreaterThan(actual);
        expect(error).toBeLessThan(150 * actual);
      }
    }
  });

  it('survives structured cloning', () => {
    const series = seriesOf(Math.sin, 9, 0, 1);
    expect(evaluateChebyshev(structuredClone(series), 0.3)).toBe(evaluateChebyshev(series, 0.3));
  });

  it('refuses places outside by more than rounding, and values that are not finite', () => {
    const series = seriesOf(Math.exp, 17, 0.1, 0.7);
    expect(evaluateChebyshev(series, 0.7 + 1e-16)).toBeCloseTo(Math.exp(0.7), 14);
    expect(() => evaluateChebyshev(series, 0.7001)).toThrow(RangeError);
    expect(() => evaluateChebyshev(series, 0.0999)).toThrow(RangeError);
    expect(() => evaluateChebyshev(series, Number.NaN)).toThrow(RangeError);
    expect(() => chebyshevFromValues([1, Number.NaN], 0, 1)).toThrow(RangeError);
    expect(() => chebyshevFromValues([1], 0, 1)).toThrow(RangeError);
  });
});
