import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../../numerics/index.ts';
import { loopMoment, loopMomentAccuracy, type MomentOrder } from './loop-moments.ts';
import { integrateUnitInterval } from './unit-interval.ts';

const orders: readonly MomentOrder[] = [0, 1, 2, 3, 4];

describe('loop moments', () => {
  it('agree with their integrals over 24 decades', () => {
    for (let decade = -12; decade <= 12; decade += 1.5) {
      const r = 10 ** decade;
      for (const order of orders.slice(1)) {
        const integral = integrateUnitInterval((w, rest) => w ** order / (w * w + r * rest), {
          layerAtOne: 1 / r,
          label: `K_${order}(${r})`,
        });
        const bound = integral.error + loopMomentAccuracy * integral.value;
        expect(Math.abs(loopMoment(order, r) - integral.value)).toBeLessThanOrEqual(bound);
      }
    }
  });

  it('obey K_(n+2) = 1/(n+1) + r (K_(n+1) - K_n), also where they are computed otherwise', () => {
    for (const r of [0.3, 3.99, 4, 4.01, 4.5, 4.51, 7, 60]) {
      for (const n of [0, 1, 2] as const) {
        const next = loopMoment((n + 2) as MomentOrder, r);
        const recursion = 1 / (n + 1) + r * (loopMoment((n + 1) as MomentOrder, r) - loopMoment(n, r));
        expect(Math.abs(next - recursion)).toBeLessThan(1e-13 * (1 + r));
      }
    }
  });

  it('are closed and smooth at r = 4, where the denominator is (w - 2)^2', () => {
    // K_0 = 1/2, K_1 = 1 - ln 2, K_2 = 3 - 4 ln 2.
    expect(loopMoment(0, 4)).toBeCloseTo(0.5, 15);
    expect(loopMoment(1, 4)).toBeCloseTo(1 - Math.LN2, 15);
    expect(loopMoment(2, 4)).toBeCloseTo(3 - 4 * Math.LN2, 14);
    for (const at of [4, 4.04, 3.96, 4.5]) {
      for (const order of orders) {
        const jump = loopMoment(order, at * (1 + 1e-15)) / loopMoment(order, at * (1 - 1e-15)) - 1;
        expect(Math.abs(jump)).toBeLessThan(2 * loopMomentAccuracy);
      }
    }
  });

  it('have the limits of a massless and a heavy boson', () => {
    expect(orders.map((n) => loopMoment(n, 0))).toEqual([Infinity, Infinity, 1, 1 / 2, 1 / 3]);
    // r >> 1: (ln r - H_n) / r, H_n = 1 + 1/2 + ... + 1/n; the next term is of relative size ln(r) / r.
    [0, 1, 3 / 2, 11 / 6, 25 / 12].forEach((harmonic, n) => {
      const r = 1e12;
      expect((loopMoment(n as MomentOrder, r) * r) / (Math.log(r) - harmonic)).toBeCloseTo(1, 10);
    });
  });

  it('refuse a ratio that is not one', () => {
    for (const r of [-1, Number.NaN, Infinity]) expect(() => loopMoment(2, r)).toThrow(RangeError);
  });
});

describe('unit-interval integration', () => {
  it('resolves layers of any width at either end', () => {
    for (const width of [1, 1e-3, 1e-7, 1e-12]) {
      const label = 'layer';
      const atZero = integrateUnitInterval((w) => w / (w + width), { label });
      const atOne = integrateUnitInterval((_, rest) => width / (rest + width), { layerAtOne: width, label });
      const exact = width * Math.log1p(1 / width);
      expect(Math.abs(atZero.value - (1 - exact))).toBeLessThanOrEqual(atZero.error);
      expect(Math.abs(atOne.value - exact)).toBeLessThanOrEqual(atOne.error);
      expect(atOne.error).toBeLessThan(1e-12 * exact);
    }
  });

  it('names the point of a bad integrand and gives up on a rough one', () => {
    expect(() => integrateUnitInterval(() => Number.NaN, { label: 'bad' })).toThrow(/bad: .* NaN/);
    const comb = (w: number) => Math.sign(Math.sin(1e4 * w));
    expect(() => integrateUnitInterval(comb, { label: 'rough' })).toThrow(ConvergenceError);
  });
});
