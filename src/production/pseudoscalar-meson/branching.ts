import { type Estimate, integrate, scaleEstimate } from '../../numerics/index.ts';
import type { PseudoscalarMeson } from '../../records/meson.ts';
import type { PhotonPortal } from '../../records/portal.ts';

/** What of a meson this needs. */
export type PhotonDecay = Pick<PseudoscalarMeson, 'mass' | 'photonsFraction'>;

/**
 * d BR(P -> gamma + dark) / ds at unit coupling, s the squared mass of the dark system (physics note on proton beams,
 * section 2, with I = pi s rho):
 *   2 BR(P -> gamma gamma) (1 - s/M_P^2)^3 rho(s).
 * One photon of the anomaly goes virtual; its form factor is taken as 1. GeV^-2 per (unit of coupling)^2; 0 outside
 * the kinematic range.
 */
export function pseudoscalarDarkDensity(portal: PhotonPortal, meson: PhotonDecay, s: number): number {
  const left = meson.mass ** 2 - s;
  if (!(left > 0 && s > 0)) return 0;
  return 2 * meson.photonsFraction * (left / meson.mass ** 2) ** 3 * portal.spectralDensity(s);
}

/**
 * BR(P -> gamma + dark) at unit portal coupling for any photon portal, the integral of `pseudoscalarDarkDensity`; a
 * bound as error. For massless dark particles BR(gamma gamma) d^2 M_P^2 / (12 pi^2) (dipole) and
 * BR(gamma gamma) g^2 M_P^2 / (192 pi^2) (dark axion).
 *
 * @returns (unit of coupling)^-2; exactly 0 at and below threshold
 * @throws ConvergenceError naming portal and meson mass when the tolerance is not reached.
 */
export function pseudoscalarDarkFraction(
  portal: PhotonPortal,
  meson: PhotonDecay,
  relativeTolerance = 1e-10,
): Estimate {
  const low = portal.thresholdMass ** 2;
  const range = meson.mass ** 2 - low;
  if (!(range > 0)) return { value: 0, error: 0 };
  // s = low + range v^2: smooth where the pair opens as a velocity.
  const integral = integrate(
    (v) => v * (1 - v * v) ** 3 * portal.spectralDensity(low + range * v * v),
    0,
    1,
    { relativeTolerance, label: `decay of a meson of ${meson.mass} GeV to gamma + ${portal.id}` },
  );
  return scaleEstimate(integral, (4 * meson.photonsFraction * range ** 4) / meson.mass ** 6);
}
