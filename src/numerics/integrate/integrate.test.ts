import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConvergenceError } from '../errors.ts';
import { integrate } from './integrate.ts';

// 50-digit references, rounded on reading. Made with mpmath 1.3.0 at mp.dps = 50:
//   quad(lambda x: exp(-x*x), [0, 1]); quad(lambda x: x**x, [0, 1]); pi*besselj(0, 100)
//   quad(lambda x: 1/(1 + x**4), [-3, -1, 0, 1, 5]); 3*zeta(3)/2; mpf(-4)/9
const REFERENCES: readonly [string, (x: number) => number, number, number, string][] = [
  ['exp(-x^2)', (x) => Math.exp(-x * x), 0, 1, '0.74682413281242702539946743613185300535449968681261'],
  ['x^x', (x) => x ** x, 0, 1, '0.78343051071213440705926438652697546940768199014693'],
  [
    'cos(100 sin x)',
    (x) => Math.cos(100 * Math.sin(x)),
    0,
    Math.PI,
    '0.06278740049149269565503282405671841293350646794287',
  ],
  ['1/(1 + x^4)', (x) => 1 / (1 + x ** 4), -3, 5, '2.206495762581747158396480721191481981539695800792'],
  [
    'log(x)^2/(1 + x)',
    (x) => Math.log(x) ** 2 / (1 + x),
    0,
    1,
    '1.8030853547393914280996072422671749861474794385108',
  ],
  [
    'sqrt(x) log(x)',
    (x) => Math.sqrt(x) * Math.log(x),
    0,
    1,
    '-0.44444444444444444444444444444444444444444444444444',
  ],
];

describe('integrate', () => {
  it.each(REFERENCES)('keeps its promise on %s', (_name, f, lower, upper, reference) => {
    for (const relativeTolerance of [1e-3, 1e-8, 1e-12]) {
      const { value, error } = integrate(f, lower, upper, { relativeTolerance });
      expect(error).toBeLessThanOrEqual(relativeTolerance * Math.abs(value));
      expect(Math.abs(value - Number(reference))).toBeLessThanOrEqual(error);
    }
  });

  it('is exact on polynomials to rounding, with one rule', () => {
    const { value, evaluations } = integrate((x) => x ** 19 + 3 * x * x, -1, 2);
    expect(value).toBeCloseTo((2 ** 20 - 1) / 20 + 9, 8);
    expect(evaluations).toBe(21);
  });

  it('finds peaks and end-point singularities', () => {
    const width = 1e-6;
    const peak = integrate((x) => width / (width * width + (x - 0.3) ** 2), 0, 1);
    expect(Math.abs(peak.value - (Math.atan(0.7 / width) + Math.atan(0.3 / width)))).toBeLessThan(peak.error);
    const root = integrate((x) => 1 / Math.sqrt(x), 0, 4, { relativeTolerance: 1e-9 });
    expect(Math.abs(root.value - 4)).toBeLessThan(root.error);
    const log = integrate(Math.log, 0, 1);
    expect(Math.abs(log.value + 1)).toBeLessThan(log.error);
  });

  it('keeps the promise over families with closed forms', () => {
    const parameter = fc.double({ min: 0.01, max: 50, noNaN: true });
    const place = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    const tolerance = fc.constantFrom(1e-2, 1e-4, 1e-7, 1e-10);
    fc.assert(
      fc.property(parameter, place, tolerance, (a, x0, relativeTolerance) => {
        const families: [(x: number) => number, number][] = [
          [(x) => Math.exp(-a * x), -Math.expm1(-a) / a],
          [(x) => 1 / (1 + a * a * (x - x0) ** 2), (Math.atan(a * (1 - x0)) + Math.atan(a * x0)) / a],
          [(x) => 2 + Math.cos(a * x + x0), 2 + (Math.sin(a + x0) - Math.sin(x0)) / a],
          [(x) => x ** a, 1 / (a + 1)],
          [(x) => 1 / (x + 1 / a) ** 2, a - 1 / (1 + 1 / a)],
        ];
        for (const [f, exact] of families) {
          const { value, error } = integrate(f, 0, 1, { relativeTolerance });
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-14 * Math.abs(exact));
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('gives reversed limits the other sign and an empty interval nothing', () => {
    const forward = integrate(Math.exp, 0, 1);
    expect(integrate(Math.exp, 1, 0)).toEqual({ ...forward, value: -forward.value });
    expect(integrate(() => Number.NaN, 2, 2)).toEqual({ value: 0, error: 0, evaluations: 0 });
  });

  it('accepts an integral that cancels, with the error that rounding leaves', () => {
    const odd = integrate((x) => x ** 3, -1, 1);
    expect(Math.abs(odd.value)).toBeLessThanOrEqual(odd.error);
    expect(odd.error).toBeLessThan(1e-13);
    expect(integrate(() => 0, 0, 1)).toMatchObject({ value: 0, error: 0 });
  });

  it('names the integral and the point where the integrand is not finite', () => {
    const f = (x: number) => (x > 0.9 ? Number.NaN : x);
    expect(() => integrate(f, 0, 1, { label: 'width' })).toThrow(/width: integrand is NaN at x = 0\.9/);
    expect(() => integrate((x) => 1 / (x - 0.5), 0, 1)).toThrow(ConvergenceError);
  });

  it('throws with its best estimate when the budget runs out', () => {
    const run = () => integrate((x) => x ** -0.9, 0, 1, { maxEvaluations: 500, label: 'slow' });
    expect(run).toThrow(/slow: .* evaluations were not enough/);
    try {
      run();
    } catch (error) {
      const best = (error as ConvergenceError).best!;
      expect(Math.abs(best.value - 10)).toBeLessThan(best.error);
    }
  });

  it('refuses limits and tolerances that make no sense', () => {
    expect(() => integrate(Math.exp, 0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => integrate(Math.exp, Number.NaN, 1)).toThrow(RangeError);
    expect(() => integrate(Math.exp, 0, 1, { relativeTolerance: -1 })).toThrow(RangeError);
  });
});
