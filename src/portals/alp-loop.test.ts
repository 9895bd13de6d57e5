import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../physics/constants.ts';
import { loopFunctionByQuadrature } from './alp-loop.fixture.ts';
import { alpLoopPhotonCoupling, alpPhotonLoopFunction } from './alp-loop.ts';

const electron = constants.electronMass.value;

describe('ALP photon loop function, paper invisible-alp (10)', () => {
  // mpmath at 60 digits, from the two branches as printed:
  //   f = asin(1/sqrt(t)) if t >= 1 else pi/2 + mpc(0, 1)/2*log((1 + s)/(1 - s)), s = sqrt(1 - t); 1 - t*f*f
  const reference: readonly (readonly [number, number, number])[] = [
    [1e-12, 1.0000000002080338, -4.558029256479561e-11],
    [1e-3, 1.0147283395299842, -0.013027477016075359],
    [0.3, 0.6989625692709671, -1.1403369865527848],
    [0.75, -0.6242478950518956, -1.294272110708701],
    [0.999999, -1.4673976328715728, -0.003141590559194272],
    [1, -1.4674011002723397, 0],
    [1.000001, -1.4642629729257888, 0],
    [2.5, -0.1721009674002038, 0],
    [9.99, -0.035271499686762006, 0],
    [10.01, -0.03519696429232624, 0],
    [100, -0.00335122621572973, 0],
    [1e3, -0.00033351122547815686, 0],
    [1e6, -3.333335111112254e-7, 0],
    [1e20, -3.3333333333333333e-21, 0],
  ];

  it.each(reference)('has the value from 60 digits at tau = %d', (tau, re, im) => {
    const ours = alpPhotonLoopFunction(tau);
    // Near threshold the rounding of tau itself decides, by |1 - tau|^(-1).
    const tolerance = 4e-15 + (tau === 1 ? 0 : Number.EPSILON / Math.abs(1 - tau));
    expect(Math.abs(ours.re - re)).toBeLessThanOrEqual(tolerance * Math.abs(re));
    expect(Math.abs(ours.im - im)).toBeLessThanOrEqual(tolerance * Math.abs(im));
  });

  it.each([0.01, 0.3, 0.9, 1.2, 4, 9, 30])('is the Feynman-parameter integral at tau = %d', (tau) => {
    const ours = alpPhotonLoopFunction(tau);
    const expected = loopFunctionByQuadrature(tau);
    expect(ours.re).toBeCloseTo(expected.re, 9);
    expect(ours.im).toBeCloseTo(expected.im, 12);
  });

  it('falls as -1/(3 tau) - 8/(45 tau^2), not as the printed +1/(3 tau)', () => {
    for (const tau of [2e3, 1e5, 1e9]) {
      const { re } = alpPhotonLoopFunction(tau);
      expect((re * 3 * tau) / (-1 - 8 / (15 * tau))).toBeCloseTo(1, 6);
    }
    expect(alpPhotonLoopFunction(Number.POSITIVE_INFINITY)).toEqual({ re: 0, im: 0 });
  });

  it('tends to 1 for a light lepton', () => {
    expect(alpPhotonLoopFunction(0)).toEqual({ re: 1, im: 0 });
    expect(alpPhotonLoopFunction(1e-30).re).toBeCloseTo(1, 14);
  });

  it('is continuous at threshold and where the series takes over', () => {
    for (const [tau, step] of [
      [1, 1e-13],
      [10, 1e-13],
    ] as const) {
      const below = alpPhotonLoopFunction(tau * (1 - step));
      const above = alpPhotonLoopFunction(tau * (1 + step));
      expect(Math.abs(below.re - above.re)).toBeLessThan(2e-6 * Math.abs(above.re));
      expect(Math.abs(below.im - above.im)).toBeLessThan(2e-6);
    }
  });

  it('refuses a tau that is negative or not a number', () => {
    expect(() => alpPhotonLoopFunction(-1)).toThrow(RangeError);
    expect(() => alpPhotonLoopFunction(Number.NaN)).toThrow(RangeError);
  });
});

describe('loop-induced photon coupling, paper invisible-alp (9)', () => {
  it('is alpha / pi = 2.3e-3 of the electron coupling for a heavy ALP', () => {
    const { re, im } = alpLoopPhotonCoupling(1, 100, electron);
    expect(re).toBeCloseTo(alpha / Math.PI, 7);
    expect(Math.abs(im)).toBeLessThan(1e-7);
    expect(re).toBeCloseTo(2.32e-3, 5);
  });

  it('is real below and complex above the pair threshold', () => {
    expect(alpLoopPhotonCoupling(1, 1.9 * electron, electron).im).toBe(0);
    expect(alpLoopPhotonCoupling(1, 2.1 * electron, electron).im).toBeLessThan(0);
  });

  it('decouples as m_a^2 for a light ALP and vanishes for a massless one', () => {
    const at = (mass: number) => alpLoopPhotonCoupling(1, mass, electron).re;
    expect(at(1e-8) / at(1e-9)).toBeCloseTo(100, 6);
    expect(alpLoopPhotonCoupling(1, 0, electron)).toEqual({ re: 0, im: 0 });
  });

  it('is linear and odd in the coupling, and depends on the ratio of masses alone', () => {
    const mass = fc.double({ min: 1e-6, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(mass, mass, (alp, lepton) => {
        const one = alpLoopPhotonCoupling(1, alp, lepton);
        const other = alpLoopPhotonCoupling(-4, 8 * alp, 8 * lepton);
        expect(other.re).toBe(-4 * one.re);
        expect(other.im + 4 * one.im).toBe(0);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('refuses masses below zero and a massless pair', () => {
    expect(() => alpLoopPhotonCoupling(1, -1, electron)).toThrow(RangeError);
    expect(() => alpLoopPhotonCoupling(1, 0, 0)).toThrow(RangeError);
  });
});
