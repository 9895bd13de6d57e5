import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CouplingForm, formValue } from '../../records/coupling-form.ts';
import { edgesAlong, type FormLimit, rateLimit } from './form-limit.ts';

function form(photon: number, mixed: number, lepton: number, error = 0): CouplingForm {
  const matrix = (a: number, b: number, c: number) => [
    [a, b],
    [b, c],
  ];
  return {
    couplings: ['p', 'l'],
    coefficients: matrix(photon, mixed, lepton),
    errors: matrix(error, error, error),
  };
}

const values = (limit: FormLimit, direction: Readonly<Record<string, number>>, limitOn: string) =>
  edgesAlong(limit, direction, limitOn).map(({ value }) => value);

const shift = (shape: CouplingForm, lower: number, upper: number): FormLimit => ({
  form: shape,
  lower,
  upper,
  inside: lower <= 0 && upper >= 0 ? 'allowed' : 'preferred',
});

describe('edges along a direction', () => {
  it('are where the form is at its bound, for any direction', () => {
    const size = fc.double({ min: 1e-3, max: 10, noNaN: true });
    const part = fc.tuple(size, fc.constantFrom(1, -1)).map(([value, sign]) => sign * value);
    fc.assert(
      fc.property(part, part, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (p, l, bound) => {
        const positive = form(2, -0.5, 1);
        const [edge] = values(rateLimit(positive, bound), { p, l }, 'p');
        const t = edge! / Math.abs(p);
        expect(formValue(positive, { p: t * p, l: t * l }) / bound).toBeCloseTo(1, 12);
        // The same point, seen from the other coupling.
        expect(values(rateLimit(positive, bound), { p, l }, 'l')[0]! / (t * Math.abs(l))).toBeCloseTo(1, 12);
      }),
      { seed: 11 },
    );
  });

  it('do not depend on the size of the shares', () => {
    const limit = rateLimit(form(2, -0.5, 1), 7);
    const expected = values(limit, { p: 3, l: 1 }, 'p')[0]!;
    for (const size of [1e-300, 1e-160, 1e160, 1e300]) {
      expect(values(limit, { p: 3 * size, l: size }, 'p')[0]! / expected).toBeCloseTo(1, 13);
    }
  });

  it('are two in ascending order for what is preferred, whatever the sign of the form', () => {
    expect(values(shift(form(1, 0, 0), 4, 9), { p: 1 }, 'p')).toEqual([2, 3]);
    expect(values(shift(form(-1, 0, 0), -9, -4), { p: 1 }, 'p')).toEqual([2, 3]);
    expect(values(shift(form(-1, 0, 0), 4, 9), { p: 1 }, 'p')).toEqual([]);
    expect(values(shift(form(1, 0, 0), -9, -4), { p: 1 }, 'p')).toEqual([]);
  });

  it('are one for what is allowed, on the side of the form', () => {
    expect(values(shift(form(1, 0, 0), -4, 9), { p: 1 }, 'p')).toEqual([3]);
    expect(values(shift(form(-1, 0, 0), -4, 9), { p: 1 }, 'p')).toEqual([2]);
  });

  it('are none where the form may be 0, and carry its error', () => {
    expect(values(rateLimit(form(0, 0, 1), 1), { p: 1 }, 'p')).toEqual([]);
    expect(values(rateLimit(form(1, 0, 0, 2), 1), { p: 1 }, 'p')).toEqual([]);
    // -2 l p + 2 l^2 vanishes along p = l.
    expect(values(rateLimit(form(0, -1, 2), 1), { p: 1, l: 1 }, 'p')).toEqual([]);
    const [edge] = edgesAlong(rateLimit(form(4, 0, 0, 0.04), 1), { p: 1 }, 'p');
    // dg/g = dN / 2N
    expect(edge!.error / edge!.value).toBeCloseTo(0.005, 14);
  });
});
