import { gaussLegendre } from '../../numerics/index.ts';
import { formFactorParts } from '../../physics/nuclear-form-factor.ts';
import { bosonBremsstrahlungEnergySpectrum } from './boson-cross-section.ts';
import { createMaps, energyRange } from './maps.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import type { BosonSpin } from './vertex.ts';

/** Energies of the boson in the window of the setup, with weights that add up to the cross section there. */
export interface BosonEnergyNodes {
  /** GeV. */
  readonly energies: readonly number[];
  /** d sigma / dE_X times the weight of the node, GeV^-2 at g = 1. */
  readonly weights: readonly number[];
  /** Sum of the errors of the weights. */
  readonly error: number;
}

/**
 * The energy spectrum of l N -> l N X as a Gauss-Legendre rule in the variable that makes it flat: what depends on the energy
 * of X, as the probability of its decay in flight, is then a sum for any lifetime. Empty outside the kinematic range.
 *
 * @throws as `bosonBremsstrahlungEnergySpectrum`
 */
export function bosonEnergyNodes(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
  order: number,
  relativeTolerance: number,
): BosonEnergyNodes {
  const range = energyRange(setup, mass);
  if (range === undefined) return { energies: [], weights: [], error: 0 };
  // The map of the energy is that of any part of the form factor.
  const maps = createMaps(setup, formFactorParts(setup.formFactor)[0]!);
  const rule = gaussLegendre(order);
  const jacobian = new Float64Array(1);
  const energies: number[] = [];
  const weights: number[] = [];
  let error = 0;
  rule.nodes.forEach((node, i) => {
    const energy = maps.energy(node, range, jacobian);
    const spectrum = bosonBremsstrahlungEnergySpectrum(spin, setup, mass, energy, relativeTolerance);
    const factor = rule.weights[i]! * jacobian[0]!;
    energies.push(energy);
    weights.push(factor * spectrum.value);
    error += factor * spectrum.error;
  });
  return { energies, weights, error };
}
