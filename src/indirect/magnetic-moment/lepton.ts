import type { Estimate } from '../../numerics/index.ts';
import { leptonMass } from '../../physics/leptons.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import type { MagneticMomentSearch } from '../../records/search.ts';

/** A lepton whose anomalous magnetic moment a = (g - 2) / 2 is measured. */
export type MomentLepton = MagneticMomentSearch['lepton'];

/** Mass, GeV. */
export function momentLeptonMass(lepton: MomentLepton): number {
  return leptonMass(lepton === 'e' ? 'e-' : 'mu-');
}

/** The form value = coefficient * coupling^2. */
export function squareForm(coupling: string, coefficient: Estimate): CouplingForm {
  return {
    couplings: [coupling],
    coefficients: [[coefficient.value]],
    errors: [[coefficient.error]],
  };
}
