import { type Estimate, sumEstimates } from '../../../numerics/estimate.ts';
import { type FormFactorPart, formFactorParts, hardScale } from '../../../physics/nuclear-form-factor.ts';
import { requireMass } from '../require-mass.ts';
import type { BremsstrahlungSetup } from '../setup.ts';
import type { BosonSpin } from '../vertex.ts';
import { createPhotonFlux } from './photon-flux.ts';
import { approximateCrossSection, approximateSpectrum, type InnerSum } from './spectrum.ts';
import { smallestU, splitting } from './splitting.ts';

/**
 * Weizsaecker-Williams (WW): the exact l N -> l N X with the photon of the nucleus transverse and real, its flux
 * chi(t_min, t_max) with t_min(U) = [U/2E(1 - x)]^2 inside the integral over U and t_max = E^2 (physics note on
 * lepton beams, section 4; "WW" of paper na64 and of DMG4 for muons). Coupling g = 1 as in
 * `bosonBremsstrahlungCrossSection`, the window of `setup` applied, its angle as U_max = U0 + x E^2 angle^2.
 *
 * @returns GeV^-2; the error is that of the quadrature, not of the approximation
 * @throws RangeError for a mass that is not positive
 * @throws ConvergenceError when the tolerance is not reached
 */
export function wwCrossSection(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  relativeTolerance: number,
): Estimate {
  const label = `WW cross section of a ${mass} GeV ${spin} at ${setup.beamEnergy} GeV`;
  return sumEstimates(
    formFactorParts(setup.formFactor).map((part) => {
      const inner = createInnerSum(spin, setup, part, mass);
      return approximateCrossSection(setup, part, mass, inner, relativeTolerance, label);
    }),
  );
}

/** d sigma/dE_X of `wwCrossSection` at one energy, GeV^-3; the energy window is not applied. */
export function wwEnergySpectrum(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  relativeTolerance: number,
): Estimate {
  const label = `WW spectrum of a ${mass} GeV ${spin} at ${energy} GeV`;
  return sumEstimates(
    formFactorParts(setup.formFactor).map((part) => {
      const inner = createInnerSum(spin, setup, part, mass);
      return approximateSpectrum(setup, mass, energy, inner, relativeTolerance, label);
    }),
  );
}

/** The flux is negligible where t_min has passed this many hard scales. */
const tailFactor = 1000;
/** U ends this far above U0 at most, in logarithms: 1/U^2 has fallen by 1e-13. */
const longest = 30;

/** The variable is the root of ln(U/U0): analytic, and dense where 1/U^2 is large. */
function createInnerSum(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  part: FormFactorPart,
  mass: number,
): InnerSum {
  requireMass(mass);
  const { beamEnergy: E, leptonMass: m, angleMax } = setup;
  const flux = createPhotonFlux(setup, part);
  const hard = hardScale(setup, part);
  const cutAngle = angleMax < Math.PI;
  return (energy, nodes, weights) => {
    const x = energy / E;
    const oneLess = (E - energy) / E;
    const U0 = smallestU(m, mass, x, oneLess);
    const transfer = 1 / (2 * E * oneLess);
    const { hard: hardPart, soft } = splitting(spin, m, mass, x, oneLess);
    const smallest = (transfer * U0) ** 2;
    const tail = Math.log1p(tailFactor * (1 + hard / smallest)) / 2;
    const cut = cutAngle ? Math.log1p((x * E * E * angleMax * angleMax) / U0) : longest;
    const length = Math.min(tail, cut, longest);
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) {
      const v = nodes[i]!;
      const w = Math.exp(-length * v * v);
      const chi = flux(smallest / (w * w), E * E);
      sum += weights[i]! * v * w * (hardPart - (soft * x * w * (1 - w)) / U0) * chi;
    }
    return (2 * length * oneLess * sum) / U0;
  };
}
