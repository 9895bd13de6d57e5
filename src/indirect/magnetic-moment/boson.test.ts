import { describe, expect, it } from 'vitest';
import { alpha, constants } from '../../physics/constants.ts';
import { formValue } from '../../records/coupling-form.ts';
import {
  type BosonSpin,
  bosonMagneticMoment,
  bosonMagneticMomentForm,
  darkPhotonMagneticMomentForm,
} from './boson.ts';

const spins: readonly BosonSpin[] = ['scalar', 'pseudoscalar', 'vector', 'axial-vector'];

/** 8 pi^2 / g^2 times the shift at r = M^2 / m^2. */
function reduced(spin: BosonSpin, r: number): number {
  return 8 * Math.PI ** 2 * bosonMagneticMoment(spin, Math.sqrt(r), 1).value;
}

// r and the four integrals of the doc comment (S, P, V, A), mpmath 1.3.0 at mp.dps = 30, 20 digits kept:
//   D = lambda w, v: w*w + v*r
//   I = lambda f: quad(lambda w: f(w, 1 - w, D(w, 1 - w)), b) + quad(lambda v: f(1 - v, v, D(1 - v, v)), c)
//   S: w*w*(1 + v)/D, P: -w**3/D, V: 2*v*w*w/D, A: 2*(-w*v*(3 + v) - 2*w**3/r)/D
// with b, c from 0 to 1/2, broken at sqrt(r) 10^(-2..2), at 10^(-2..2)/r and at 10^-(1..13).
const references: readonly (readonly [number, number, number, number, number])[] = [
  [1e-12, 1.499996858448793, -0.4999999999871845, 0.9999968584616085, -2000000000050.262],
  [1e-8, 1.4996861170483855, -0.4999999178942411, 0.9996861991541444, -200000031.84261736],
  [1e-4, 1.4699691018898577, -0.49963718038757565, 0.9703319215022822, -20013.54245257547],
  [0.01, 1.258110378690969, -0.48492800096278527, 0.7731823777281839, -205.2556172371577],
  [1, 0.5, -0.2908004238438548, 0.20919957615614523, -2.6275987284684357],
  [3.999999, 0.2725887565038841, -0.18223385197758957, 0.09035490452629452, -0.7274114479377041],
  [4, 0.27258872223978126, -0.1822338332806563, 0.09035488895912495, -0.7274112777602187],
  [4.000001, 0.2725886879756897, -0.1822338145837284, 0.0903548733919613, -0.727411107582815],
  [30, 0.0830590450329975, -0.06471354963262778, 0.018345495400369723, -0.10635936464861324],
  [1e4, 0.0008046112536077437, -0.000738087218249211, 6.652403535853277e-5, -0.00033318072975416755],
  [1e8, 1.7254014597406137e-7, -1.658734825748644e-7, 6.666663399196983e-9, -3.3333329965863716e-8],
  [1e12, 2.6464354449341525e-11, -2.5797687782725952e-11, 6.666666666155713e-13, -3.333333333281238e-12],
];

describe('one-loop magnetic moments', () => {
  it.each(references)('has the 30-digit values at r = %d', (r, ...expected) => {
    spins.forEach((spin, i) => {
      const { value, error } = bosonMagneticMoment(spin, Math.sqrt(r), 1);
      const reference = expected[i]! / (8 * Math.PI ** 2);
      // r passes through a square root and back: 4 epsilon of input error.
      expect(Math.abs(value - reference)).toBeLessThanOrEqual(error + 1e-15 * Math.abs(reference));
      expect(error).toBeLessThan(1e-11 * Math.abs(reference));
    });
  });

  it('has the closed limits', () => {
    expect(reduced('scalar', 0)).toBeCloseTo(3 / 2, 14);
    expect(reduced('pseudoscalar', 0)).toBeCloseTo(-1 / 2, 14);
    expect(reduced('axial-vector', 1e-10) * 1e-10).toBeCloseTo(-2, 8);
    const r = 1e10;
    expect(reduced('scalar', r) * r).toBeCloseTo(Math.log(r) - 7 / 6, 7);
    expect(reduced('pseudoscalar', r) * r).toBeCloseTo(-Math.log(r) + 11 / 6, 7);
    expect(reduced('vector', r) * r).toBeCloseTo(2 / 3, 7);
    expect(reduced('axial-vector', r) * r).toBeCloseTo(-10 / 3, 7);
  });

  it('is Schwinger alpha / 2 pi for a massless dark photon with eps = 1', () => {
    for (const lepton of ['e', 'mu'] as const) {
      const form = darkPhotonMagneticMomentForm(lepton, 0);
      expect(formValue(form, { eps: 1 }) / (alpha / (2 * Math.PI))).toBeCloseTo(1, 13);
      // A 1e-6 of the lepton mass: 1 - pi M / m + ...
      const light = darkPhotonMagneticMomentForm('e', 1e-6 * constants.electronMass.value);
      expect(formValue(light, { eps: 1 }) / (alpha / (2 * Math.PI))).toBeCloseTo(1 - Math.PI * 1e-6, 9);
    }
  });

  it('falls as the boson mass squared for a heavy vector, alpha eps^2 m^2 / (3 pi M^2)', () => {
    const form = darkPhotonMagneticMomentForm('e', 10);
    const expected = ((alpha * 1e-6) / (3 * Math.PI)) * (constants.electronMass.value / 10) ** 2;
    expect(formValue(form, { eps: 1e-3 }) / expected).toBeCloseTo(1, 6);
  });

  it('makes forms in the coupling of the lepton', () => {
    const form = bosonMagneticMomentForm('scalar', 'mu', 0.1);
    const shift = bosonMagneticMoment('scalar', 0.1, constants.muonMass.value);
    expect(form.couplings).toEqual(['g_mu']);
    expect(formValue(form, { g_mu: -2 })).toBeCloseTo(4 * shift.value, 15);
    expect(formValue(form, { g_e: 1 })).toBe(0);
  });

  it('refuses what has no value', () => {
    expect(() => bosonMagneticMoment('axial-vector', 0, 1)).toThrow(RangeError);
    expect(() => bosonMagneticMoment('vector', -1, 1)).toThrow(RangeError);
    expect(() => bosonMagneticMoment('vector', 1, 0)).toThrow(RangeError);
  });
});
