import { type Estimate, integrate, scaleEstimate } from '../numerics/index.ts';
import { alpha } from '../physics/constants.ts';

/**
 * Gamma(X -> Y l+ l-) / Gamma(X -> Y gamma) where one photon of an epsilon vertex a F Ftilde' goes virtual:
 * gamma' -> a l+ l- (paper dark-axion, Fig. 10) and the crossed a -> gamma' l+ l-. In the masses m of X, M of
 * Y and m_l,
 *   (alpha / 3 pi) integral dq^2/q^2 sqrt(1 - 4 m_l^2/q^2) (1 + 2 m_l^2/q^2)
 *                  [(1 - q^2/(m - M)^2) (1 - q^2/(m + M)^2)]^(3/2).
 * Either photon of a pair may go virtual: pi0 -> gamma l+ l- is twice this with M = 0.
 *
 * With q = 2 m_l cosh(u) the root of the threshold is tanh(u); with u = u_max (1 - v^2) the 3/2 power of the
 * end point is analytic. Differences at both ends are formed from the masses, not from q^2. The error is a
 * bound; the result is exactly 0 at and below threshold, m <= M + 2 m_l. Masses in GeV.
 *
 * @throws RangeError on a lepton mass that is not positive (the ratio diverges), or a negative mass.
 * @throws ConvergenceError when the quadrature does not reach `relativeTolerance`.
 */
export function leptonPairRatio(
  parent: number,
  product: number,
  lepton: number,
  relativeTolerance = 1e-11,
): Estimate {
  if (!(parent >= 0 && product >= 0 && lepton > 0)) {
    throw new RangeError(
      `lepton pair: masses ${parent}, ${product}, ${lepton} GeV must not be negative, nor the last one 0`,
    );
  }
  const excess = parent - product - 2 * lepton;
  if (excess <= 0) return { value: 0, error: 0 };
  const largest = parent - product;
  const uMax = 2 * Math.asinh(Math.sqrt(excess / (4 * lepton)));
  const massScale = (2 * lepton) / largest;
  const differenceOverSum = largest / (parent + product);

  const integrand = (v: number): number => {
    const u = uMax * (1 - v * v);
    // (q_max - q) / q_max = massScale (cosh(uMax) - cosh(u)), as a product.
    const fall = 2 * massScale * Math.sinh(0.5 * (uMax + u)) * Math.sinh(0.5 * uMax * v * v);
    const q = massScale * Math.cosh(u);
    // 1 - q / (m + M), formed the same way.
    const slowFall = (2 * product) / (parent + product) + differenceOverSum * fall;
    const momentum = fall * (1 + q) * slowFall * (1 + differenceOverSum * q);
    const velocity = Math.tanh(u);
    const jacobian = 4 * uMax * v;
    return jacobian * velocity ** 2 * (1 + 0.5 / Math.cosh(u) ** 2) * momentum ** 1.5;
  };
  const integral = integrate(integrand, 0, 1, {
    relativeTolerance,
    label: `lepton pair ratio at masses ${parent}, ${product}, ${lepton} GeV`,
  });
  return scaleEstimate(integral, alpha / (3 * Math.PI));
}

/**
 * The ratio for a massless Y and m >> m_l: (alpha / 3 pi) [2 ln(m / m_l) - 7/2], half of the textbook factor
 * of pi0 -> gamma e+ e-. It misses terms of relative order (m_l / m)^2 and is no use near threshold.
 */
export function leptonPairRatioAsymptote(parent: number, lepton: number): number {
  return (alpha / (3 * Math.PI)) * (2 * Math.log(parent / lepton) - 3.5);
}
