import type { BosonPortal, ParameterValues, PortalDefinition } from '../records/portal.ts';
import { darkFermionWidth, leptonVertices, leptonWidths } from './boson-widths.ts';
import { chosen } from './choice.ts';

const boson = 'X';
const references = ['arXiv:2102.01885'];

/** The four kinds, in the order of the parameter `kind`. */
export const bosonKinds = ['S', 'P', 'V', 'A'] as const;

const spins = { S: 'scalar', P: 'pseudoscalar', V: 'vector', A: 'axial-vector' } as const;

const couplingTo = (name: string, symbol: string, description: string, value: number) =>
  ({
    name,
    symbol,
    description,
    dimension: 'dimensionless',
    default: value,
    minimum: -10,
    maximum: 10,
  }) as const;

const parameters = [
  {
    name: 'kind',
    symbol: 'X',
    description: 'S scalar, P pseudoscalar, V vector, A axial vector',
    dimension: 'dimensionless',
    default: 2,
    minimum: 0,
    maximum: bosonKinds.length - 1,
    options: bosonKinds,
  },
  {
    name: 'm_X',
    symbol: 'm_X',
    description: 'mass of the boson',
    dimension: 'mass',
    default: 0.01,
    minimum: 0,
    maximum: 1e4,
  },
  couplingTo('g_e', 'g_e', 'coupling to electrons, L = g X ebar Gamma e', 1e-4),
  couplingTo('g_mu', 'g_\\mu', 'coupling to muons', 0),
  couplingTo('g_tau', 'g_\\tau', 'coupling to taus', 0),
  couplingTo('g_chi', 'g_\\chi', 'coupling to the Dirac fermion chi of the dark sector', 0),
  {
    name: 'm_chi',
    symbol: 'm_\\chi',
    description: 'mass of the Dirac fermion chi',
    dimension: 'mass',
    default: 1e-3,
    minimum: 0,
    maximum: 1e4,
  },
] as const satisfies PortalDefinition['parameters'];

function createBoson(values: ParameterValues): BosonPortal {
  const { kind, m_X, g_e, g_mu, g_tau, g_chi, m_chi } = values as Record<
    'kind' | 'm_X' | 'g_e' | 'g_mu' | 'g_tau' | 'g_chi' | 'm_chi',
    number
  >;
  const spin = spins[chosen('kind', bosonKinds, kind)];
  const decaying = { boson, vertex: spin, mass: m_X };
  return {
    kind: 'boson-portal',
    id: definition.id,
    spin,
    parameters: values,
    mass: m_X,
    boson,
    vertices: leptonVertices({ e: { g_e: 1 }, mu: { g_mu: 1 }, tau: { g_tau: 1 } }),
    invisible: ['chi chibar'],
    widths: () => [
      ...leptonWidths(decaying, { e: g_e, mu: g_mu, tau: g_tau }, references),
      darkFermionWidth(decaying, g_chi, m_chi, references),
    ],
    equations: ['L = g X lbar Gamma l'],
    references,
  };
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'boson',
  aliases: ['generic-boson'],
  title: 'Scalar, pseudoscalar, vector or axial vector',
  lagrangian:
    'X \\sum_{f=e,\\mu,\\tau,\\chi} g_f\\, \\bar f \\Gamma f, \\quad \\Gamma = 1,\\ i\\gamma^5,\\ \\gamma^\\mu,\\ \\gamma^\\mu\\gamma^5',
  parameters,
  coupling: 'g_e',
  couplings: ['g_e', 'g_mu', 'g_tau'],
  references,
  build: createBoson,
};

/**
 * A boson of any of the four kinds that couples to charged leptons and to a Dirac fermion chi, as in the search of NA64
 * for a generic boson (arXiv:2102.01885, where g_e = eps e). Loops to photons are left out: a scalar or pseudoscalar
 * below two electron masses is stable here.
 */
export const bosonPortal = definition;
