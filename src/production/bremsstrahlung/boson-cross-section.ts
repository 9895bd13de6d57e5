import type { Estimate } from '../../numerics/estimate.ts';
import { alpha } from '../../physics/constants.ts';
import {
  type Emission,
  emissionCrossSection,
  emissionEnergyAngleSpectrum,
  emissionEnergySpectrum,
} from './emission.ts';
import { requireMass } from './require-mass.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import type { BosonSpin } from './vertex.ts';

/** Of a boson with g = 1 in L = g X lbar Gamma l. */
function unitCoupling(spin: BosonSpin, mass: number): Emission {
  requireMass(mass);
  return { spin, strength: alpha ** 2 / (4 * Math.PI), name: spin };
}

/**
 * Cross section of l N -> l N X inside the energy and angle window of `setup`, at coupling g = 1 in
 * L = g X lbar Gamma l, Gamma = 1, i gamma5, gamma^mu, gamma^mu gamma5: exact tree level with the recoil
 * of the nucleus, a three-dimensional quadrature. The same for leptons and antileptons. For a coupling
 * epsilon e multiply by epsilon^2 e^2, for the derivative coupling g_al/2 by (g_al m_l)^2.
 *
 * @param mass of the boson, GeV
 * @returns GeV^-2 at g = 1; exactly 0 outside the kinematic range
 * @throws RangeError for a mass that is not positive
 * @throws ConvergenceError naming mass and window when the tolerance is not reached
 */
export function bosonBremsstrahlungCrossSection(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  return emissionCrossSection(unitCoupling(spin, mass), setup, mass, relativeTolerance);
}

/**
 * d sigma / dE_X at g = 1 and one boson energy, GeV^-3; the energy window of `setup` is not applied, its
 * angle cut is. Throws as `bosonBremsstrahlungCrossSection` does.
 */
export function bosonBremsstrahlungEnergySpectrum(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  relativeTolerance: number,
): Estimate {
  return emissionEnergySpectrum(unitCoupling(spin, mass), setup, mass, energy, relativeTolerance);
}

/**
 * d^2 sigma / dE_X dtheta at g = 1, GeV^-3 per radian, at one energy and one angle of the boson to the
 * beam: a one-dimensional quadrature. Throws as `bosonBremsstrahlungCrossSection` does.
 */
export function bosonBremsstrahlungEnergyAngleSpectrum(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  angle: number,
  relativeTolerance: number,
): Estimate {
  return emissionEnergyAngleSpectrum(unitCoupling(spin, mass), setup, mass, energy, angle, relativeTolerance);
}
