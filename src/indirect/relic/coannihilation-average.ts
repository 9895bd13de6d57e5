import { type Estimate, integrate, scaledBesselK1, scaledBesselK2 } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import type { DarkPair, PhotonPortal } from '../../records/portal.ts';
import { type VisibleCouplings, visibleBreaks, visibleFactor } from './final-states.ts';

/** A photon portal that names its two particles. */
export type PairPortal = Pick<PhotonPortal, 'id' | 'spectralDensity'> & { readonly pair: DarkPair };

/** Thermal weight exp(-2 u^2) ends at this u: exp(-72). */
const uMax = 6;

/**
 * Cross section of chi_1 chi_2 -> gamma* -> leptons and hadrons at unit coupling, GeV^-2 per (unit of coupling)^2, averaged
 * over the 4 spin states of two fermions (physics note on proton beams, section 5, with I = pi s rho):
 *   sigma = 4 pi^2 alpha rho(s) F(s) / beta^2,   beta^2 = lambda(s, m_1^2, m_2^2) / s^2,
 * F from `visibleFactor`. s in GeV^2; 0 at and below threshold.
 */
export function coannihilationCrossSection(
  { pair, spectralDensity }: PairPortal,
  visible: VisibleCouplings,
  s: number,
): number {
  const [m1, m2] = pair.masses;
  const excess = s - (m1 + m2) ** 2;
  if (!(excess > 0)) return 0;
  const kallen = excess * (s - (m2 - m1) ** 2);
  return (4 * Math.PI ** 2 * alpha * spectralDensity(s) * visibleFactor(visible, s) * s * s) / kallen;
}

/**
 * <sigma v> of chi_1 chi_2 at T = m_1/x and unit coupling, GeV^-2 per (unit of coupling)^2: the integral of Gondolo and
 * Gelmini as in `thermalAverage`, sqrt(s) = (m_1 + m_2)(1 + u^2/X), X = (m_1 + m_2)/2T, without a pole. Thresholds and
 * structures of the final states are limits of integration. A bound as error.
 *
 * @throws RangeError unless x and both masses are positive.
 * @throws ConvergenceError when the quadrature does not reach `relativeTolerance`.
 */
export function coannihilationAverage(
  { id, pair, spectralDensity }: PairPortal,
  visible: VisibleCouplings,
  x: number,
  relativeTolerance = 1e-8,
): Estimate {
  const [m1, m2] = pair.masses;
  if (!(x > 0 && m1 > 0 && m2 > 0))
    throw new RangeError(`thermal average: x = ${x}, masses ${m1}, ${m2} GeV`);
  const sum = m1 + m2;
  const X = (0.5 * sum * x) / m1;
  const integrand = (u: number): number => {
    const w = (u * u) / X;
    const s = (sum * (1 + w)) ** 2;
    const weight = s * s * spectralDensity(s) * visibleFactor(visible, s);
    return weight === 0 ? 0 : u * weight * scaledBesselK1(2 * X * (1 + w)) * Math.exp(-2 * u * u);
  };
  const limits = visibleBreaks(visible)
    .map((root) => Math.sqrt(Math.max(X * (root / sum - 1), 0)))
    .filter((u) => u > 0 && u < uMax);
  limits.unshift(0);
  limits.push(uMax);
  const label = `thermal average of ${id} at x = ${x}`;
  let value = 0;
  let error = 0;
  for (let i = 1; i < limits.length; i++) {
    const piece = integrate(integrand, limits[i - 1]!, limits[i]!, {
      relativeTolerance,
      absoluteTolerance: Math.max(1e-300, 0.01 * relativeTolerance * value),
      label,
    });
    value += piece.value;
    error += piece.error;
  }
  const k2 = scaledBesselK2(x) * scaledBesselK2((m2 * x) / m1);
  const factor = (4 * Math.PI ** 2 * alpha) / (m1 * m1 * m2 * m2 * k2);
  return { value: factor * value, error: factor * (error + 1e-14 * value) };
}
