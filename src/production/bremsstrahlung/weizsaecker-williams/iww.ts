import { type Estimate, scaleEstimate } from '../../../numerics/estimate.ts';
import { requireMass } from '../require-mass.ts';
import type { BremsstrahlungSetup } from '../setup.ts';
import type { BosonSpin } from '../vertex.ts';
import { photonFlux } from './photon-flux.ts';
import { approximateCrossSection, approximateSpectrum, type InnerSum } from './spectrum.ts';
import { smallestU, splitting } from './splitting.ts';

/**
 * Improved Weizsaecker-Williams (IWW): as WW, but with one flux chi for all x and U, t_min = (m_X^2/2E)^2 and
 * t_max = m_X^2 + m^2, so that the integral over U is done by hand (physics note on lepton beams, section 4).
 * Coupling g = 1; the window of `setup` applied, its angle as U_max = U0 + x E^2 angle^2.
 *
 * @returns GeV^-2; the error is that of the quadrature, not of the approximation
 * @throws RangeError for a mass that is not positive
 * @throws ConvergenceError when the tolerance is not reached
 */
export function iwwCrossSection(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  const label = `IWW cross section of a ${mass} GeV ${spin} at ${setup.beamEnergy} GeV`;
  const inner = createInnerSum(spin, setup, mass);
  const integral = approximateCrossSection(setup, 'elastic', mass, inner, relativeTolerance, label);
  return timesFlux(integral, constantFlux(setup, mass));
}

/** d sigma/dE_X of `iwwCrossSection` at one energy, GeV^-3; the energy window is not applied. */
export function iwwEnergySpectrum(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
): Estimate {
  const label = `IWW spectrum of a ${mass} GeV ${spin} at ${energy} GeV`;
  const inner = createInnerSum(spin, setup, mass);
  const density = approximateSpectrum(setup, mass, energy, inner, 1e-10, label);
  return timesFlux(density, constantFlux(setup, mass));
}

function constantFlux(setup: BremsstrahlungSetup, mass: number): Estimate {
  const tMin = (mass * mass) / (2 * setup.beamEnergy);
  return photonFlux(setup, setup.formFactor, tMin * tMin, mass * mass + setup.leptonMass ** 2);
}

function timesFlux(estimate: Estimate, chi: Estimate): Estimate {
  const { value, error } = scaleEstimate(estimate, chi.value);
  return { value, error: error + estimate.value * chi.error };
}

/** (1 - x) A/U^2 integrated over U in closed form: nothing is left for the rule. */
function createInnerSum(spin: BosonSpin, setup: BremsstrahlungSetup, mass: number): InnerSum {
  requireMass(mass);
  const { beamEnergy: E, leptonMass: m, angleMax } = setup;
  const cutAngle = angleMax < Math.PI;
  return (energy) => {
    const x = energy / E;
    const oneLess = (E - energy) / E;
    const U0 = smallestU(m, mass, x, oneLess);
    const { hard, soft } = splitting(spin, m, mass, x, oneLess);
    const end = cutAngle ? U0 / (U0 + x * E * E * angleMax * angleMax) : 0;
    // Integrals of 1 and of w (1 - w) from `end` to 1.
    const open = 1 - end;
    const bell = (open * open * (1 + 2 * end)) / 6;
    return (oneLess * (hard * open - (soft * x * bell) / U0)) / U0;
  };
}
