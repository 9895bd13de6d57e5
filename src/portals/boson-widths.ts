import { constants } from '../physics/constants.ts';
import type { BosonVertices, PartialWidth } from '../records/portal.ts';
import { type FermionVertex, fermionPairWidth, neutrinoPairWidth } from './two-body-widths.ts';

/** Charged leptons with their pairs, as `products` name them, and masses in GeV. */
const leptons = {
  e: { products: ['e-', 'e+'], mass: constants.electronMass.value },
  mu: { products: ['mu-', 'mu+'], mass: constants.muonMass.value },
  tau: { products: ['tau-', 'tau+'], mass: constants.tauMass.value },
} as const;

export type LeptonName = keyof typeof leptons;

const equations: Readonly<Record<FermionVertex, string>> = {
  scalar: 'g^2 m beta^3 / (8 pi)',
  pseudoscalar: 'g^2 m beta / (8 pi)',
  vector: 'g^2 m beta (1 + 2 m_l^2/m^2) / (12 pi)',
  'axial-vector': 'g^2 m beta^3 / (12 pi)',
};

/** A boson as its decays to leptons see it. */
export interface DecayingBoson {
  /** Name of the boson. */
  readonly boson: string;
  readonly vertex: FermionVertex;
  /** GeV. */
  readonly mass: number;
}

/** Decays to pairs of charged leptons, in the order of the list; GeV. */
export function leptonWidths(
  { boson, vertex, mass }: DecayingBoson,
  couplings: Readonly<Partial<Record<LeptonName, number>>>,
  references: readonly string[],
): readonly PartialWidth[] {
  return Object.entries(couplings).map(([name, coupling]) => {
    const lepton = leptons[name as LeptonName];
    return {
      parent: boson,
      products: lepton.products,
      width: fermionPairWidth(vertex, coupling, mass, lepton.mass),
      couplingPower: 2,
      equation: equations[vertex],
      references,
    };
  });
}

/** Decay to `flavours` left-handed neutrinos of charge `coupling`, together; GeV. */
export function neutrinosWidth(
  parent: string,
  flavours: number,
  coupling: number,
  mass: number,
  references: readonly string[],
): PartialWidth {
  return {
    parent,
    products: ['nu', 'nubar'],
    width: flavours * neutrinoPairWidth(coupling, mass),
    couplingPower: 2,
    equation: `${flavours} g^2 m / (24 pi)`,
    references,
  };
}

/** Decay to a pair of Dirac fermions chi of the dark sector, whose coupling is no coupling to matter; GeV. */
export function darkFermionWidth(
  { boson, vertex, mass }: DecayingBoson,
  coupling: number,
  chi: number,
  references: readonly string[],
): PartialWidth {
  return {
    parent: boson,
    products: ['chi', 'chibar'],
    width: fermionPairWidth(vertex, coupling, mass, chi),
    couplingPower: 0,
    equation: equations[vertex],
    references,
  };
}

/** Vertices of a boson that couples to leptons alone, per unit of each named coupling. */
export function leptonVertices(leptons: BosonVertices['leptons']): BosonVertices {
  return { leptons, photon: {} };
}
