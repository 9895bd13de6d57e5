import type { ParameterDefinition, PartialWidth } from '../records/portal.ts';
import { fermionPairWidth, majoranaPairWidth, scalarPairWidth, unequalPairWidth } from './two-body-widths.ts';

/** What a vector boson may decay to unseen, in the order of the parameter `dark_matter`. */
export const darkMatterKinds = ['complex-scalar', 'majorana', 'pseudo-dirac', 'dirac'] as const;

export type DarkMatterKind = (typeof darkMatterKinds)[number];

/** `g_chi` of the Z' of a charge. */
export const darkMatterCoupling = {
  name: 'g_chi',
  symbol: 'g_\\chi',
  description: 'coupling to the dark matter; 0 for none',
  dimension: 'dimensionless',
  default: 0,
  minimum: -10,
  maximum: 10,
} as const satisfies ParameterDefinition;

/** `m_chi`, `dark_matter` and `delta`, the same for every vector boson. */
export const darkMatterParameters = [
  {
    name: 'm_chi',
    symbol: 'm_\\chi',
    description: 'mass of the dark matter; of the lighter state where there are two',
    dimension: 'mass',
    default: 1e-3,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'dark_matter',
    symbol: '\\chi',
    description: `what the dark matter is: ${darkMatterKinds.join(', ')}`,
    dimension: 'dimensionless',
    default: 0,
    minimum: 0,
    maximum: darkMatterKinds.length - 1,
    options: darkMatterKinds,
  },
  {
    name: 'delta',
    symbol: '\\Delta',
    description: 'splitting (m_chi2 - m_chi1) / m_chi1 of pseudo-Dirac dark matter',
    dimension: 'dimensionless',
    default: 0.1,
    minimum: 0,
    maximum: 1e3,
  },
] as const satisfies readonly ParameterDefinition[];

/** Mass, kind and charge of the dark matter of a vector boson. */
export interface DarkMatter {
  readonly kind: DarkMatterKind;
  /** GeV. */
  readonly mass: number;
  /** (m_2 - m_1) / m_1 of the two states, for pseudo-Dirac dark matter alone. */
  readonly splitting: number;
  /** g_chi of L = g_chi V_mu J^mu. */
  readonly coupling: number;
}

const names = {
  'complex-scalar': ['chi', 'chi*'],
  majorana: ['chi', 'chi'],
  'pseudo-dirac': ['chi1', 'chi2'],
  dirac: ['chi', 'chibar'],
} as const;

const equations = {
  'complex-scalar': 'g^2 m beta^3 / (48 pi)',
  majorana: 'g^2 m beta^3 / (24 pi)',
  'pseudo-dirac': 'g^2 m / (12 pi) sqrt((1 - s^2)(1 - d^2)) (1 - d^2)(1 + s^2/2)',
  dirac: 'g^2 m beta (1 + 2 m_chi^2/m^2) / (12 pi)',
} as const;

/**
 * The decay of a vector boson to dark matter, with the currents of the NA64 slides and of arXiv:1804.03144:
 *   complex scalar  i chi* d chi + h.c.              pseudo-Dirac  i chibar_1 gamma chi_2
 *   Majorana        (1/2) chibar gamma gamma^5 chi   Dirac         chibar gamma chi
 */
export function darkMatterWidth(parent: string, mass: number, matter: DarkMatter): PartialWidth {
  return {
    parent,
    products: names[matter.kind],
    width: widthOf(mass, matter),
    couplingPower: 0,
    equation: equations[matter.kind],
    references: ['arXiv:1804.03144'],
  };
}

/** Products of the decay to dark matter, as `invisible` of a boson portal names them. */
export function darkMatterProducts(kind: DarkMatterKind): string {
  return names[kind].join(' ');
}

function widthOf(mass: number, { kind, mass: chi, splitting, coupling }: DarkMatter): number {
  switch (kind) {
    case 'complex-scalar':
      return scalarPairWidth(coupling, mass, chi);
    case 'majorana':
      return majoranaPairWidth(coupling, mass, chi);
    case 'pseudo-dirac':
      return unequalPairWidth(coupling, mass, chi, chi * (1 + splitting));
    case 'dirac':
      return fermionPairWidth('vector', coupling, mass, chi);
  }
}
