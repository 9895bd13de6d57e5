import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CouplingForm, formValue } from '../../records/coupling-form.ts';
import { ComputationError } from '../../records/errors.ts';
import { alpMagneticMomentForm } from './alp.ts';
import { darkAxionMagneticMomentForm } from './dark-axion.ts';
import { couplingLimitFromShift, couplingsInBand, shiftBand } from './limits.ts';

function form(photon: number, mixed: number, lepton: number, error = 0): CouplingForm {
  return {
    couplings: ['p', 'l'],
    coefficients: [
      [photon, mixed],
      [mixed, lepton],
    ],
    errors: [
      [error, error],
      [error, error],
    ],
  };
}

const ends = (stretches: ReturnType<typeof couplingsInBand>) =>
  stretches.map(({ from, to }) => [from.value, to.value]);

describe('coupling limit from a shift', () => {
  it('uses the end of the interval on the side of the shift', () => {
    const allowed = { min: -4e-12, max: 9e-12 };
    expect(couplingLimitFromShift({ value: 1e-12, error: 0 }, allowed).value).toBeCloseTo(3, 12);
    expect(couplingLimitFromShift({ value: -1e-12, error: 0 }, allowed).value).toBeCloseTo(2, 12);
    expect(couplingLimitFromShift({ value: 1e-12, error: 0 }, { min: -1, max: 0 }).value).toBe(0);
  });

  it('gives a limit at which the dark axion shift is the allowed one', () => {
    // Paper dark-axion section IV: the muon moment may fall by 15.2e-10.
    const shift = darkAxionMagneticMomentForm('mu', { darkPhotonMass: 0.01, alpMass: 0 });
    const value = { value: shift.coefficients[0]![0]!, error: shift.errors[0]![0]! };
    const limit = couplingLimitFromShift(value, { min: -15.2e-10, max: Infinity });
    expect(formValue(shift, { g: limit.value }) / -15.2e-10).toBeCloseTo(1, 12);
    expect(limit.value).toBeCloseTo(Math.sqrt(15.2e-10 / 3.78321923856e-8), 8);
  });

  it('propagates the error and refuses what bounds nothing', () => {
    const limit = couplingLimitFromShift({ value: 2, error: 0.1 }, { min: -1, max: 1 });
    expect(limit.error / limit.value).toBeCloseTo(0.025, 12);
    expect(() => couplingLimitFromShift({ value: 1, error: 2 }, { min: -1, max: 1 })).toThrow(
      /no coupling reaches/,
    );
    expect(() => couplingLimitFromShift({ value: 1, error: 0 }, { min: -2, max: Infinity })).toThrow(
      /no end/,
    );
    expect(() => couplingLimitFromShift({ value: 1, error: 0 }, { min: -2, max: -1 })).toThrow(
      ComputationError,
    );
    expect(() => couplingLimitFromShift({ value: 1, error: 0 }, { min: 1, max: -1 })).toThrow(RangeError);
  });
});

describe('couplings in a band', () => {
  it('has none, one or two stretches along a ray', () => {
    const line = { direction: { l: 1 } };
    const square = form(0, 0, 2);
    expect(ends(couplingsInBand(square, line, { min: -2, max: -1 }))).toEqual([]);
    expect(ends(couplingsInBand(square, line, { min: -1, max: 8 }))).toEqual([[-2, 2]]);
    expect(ends(couplingsInBand(square, line, { min: 2, max: 8 }))).toEqual([
      [-2, -1],
      [1, 2],
    ]);
    expect(ends(couplingsInBand(form(0, 0, -2), line, { min: -8, max: -2 }))).toEqual([
      [-2, -1],
      [1, 2],
    ]);
    expect(ends(couplingsInBand(form(0, 0, -2), line, { min: -8, max: 2 }))).toEqual([[-2, 2]]);
  });

  it('takes an interval with one open end', () => {
    const line = { direction: { l: 1 } };
    expect(ends(couplingsInBand(form(0, 0, 2), line, { min: 8, max: Infinity }))).toEqual([
      [-Infinity, -2],
      [2, Infinity],
    ]);
    expect(ends(couplingsInBand(form(0, 0, 2), line, { min: -Infinity, max: 8 }))).toEqual([[-2, 2]]);
  });

  it('solves lines off the origin, where the form may be linear or constant', () => {
    const mixed = form(0, 0.5, 0);
    const line = { origin: { p: 2 }, direction: { l: 1 } };
    expect(ends(couplingsInBand(mixed, line, { min: -2, max: 4 }))).toEqual([[-1, 2]]);
    const flat = { origin: { p: 2 }, direction: { p: 0 } };
    expect(ends(couplingsInBand(form(1, 0, 0), flat, { min: 3, max: 5 }))).toEqual([[-Infinity, Infinity]]);
    expect(ends(couplingsInBand(form(1, 0, 0), flat, { min: 5, max: 6 }))).toEqual([]);
    const elsewhere = { origin: { p: 2 }, direction: { other: 1 } };
    expect(ends(couplingsInBand(form(1, 0, 0), elsewhere, { min: 3, max: 5 }))).toEqual([
      [-Infinity, Infinity],
    ]);
  });

  it('holds exactly the points whose value is in the interval', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true }).map((x) => (Math.abs(x) < 1e-5 ? 0 : x));
    fc.assert(
      fc.property(fc.tuple(number, number, number, number, number, number), number, number, (n, low, t) => {
        const any = form(n[0], n[1], n[2]);
        const line = { origin: { p: n[3], l: n[4] }, direction: { p: n[5], l: 1 } };
        const band = { min: low, max: low + 1.3 };
        const value = formValue(any, { p: n[3] + t * n[5], l: n[4] + t });
        fc.pre(Math.min(Math.abs(value - band.min), Math.abs(value - band.max)) > 1e-9);
        const stretches = couplingsInBand(any, line, band);
        const held = stretches.filter(({ from, to }) => from.value < t && t < to.value).length;
        expect(held).toBe(value > band.min && value < band.max ? 1 : 0);
        expect(stretches.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('gives ends that move by no more than their error', () => {
    const line = { direction: { l: 1 } };
    const band = { min: 1, max: 2 };
    const [, right] = couplingsInBand(form(0, 0, 2, 0.02), line, band);
    for (const coefficient of [1.98, 2.02]) {
      const [, moved] = couplingsInBand(form(0, 0, coefficient), line, band);
      expect(Math.abs(moved!.from.value - right!.from.value)).toBeLessThanOrEqual(1.03 * right!.from.error);
      expect(Math.abs(moved!.to.value - right!.to.value)).toBeLessThanOrEqual(1.03 * right!.to.error);
    }
    expect(right!.to.error).toBeLessThan(0.006);
  });

  it('finds the ALP couplings that explain the electron moment, with the sign of the mixed term', () => {
    // Paper invisible-alp (48) and its text: Delta a_e = -(8.7 +- 3.6)e-13; g_agamma = 1e-3, GeV-scale ALP.
    const alp = alpMagneticMomentForm('e', 1, 1000);
    const band = shiftBand(-8.7e-13, 3.6e-13, 1);
    const stretches = couplingsInBand(alp, { origin: { g_agamma: 1e-3 }, direction: { g_ae: 1 } }, band);
    const positive = stretches.find(({ from }) => from.value > 0)!;
    for (const [end, expected] of [
      [positive.from.value, band.max],
      [positive.to.value, band.min],
    ] as const) {
      expect(formValue(alp, { g_agamma: 1e-3, g_ae: end }) / expected).toBeCloseTo(1, 9);
    }
    expect(() => shiftBand(0, 0, 1)).toThrow(RangeError);
  });
});
