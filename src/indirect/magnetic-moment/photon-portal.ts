import { ConvergenceError, type Estimate, integrate } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { type MomentLepton, momentLeptonMass, squareForm } from './lepton.ts';
import { loopMoment } from './loop-moments.ts';

/** How the vacuum polarisation by a dark system is made finite. */
export interface PolarisationScheme {
  /**
   * Times that it is subtracted at q^2 = 0. 1 renormalises the charge only and asks nothing else of the
   * theory; 2 also removes the q^2 term, by a counterterm, as a density that does not fall with s needs.
   */
  readonly subtractions: 1 | 2;
  /** Largest invariant mass of the dark system, GeV; undefined: none. */
  readonly cutoff?: number;
}

/** Range in ln s beyond the last scale after which nothing is left of an integrand that falls as 1/s. */
const tailRange = 42;

/** Relative rounding error of the kernels, whose logarithms cancel where s >> m^2. */
const kernelAccuracy = 1e-12;

/**
 * Shift of a lepton's (g - 2)/2 through the vacuum polarisation by any dark system that couples to the
 * photon, at unit coupling (times g^2). With the normalisation of `spectralDensity`, rho = Im Pi / (pi s),
 * the dark system is a continuum of vectors of mass^2 s that couple as photons do, and
 *   Delta a = integral ds rho(s) a_V(s),  a_V(s) = (alpha / pi) integral_0^1 dx x^2 (1 - x) / (x^2 + (1 - x) s / m^2),
 * the one-loop shift by a dark photon with eps = 1. That is the dispersion integral subtracted once; the second
 * subtraction takes (alpha / 3 pi) m^2 / s away from a_V, which leaves it negative.
 * A density with peaks narrower than a few percent of s may be missed; add those as dark photons.
 *
 * @throws RangeError on masses or a cutoff that are not positive.
 * @throws ConvergenceError when the integral does not converge at large s within 1e-8 (ask for a cutoff, or
 *   for two subtractions) or when the density is not finite.
 */
export function photonPortalMagneticMoment(
  portal: Pick<PhotonPortal, 'thresholdMass' | 'spectralDensity'>,
  leptonMass: number,
  scheme: PolarisationScheme,
): Estimate {
  const { thresholdMass } = portal;
  const { subtractions, cutoff } = scheme;
  if (!(leptonMass > 0))
    throw new RangeError(`magnetic moment: lepton mass ${leptonMass} GeV is not positive`);
  if (!(thresholdMass > 0)) {
    throw new RangeError(`magnetic moment: threshold ${thresholdMass} GeV is not positive`);
  }
  if (cutoff !== undefined && !(cutoff > 0)) throw new RangeError(`cutoff ${cutoff} GeV is not positive`);
  const kernel = subtractions === 1 ? polarisationKernel : twiceSubtractedKernel;
  const density = (logS: number): number => {
    const s = thresholdMass * thresholdMass * Math.exp(logS);
    return s * portal.spectralDensity(s) * kernel(s / leptonMass / leptonMass);
  };
  const knee = Math.max(0, 2 * Math.log(leptonMass / thresholdMass));
  const end = cutoff === undefined ? knee + tailRange : 2 * Math.log(cutoff / thresholdMass);
  if (end <= 0) return { value: 0, error: 0 };
  const main = integrateFromThreshold(density, [0, Math.min(knee, end), end]);
  const tail = cutoff === undefined ? tailBeyond(density, end) : 0;
  const factor = alpha / Math.PI;
  const size = Math.abs(main.value);
  const result = { value: factor * main.value, error: factor * (main.error + tail + kernelAccuracy * size) };
  if (!(tail <= 1e-8 * size)) {
    throw new ConvergenceError(
      `magnetic moment: the dispersion integral with ${subtractions} subtraction(s) does not converge at large s`,
      result,
    );
  }
  return result;
}

/** `photonPortalMagneticMoment` as a form in the portal's coupling. @throws as there. */
export function photonPortalMagneticMomentForm(
  portal: PhotonPortal,
  lepton: MomentLepton,
  scheme: PolarisationScheme,
): CouplingForm {
  return squareForm(portal.coupling, photonPortalMagneticMoment(portal, momentLeptonMass(lepton), scheme));
}

/** integral_0^1 dx x^2 (1 - x) / (x^2 + r (1 - x)), r = s / m^2: 1/2 at r = 0, 1 / (3 r) for r >> 1. */
function polarisationKernel(r: number): number {
  return loopMoment(2, r) - loopMoment(3, r);
}

/** The same less 1 / (3 r): -(1/r) integral_0^1 dx x^4 / (x^2 + r (1 - x)). */
function twiceSubtractedKernel(r: number): number {
  return -loopMoment(4, r) / r;
}

/** Integral over u = sqrt(ln(s / s_threshold)), in which threshold factors of half-integer power are smooth. */
function integrateFromThreshold(density: (logS: number) => number, breaks: readonly number[]): Estimate {
  let value = 0;
  let error = 0;
  for (let i = 1; i < breaks.length; i++) {
    const part = integrate((u) => 2 * u * density(u * u), Math.sqrt(breaks[i - 1]!), Math.sqrt(breaks[i]!), {
      relativeTolerance: 1e-11,
      label: 'dispersion integral of the magnetic moment',
    });
    value += part.value;
    error += part.error;
  }
  return { value, error };
}

/** Bound on the integral from `end` on, for an integrand that goes on to fall as the power seen there. */
function tailBeyond(density: (logS: number) => number, end: number): number {
  const last = Math.abs(density(end));
  if (last === 0) return 0;
  const power = Math.log(Math.abs(density(end - 1)) / last);
  return power > 0 ? last / power : Number.POSITIVE_INFINITY;
}
