import { alpha } from '../physics/constants.ts';

/** A complex number by its parts. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Above this tau the closed form loses digits to 1 - tau f^2, and the series has them all in 17 terms. */
const seriesFrom = 10;

/**
 * B_1(tau) = 1 - tau f(tau)^2 of paper invisible-alp (10), with tau = 4 m_l^2 / m_a^2 and
 *   f = arcsin(1 / sqrt(tau))                                             for tau >= 1,
 *   f = pi/2 + (i/2) ln[(1 + sqrt(1 - tau)) / (1 - sqrt(1 - tau))]        for tau < 1.
 * 1 at tau = 0, and -1/(3 tau) for large tau: the paper prints that limit without the minus sign.
 *
 * @throws RangeError on a negative or NaN tau.
 */
export function alpPhotonLoopFunction(tau: number): Complex {
  if (!(tau >= 0)) throw new RangeError(`loop function: tau is ${tau}, must be 0 or more`);
  if (tau === 0) return { re: 1, im: 0 };
  if (tau > seriesFrom) return { re: heavyLeptonSeries(tau), im: 0 };
  if (tau >= 1) {
    // arcsin(1/sqrt(tau)) written so that it keeps its digits at threshold.
    const f = Math.atan2(1, Math.sqrt(tau - 1));
    return { re: 1 - tau * f * f, im: 0 };
  }
  const root = Math.sqrt(1 - tau);
  const imaginary = root < 0.5 ? Math.atanh(root) : Math.log((1 + root) / Math.sqrt(tau));
  const real = Math.PI / 2;
  return {
    re: 1 - tau * (real - imaginary) * (real + imaginary),
    im: -2 * tau * real * imaginary,
  };
}

/** -1/(3 tau) - 8/(45 tau^2) - 4/(35 tau^3) - ..., from the power series of arcsin^2. */
function heavyLeptonSeries(tau: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; term > -Number.EPSILON * sum; n++) {
    term *= (2 * n * n) / ((n + 1) * (2 * n + 1) * tau);
    sum -= term;
  }
  return sum;
}

/**
 * The photon coupling that a lepton loop adds, paper invisible-alp (9):
 * delta g = (alpha g_al / pi) B_1(4 m_l^2 / m_a^2), in the unit of `leptonCoupling` (GeV^-1). Complex where
 * the ALP decays to the lepton pair, m_a > 2 m_l. Masses in GeV.
 *
 * @throws RangeError on masses that are negative or both zero.
 */
export function alpLoopPhotonCoupling(leptonCoupling: number, alpMass: number, leptonMass: number): Complex {
  if (!(alpMass >= 0 && leptonMass >= 0)) {
    throw new RangeError(`ALP photon loop: masses ${alpMass}, ${leptonMass} GeV must be 0 or more`);
  }
  const { re, im } = alpPhotonLoopFunction((2 * (leptonMass / alpMass)) ** 2);
  const factor = (alpha * leptonCoupling) / Math.PI;
  return { re: factor * re, im: factor * im };
}
