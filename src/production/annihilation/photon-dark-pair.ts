import { type Estimate, sumEstimates } from '../../numerics/estimate.ts';
import { integrate } from '../../numerics/index.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import type { AngularWeights } from './angles.ts';
import { energyRelease, type PhotonEnergyWindow, recoilMassSquared } from './kinematics.ts';
import { photonDarkPhotonCrossSection } from './photon-boson.ts';
import { closedForm } from './rounding.ts';

/**
 * e+ e- -> gamma + dark at unit portal coupling, for any photon portal, by exact factorisation:
 * the integral over s' of spectralDensity(s') sigma(e+ e- -> gamma A'; M^2 = s', epsilon = 1), for photon
 * energies (s - s') / (2 sqrt s) in `window`. Radiation of the photon from e+ and e-; photons that the
 * dark particles make when they decay are not in it.
 *
 * @param angles of that photon: `integratedAngles` for a cross section, `angleAt` for d sigma / d cos(theta*)
 * @returns GeV^-2 per (unit of coupling)^2; exactly 0 where the window is empty or closed
 * @throws RangeError if the window is not ordered, or is open and starts at zero energy: soft photons are
 *   infinitely many.
 * @throws ConvergenceError naming portal and range when the tolerance is not reached.
 */
export function photonDarkPairCrossSection(
  portal: PhotonPortal,
  angles: AngularWeights,
  window: PhotonEnergyWindow,
  relativeTolerance = 1e-8,
): Estimate {
  const { energy } = angles;
  if (!(window.energyMin <= window.energyMax)) {
    throw new RangeError(`photon energies [${window.energyMin}, ${window.energyMax}] GeV are not ordered`);
  }
  const low = Math.max(portal.thresholdMass ** 2, recoilMassSquared(energy, window.energyMax));
  const high = recoilMassSquared(energy, window.energyMin);
  if (low >= high || low >= energy * energy) return { value: 0, error: 0 };
  if (!(window.energyMin > 0)) {
    throw new RangeError(`photon energies from ${window.energyMin} GeV: a window must start above 0`);
  }
  const middle = Math.min(high, Math.max(low, 0.5 * energy * energy));
  const options = { relativeTolerance, label: `e+ e- -> gamma + ${portal.id} at ${energy} GeV` };
  const above = softSide(portal, angles, middle, 2 * energy * window.energyMin, options);
  const below = lightSide(portal, angles, low, middle, {
    ...options,
    absoluteTolerance: relativeTolerance * above.value,
  });
  const { value, error } = sumEstimates([below, above]);
  return { value, error: error + closedForm(value).error };
}

/**
 * d sigma / dE_gamma of `photonDarkPairCrossSection`, 2 sqrt(s) rho(s') sigma_A'(s') at s' = s - 2 sqrt(s) E_gamma.
 *
 * @param photon photon energy in the centre of mass, GeV
 * @returns GeV^-3 per (unit of coupling)^2; 0 outside the kinematic range
 */
export function photonDarkPairSpectrum(
  portal: PhotonPortal,
  angles: AngularWeights,
  photon: number,
): Estimate {
  const s = recoilMassSquared(angles.energy, photon);
  if (!(photon > 0) || s <= portal.thresholdMass ** 2) return { value: 0, error: 0 };
  const factor = 2 * angles.energy * portal.spectralDensity(s);
  const { value, error } = photonDarkPhotonCrossSection(angles, Math.sqrt(s));
  return { value: factor * value, error: factor * error };
}

interface Options {
  readonly relativeTolerance: number;
  readonly absoluteTolerance?: number;
  readonly label: string;
}

/** s' <= s/2, in ln m = ln m_low + y^2 (or m = m_high y^2 from zero mass): smooth at the threshold of the pair. */
function lightSide(
  portal: PhotonPortal,
  angles: AngularWeights,
  low: number,
  high: number,
  options: Options,
): Estimate {
  if (high <= low) return { value: 0, error: 0 };
  const density = (s: number): number =>
    portal.spectralDensity(s) * photonDarkPhotonCrossSection(angles, Math.sqrt(s)).value;
  if (low <= 0) {
    return integrate((y) => 4 * high * y ** 3 * density(high * y ** 4), 0, 1, options);
  }
  const start = Math.log(low);
  const inLogarithm = (y: number): number => {
    const s = Math.min(Math.exp(start + 2 * y * y), high);
    return 4 * y * s * density(s);
  };
  return integrate(inLogarithm, 0, Math.sqrt(0.5 * (Math.log(high) - start)), options);
}

/** s' >= s/2, in D = s - s' = D_max exp(-y^2): flat where the photon is soft, smooth at a threshold at y = 0. */
function softSide(
  portal: PhotonPortal,
  angles: AngularWeights,
  low: number,
  releaseMin: number,
  options: Options,
): Estimate {
  const releaseMax = energyRelease(angles.energy, Math.sqrt(low));
  if (releaseMax <= releaseMin) return { value: 0, error: 0 };
  const inLogarithm = (y: number): number => {
    const release = releaseMax * Math.exp(-y * y);
    const s = low - releaseMax * Math.expm1(-y * y);
    return (
      2 * y * release * portal.spectralDensity(s) * photonDarkPhotonCrossSection(angles, Math.sqrt(s)).value
    );
  };
  return integrate(inLogarithm, 0, Math.sqrt(Math.log(releaseMax / releaseMin)), options);
}
