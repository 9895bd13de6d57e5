import { constants } from '../../physics/constants.ts';
import { leptonMass } from '../../physics/leptons.ts';
import type { NuclearFormFactorModel } from '../../physics/nuclear-form-factor.ts';
import type { MissingEnergySearch } from '../../records/search.ts';

/** All that fixes the rate of l N -> l N gamma*(m_V^2): plain data, so that any worker can rebuild it. */
export interface BremsstrahlungSetup {
  readonly leptonMass: number;
  readonly beamEnergy: number;
  readonly Z: number;
  readonly A: number;
  readonly nucleusMass: number;
  readonly formFactor: NuclearFormFactorModel;
  /** Window on the energy of the virtual photon, GeV. */
  readonly energyMin: number;
  readonly energyMax: number;
  /** Largest angle of the virtual photon to the beam, radian; pi for no cut. */
  readonly angleMax: number;
}

/** The bremsstrahlung setup of a missing-energy search. */
export function bremsstrahlungSetup(search: MissingEnergySearch): BremsstrahlungSetup {
  const { material } = search.target;
  return {
    leptonMass: leptonMass(search.beam.particle),
    beamEnergy: search.beam.energy,
    Z: material.Z,
    A: material.A,
    nucleusMass: material.A * constants.atomicMassUnit.value,
    formFactor: search.formFactor,
    energyMin: search.missingEnergyMin,
    energyMax: search.missingEnergyMax,
    angleMax: Math.PI,
  };
}

/**
 * Largest virtual-photon mass inside the window: sqrt(s) - m - M of the whole reaction, or the upper
 * end of the window. GeV.
 */
export function largestMass(setup: BremsstrahlungSetup): number {
  const { leptonMass: m, nucleusMass: M, beamEnergy: E } = setup;
  return Math.min(setup.energyMax, Math.sqrt(m * m + M * M + 2 * M * E) - m - M);
}
