import type { Estimate } from '../../numerics/estimate.ts';
import { alpha } from '../../physics/constants.ts';
import {
  type Emission,
  emissionCrossSection,
  emissionEnergyAngleSpectrum,
  emissionEnergySpectrum,
} from './emission.ts';
import type { BremsstrahlungSetup } from './setup.ts';

const virtualPhoton: Emission = { spin: 'vector', strength: alpha ** 3, name: 'virtual photon' };

/**
 * Cross section of l N -> l N gamma*(m_V) inside the energy and angle window of `setup`, for a vector
 * coupled with strength e (epsilon = 1): exact tree level, a three-dimensional quadrature.
 *
 * @param mass virtual-photon mass sqrt(s), GeV
 * @returns GeV^-2; exactly 0 outside the kinematic range
 * @throws ConvergenceError naming mass and window when the tolerance is not reached
 */
export function virtualPhotonCrossSection(
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  return emissionCrossSection(virtualPhoton, setup, mass, relativeTolerance);
}

/**
 * d sigma / dE_k at one virtual-photon energy (the missing energy), GeV^-3; the energy window of
 * `setup` is not applied, its angle cut is.
 */
export function virtualPhotonEnergySpectrum(
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  relativeTolerance: number,
): Estimate {
  return emissionEnergySpectrum(virtualPhoton, setup, mass, energy, relativeTolerance);
}

/**
 * d^2 sigma / dE_k dtheta, GeV^-3 per radian, at one energy and one angle of the virtual photon to the
 * beam: a one-dimensional quadrature.
 */
export function virtualPhotonEnergyAngleSpectrum(
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  angle: number,
  relativeTolerance: number,
): Estimate {
  return emissionEnergyAngleSpectrum(virtualPhoton, setup, mass, energy, angle, relativeTolerance);
}
