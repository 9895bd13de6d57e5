import { elementaryCharge } from '../physics/constants.ts';
import type { BosonPortal, ParameterValues, PortalDefinition } from '../records/portal.ts';
import { leptonVertices, leptonWidths } from './boson-widths.ts';
import { chosen } from './choice.ts';

const boson = 'X17';
const references = ['arXiv:1504.01527', 'arXiv:1803.07748', 'arXiv:1912.11389', 'arXiv:2104.13342'];

/** The benchmark and its alternative, in the order of the parameter `kind`. */
export const x17Kinds = ['V', 'P'] as const;

const spins = { V: 'vector', P: 'pseudoscalar' } as const;

const parameters = [
  {
    name: 'm_X',
    symbol: 'm_X',
    description: 'mass of the boson',
    dimension: 'mass',
    default: 0.0167,
    minimum: 0.016,
    maximum: 0.018,
  },
  {
    name: 'eps_e',
    symbol: '\\epsilon_e',
    description: 'coupling to electrons in units of e',
    dimension: 'dimensionless',
    default: 5e-4,
    minimum: -1,
    maximum: 1,
  },
  {
    name: 'kind',
    symbol: 'X',
    description: 'V vector, P pseudoscalar',
    dimension: 'dimensionless',
    default: 0,
    minimum: 0,
    maximum: x17Kinds.length - 1,
    options: x17Kinds,
  },
] as const satisfies PortalDefinition['parameters'];

function createX17(values: ParameterValues): BosonPortal {
  const { m_X, eps_e, kind } = values as Record<'m_X' | 'eps_e' | 'kind', number>;
  const spin = spins[chosen('kind', x17Kinds, kind)];
  return {
    kind: 'boson-portal',
    id: definition.id,
    spin,
    parameters: values,
    mass: m_X,
    boson,
    vertices: leptonVertices({ e: { eps_e: elementaryCharge }, mu: {}, tau: {} }),
    invisible: [],
    widths: () =>
      leptonWidths({ boson, vertex: spin, mass: m_X }, { e: elementaryCharge * eps_e }, references),
    equations: ['L = eps_e e X ebar Gamma e'],
    references,
  };
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'x17',
  aliases: ['X17'],
  title: 'X17 boson of the ATOMKI anomaly',
  lagrangian: '\\epsilon_e e\\, X\\, \\bar e \\Gamma e, \\quad \\Gamma = \\gamma^\\mu,\\ i\\gamma^5',
  parameters,
  coupling: 'eps_e',
  references,
  build: createX17,
};

/**
 * A boson of 16.7 to 17 MeV that couples to electrons (NA64 in the visible mode): a vector, or a pseudoscalar. It decays
 * to e+ e- alone; its couplings to quarks, which make it in nuclei, are no part of this portal.
 */
export const x17Portal = definition;
