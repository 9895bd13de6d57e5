import {
  ConvergenceError,
  integrateVegas,
  type VegasResult,
  type VegasSettings,
} from '../../numerics/index.ts';
import { createTwoToFourIntegrand, twoToFourDimensions } from './integrand.ts';
import type { TwoToFourSetup } from './setup.ts';

/** The settings of VEGAS+ that are left to choose: all but the dimensions and the label. */
export type TwoToFourVegasSettings = Omit<VegasSettings, 'dimensions' | 'label'>;

/** What to tell VEGAS+ about this integral. */
export function twoToFourVegasSettings(
  setup: TwoToFourSetup,
  settings: TwoToFourVegasSettings,
): VegasSettings {
  const { beamEnergy, darkPhotonMass, Z } = setup;
  const label = `l N -> l N a gamma_D at ${beamEnergy} GeV, Z = ${Z}, m_gammaD = ${darkPhotonMass} GeV`;
  return { ...settings, dimensions: twoToFourDimensions, label };
}

/**
 * sigma(l N -> l N a gamma_D) inside the missing-energy window by Monte Carlo, GeV^-2 at g = 1/GeV; it scales
 * as g^2. The error is one standard deviation.
 *
 * @throws ConvergenceError where the integrand is not finite, or the iterations disagree by more than
 *   five standard deviations of chi-square.
 */
export function twoToFourCrossSection(setup: TwoToFourSetup, settings: TwoToFourVegasSettings): VegasResult {
  const vegas = twoToFourVegasSettings(setup, settings);
  const { state: _, ...result } = integrateVegas(createTwoToFourIntegrand(setup), vegas);
  return requireConsistency(result, vegas.label);
}

/**
 * The result, if its iterations agree with one another.
 *
 * @throws ConvergenceError where chi-square is more than five standard deviations above its mean
 */
export function requireConsistency(result: VegasResult, label = 'Monte Carlo'): VegasResult {
  const { chi2PerDof, degreesOfFreedom } = result;
  if (degreesOfFreedom > 0 && chi2PerDof > 1 + 5 * Math.sqrt(2 / degreesOfFreedom)) {
    throw new ConvergenceError(`${label}: chi-square per degree of freedom ${chi2PerDof}`, result);
  }
  return result;
}
