import { clenshaw } from '../interpolate/chebyshev.ts';

/**
 * Modified Bessel functions of the second kind, exponentially scaled: e^z K_nu(z), which neither overflows
 * nor underflows for any z. Relative error a few units of rounding; z must be positive.
 *
 * From z = 2 on, a Chebyshev series of sqrt(z) e^z K_nu(z) in 2/z; below, the trapezoidal rule on
 * e^z K_nu(z) = integral from 0 of exp(-z (cosh t - 1)) cosh(nu t) dt (DLMF 10.32.9), whose integrand is entire
 * and falls doubly exponentially, so that the rule converges beyond all powers of its step. K_2 by recurrence,
 * in which both terms have one sign.
 */
export function scaledBesselK0(z: number): number {
  return z >= 2 ? clenshaw(series0, 4 / z - 1) / Math.sqrt(z) : trapezoidal(0, z);
}

/** e^z K_1(z); see `scaledBesselK0`. */
export function scaledBesselK1(z: number): number {
  return z >= 2 ? clenshaw(series1, 4 / z - 1) / Math.sqrt(z) : trapezoidal(1, z);
}

/** e^z K_2(z) = e^z (K_0 + 2 K_1 / z); see `scaledBesselK0`. */
export function scaledBesselK2(z: number): number {
  return scaledBesselK0(z) + (2 * scaledBesselK1(z)) / z;
}

function trapezoidal(order: 0 | 1, z: number): number {
  if (!(z > 0)) return z === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  const step = 0.1;
  let sum = 0.5;
  for (let k = 1; ; k++) {
    const t = k * step;
    const half = Math.sinh(0.5 * t);
    const term = Math.exp(-2 * z * half * half) * (order === 0 ? 1 : Math.cosh(t));
    sum += term;
    if (2 * z * half * half > 40 + order * t) return step * sum;
  }
}

// mpmath 1.3, mp.dps = 40: discrete cosine transform of sqrt(z) * exp(z) * besselk(nu, z), z = 2 / c, at the
// 34 Chebyshev points of c on (0, 1); terms below 2e-18 dropped.
const series0 = Float64Array.of(
  1.2201515410329777,
  -0.0314481013119645,
  0.0015698838857300533,
  -0.00012849549581627802,
  1.39498137188765e-5,
  -1.8317555227191195e-6,
  2.766813639445015e-7,
  -4.660489897687948e-8,
  8.574034017414225e-9,
  -1.6975345093890614e-9,
  3.5773972814003283e-10,
  -7.957489244477396e-11,
  1.8559491149549264e-11,
  -4.514597883374519e-12,
  1.1403405882073441e-12,
  -2.9800969231481784e-13,
  8.032890775068373e-14,
  -2.2275133267462946e-14,
  6.3400764762765995e-15,
  -1.848593377920796e-15,
  5.512055999401639e-16,
  -1.6782311257483392e-16,
  5.210391777482758e-17,
  -1.6475805935875518e-17,
  5.3004337613219474e-18,
);
const series1 = Float64Array.of(
  1.3603130952422213,
  0.10392373657681724,
  -0.002857816859622779,
  0.00019521551847135162,
  -1.936197974166083e-5,
  2.406484947837217e-6,
  -3.5019606030878126e-7,
  5.7410841254500495e-8,
  -1.0345762465678097e-8,
  2.0150497551970347e-9,
  -4.1903547593419254e-10,
  9.218315187605315e-11,
  -2.129967838427791e-11,
  5.139639673482343e-12,
  -1.2891739609498229e-12,
  3.348419666052243e-13,
  -8.976705182010145e-14,
  2.4771544242195966e-14,
  -7.01983708921472e-15,
  2.038703166239744e-15,
  -6.057047270640184e-16,
  1.8380935752361397e-16,
  -5.689462849024281e-17,
  1.7940510474681617e-17,
  -5.756744471675435e-18,
);
