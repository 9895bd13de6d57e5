import type { Estimate } from '../../../numerics/estimate.ts';
import { integrateNested } from '../../../numerics/index.ts';
import { alpha } from '../../../physics/constants.ts';
import { momentum } from '../../../physics/kinematics.ts';
import type { FormFactorPart } from '../../../physics/nuclear-form-factor.ts';
import { createMaps, rangeWithin } from '../maps.ts';
import type { BremsstrahlungSetup } from '../setup.ts';

/** alpha^2/4pi: d sigma/dx = beta times this times the integral dU chi (1 - x) A/U^2, at g = 1. */
const strength = alpha ** 2 / (4 * Math.PI);

/** Sum by a rule over the inner variable on (0, 1), at one boson energy: chi (1 - x) A/U^2 dU. GeV^-2. */
export type InnerSum = (energy: number, nodes: Float64Array, weights: Float64Array) => number;

/**
 * d sigma/dE_X at g = 1 from the inner integral at this energy; 0 outside m_X < E_X < E - m. GeV^-3.
 */
export function approximateSpectrum(
  setup: BremsstrahlungSetup,
  mass: number,
  energy: number,
  inner: InnerSum,
  relativeTolerance: number,
  label: string,
): Estimate {
  const { beamEnergy: E, leptonMass: m } = setup;
  if (energy <= mass || energy >= E - m) return { value: 0, error: 0 };
  const once = {
    outer: () => 1,
    middle: () => 1,
    line: ({ nodes, weights }: { nodes: Float64Array; weights: Float64Array }) =>
      inner(energy, nodes, weights),
  };
  const { value, error } = integrateNested(once, { relativeTolerance, label, outerFixed: true });
  const factor = (strength * momentum(energy, mass)) / (energy * E);
  return { value: factor * value, error: factor * error };
}

/**
 * The cross section in the energy window of `setup` at g = 1, with m_X < E_X < E - m, on the map of the exact
 * integral, logarithmic at both ends. GeV^-2.
 */
export function approximateCrossSection(
  setup: BremsstrahlungSetup,
  part: FormFactorPart,
  mass: number,
  inner: InnerSum,
  relativeTolerance: number,
  label: string,
): Estimate {
  const { beamEnergy: E, leptonMass: m } = setup;
  const range = mass < E - m ? rangeWithin(setup, mass, [mass, E - m]) : undefined;
  if (range === undefined) return { value: 0, error: 0 };
  const maps = createMaps(setup, part);
  const jacobian = new Float64Array(1);
  let energy = 0;
  const integrand = {
    outer: () => 1,
    middle(v: number): number {
      energy = maps.energy(v, range, jacobian);
      return (jacobian[0]! * momentum(energy, mass)) / energy;
    },
    line: ({ nodes, weights }: { nodes: Float64Array; weights: Float64Array }) =>
      inner(energy, nodes, weights),
  };
  const { value, error } = integrateNested(integrand, {
    relativeTolerance,
    label,
    outerFixed: true,
    middleAhead: 1,
  });
  const factor = strength / E;
  return { value: factor * value, error: factor * error };
}
