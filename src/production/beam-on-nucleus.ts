import { constants } from '../physics/constants.ts';
import { leptonMass } from '../physics/leptons.ts';
import type { NuclearFormFactorModel } from '../physics/nuclear-form-factor.ts';
import type { MissingEnergySearch } from '../records/search.ts';

/** A lepton that meets a nucleus at rest: plain data in GeV, so that any worker can rebuild it. */
export interface BeamOnNucleus {
  readonly leptonMass: number;
  /** Total energy of the beam lepton. */
  readonly beamEnergy: number;
  readonly Z: number;
  readonly A: number;
  readonly nucleusMass: number;
  readonly formFactor: NuclearFormFactorModel;
}

/** The beam and the target nucleus of a missing-energy search. */
export function beamOnNucleus(
  search: Pick<MissingEnergySearch, 'beam' | 'target' | 'formFactor'>,
): BeamOnNucleus {
  const { material } = search.target;
  return {
    leptonMass: leptonMass(search.beam.particle),
    beamEnergy: search.beam.energy,
    Z: material.Z,
    A: material.A,
    nucleusMass: material.A * constants.atomicMassUnit.value,
    formFactor: search.formFactor,
  };
}
