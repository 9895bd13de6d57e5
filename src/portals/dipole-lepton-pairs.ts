import { type Estimate, integrate, scaleEstimate } from '../numerics/index.ts';
import { alpha } from '../physics/constants.ts';

/** The two states that a dipole connects, GeV: by sum and difference, since the difference may be tiny. */
export interface DipoleStates {
  readonly sum: number;
  readonly difference: number;
}

/**
 * Gamma(chi_2 -> chi_1 l+ l-) / Gamma(chi_2 -> chi_1 gamma): the photon goes virtual. With the spectral density of
 * a lepton pair and the crossing of `dipoleSpectralDensity`,
 *   (alpha / 3 pi) integral dq^2/q^2 sqrt(1 - 4 m_l^2/q^2) (1 + 2 m_l^2/q^2)
 *                  (1 - q^2/d^2)^(3/2) (1 - q^2/s^2)^(1/2) (1 + q^2/(2 s^2)),
 * d and s the difference and the sum of the masses. For N -> nu l+ l- both are M_N.
 *
 * The maps are those of `leptonPairRatio`. A bound as error; exactly 0 at and below threshold, d <= 2 m_l.
 *
 * @throws RangeError on a lepton mass that is not positive (the ratio diverges), or negative masses.
 * @throws ConvergenceError when the quadrature does not reach `relativeTolerance`.
 */
export function dipoleLeptonPairRatio(
  { sum, difference }: DipoleStates,
  lepton: number,
  relativeTolerance = 1e-10,
): Estimate {
  if (!(difference >= 0 && sum >= difference && lepton > 0)) {
    throw new RangeError(
      `lepton pair: sum ${sum}, difference ${difference}, lepton ${lepton} GeV are no masses`,
    );
  }
  const excess = difference - 2 * lepton;
  if (excess <= 0) return { value: 0, error: 0 };
  const uMax = 2 * Math.asinh(Math.sqrt(excess / (4 * lepton)));
  const massScale = (2 * lepton) / difference;
  const overSum = (difference / sum) ** 2;
  const integrand = (v: number): number => {
    const u = uMax * (1 - v * v);
    const q = massScale * Math.cosh(u);
    // 1 - q / d, as a product.
    const fall = 2 * massScale * Math.sinh(0.5 * (uMax + u)) * Math.sinh(0.5 * uMax * v * v);
    const slow = overSum * q * q;
    const momentum = (fall * (1 + q)) ** 1.5 * Math.sqrt(Math.max(1 - slow, 0)) * (1 + 0.5 * slow);
    return 4 * uMax * v * Math.tanh(u) ** 2 * (1 + 0.5 / Math.cosh(u) ** 2) * momentum;
  };
  const integral = integrate(integrand, 0, 1, {
    relativeTolerance,
    label: `lepton pair ratio of a dipole, sum ${sum}, difference ${difference}, lepton ${lepton} GeV`,
  });
  return scaleEstimate(integral, alpha / (3 * Math.PI));
}
