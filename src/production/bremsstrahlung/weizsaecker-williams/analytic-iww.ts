import { type Estimate, scaleEstimate } from '../../../numerics/estimate.ts';
import { alpha } from '../../../physics/constants.ts';
import { momentum } from '../../../physics/kinematics.ts';
import type { BremsstrahlungSetup } from '../setup.ts';
import type { BosonSpin } from '../vertex.ts';
import { photonFlux } from './photon-flux.ts';

/**
 * Fully analytic IWW, the formula of DMG4 for electrons (physics note on lepton beams, section 4): the leading
 * logarithm of IWW over all energies and angles, with t_max = m_X^2,
 *
 *   sigma = c alpha^2 g^2/4pi chi beta / m_X^2 ln(1/delta^2),  delta = max(m/m_X, m_X/E),  c = 4/3 for the vector.
 *
 * The other spins have the logarithm of their IWW spectrum at x -> 1: c = 2/3 for scalar and pseudoscalar, and
 * 4/3 + (8/3) m^2/m_A^2 for the axial vector. No window is applied. Coupling g = 1.
 *
 * @returns GeV^-2; the error is that of chi, not of the approximation
 * @throws RangeError where there is no logarithm, m_X not between m and E
 */
export function analyticIwwCrossSection(spin: BosonSpin, setup: BremsstrahlungSetup, mass: number): Estimate {
  const { beamEnergy: E, leptonMass: m } = setup;
  if (!(mass > m && mass < E)) {
    throw new RangeError(`the analytic IWW needs a mass between ${m} and ${E} GeV, got ${mass} GeV`);
  }
  const tMin = (mass * mass) / (2 * E);
  const chi = photonFlux(setup, setup.formFactor, tMin * tMin, mass * mass);
  const delta = Math.max(m / mass, mass / E);
  const beta = momentum(E, mass) / E;
  const logarithm = -2 * Math.log(delta);
  const strength = alpha ** 2 / (4 * Math.PI);
  return scaleEstimate(chi, (strength * coefficient(spin, m, mass) * beta * logarithm) / (mass * mass));
}

function coefficient(spin: BosonSpin, m: number, mass: number): number {
  switch (spin) {
    case 'scalar':
    case 'pseudoscalar':
      return 2 / 3;
    case 'vector':
      return 4 / 3;
    case 'axial-vector':
      return 4 / 3 + (8 * m * m) / (3 * mass * mass);
  }
}
