import { alpha } from '../physics/constants.ts';
import type { PartialWidth } from '../records/portal.ts';
import { baryonNumbers, hadronicRatio } from './hadrons/hadronic-ratio.ts';

/** Sources of the model of R(s). */
const modelReferences = [
  'doi:10.1103/PhysRevD.110.030001',
  'doi:10.1103/PhysRevLett.21.244',
  'doi:10.1016/0550-3213(79)90022-1',
];

/**
 * Decay to hadrons of a vector boson that couples as a photon times `mixing`: mixing^2 alpha m R(m^2) / 3, GeV. What a
 * photon does is R(s) in full, so this is as exact as R: `ratio`, or our model.
 */
export function mixingToHadronsWidth(
  parent: string,
  mixing: number,
  mass: number,
  ratio: (s: number) => number = hadronicRatio,
): PartialWidth {
  return {
    parent,
    products: ['hadrons'],
    width: (mixing ** 2 * alpha * mass * ratio(mass * mass)) / 3,
    couplingPower: 2,
    equation: 'eps^2 alpha m R(m^2) / 3',
    references: ratio === hadronicRatio ? modelReferences : [],
  };
}

/**
 * Decay to hadrons of a vector boson that couples to a third of the baryon number: g^2 m R / (12 pi), GeV, where each
 * part of R(m^2) is multiplied by the square of (1/3) / Q. Quarks by their charges, as in arXiv:1801.04847: no rho, four
 * times the omega. Exact for mesons of pure flavour without isospin breaking; what mixes omega and phi is left out.
 */
export function baryonNumberToHadronsWidth(parent: string, coupling: number, mass: number): PartialWidth {
  return {
    parent,
    products: ['hadrons'],
    width: (coupling ** 2 * mass * hadronicRatio(mass * mass, baryonNumbers)) / (12 * Math.PI),
    couplingPower: 2,
    equation: 'g^2 m R_B(m^2) / (12 pi)',
    references: [...modelReferences, 'arXiv:1801.04847'],
  };
}
