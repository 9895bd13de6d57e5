import { constants, squareCentimetresPerInverseGeV2 } from '../physics/constants.ts';
import type { Material, MissingEnergySearch } from '../records/search.ts';

/** Nuclei per cm^2 of a target of this length, rho N_A L / A. */
export function nucleiPerCm2(material: Material, lengthCm: number): number {
  return (material.densityGPerCm3 * constants.avogadro.value * lengthCm) / material.A;
}

/**
 * Events per GeV^-2 of cross section inside the missing-energy window, paper missing-energy (8):
 * exposure * rho N_A L_T / A * efficiency, with the cross section converted to cm^2.
 */
export function eventsPerCrossSection(search: MissingEnergySearch): number {
  const nuclei = nucleiPerCm2(search.target.material, search.target.lengthCm);
  return search.exposure * nuclei * squareCentimetresPerInverseGeV2 * search.efficiency;
}
