import { elementaryCharge } from '../physics/constants.ts';
import type { BosonPortal, ParameterValues, PortalDefinition, PortalTables } from '../records/portal.ts';
import { leptonVertices, leptonWidths } from './boson-widths.ts';
import { chosen } from './choice.ts';
import { darkMatterKinds, darkMatterParameters, darkMatterProducts, darkMatterWidth } from './dark-matter.ts';
import { mixingToHadronsWidth } from './hadronic-widths.ts';

const boson = 'Aprime';
const references = ['doi:10.1016/0370-2693(86)91377-8', 'arXiv:2307.02404'];

const parameters = [
  {
    name: 'm_A',
    aliases: ['m_Aprime'],
    symbol: "m_{A'}",
    description: 'dark photon mass',
    dimension: 'mass',
    default: 0.01,
    minimum: 0,
    maximum: 50,
  },
  {
    name: 'eps',
    aliases: ['epsilon'],
    symbol: '\\epsilon',
    description: 'kinetic mixing with the photon',
    dimension: 'dimensionless',
    default: 1e-4,
    minimum: -1,
    maximum: 1,
  },
  {
    name: 'alpha_D',
    symbol: '\\alpha_D',
    description: 'g_D^2 / 4 pi, coupling to the dark matter',
    dimension: 'dimensionless',
    default: 0.1,
    minimum: 0,
    maximum: 10,
  },
  ...darkMatterParameters,
] as const satisfies PortalDefinition['parameters'];

type Name = (typeof parameters)[number]['name'];

function createDarkPhoton(values: ParameterValues, tables: PortalTables = {}): BosonPortal {
  const { m_A, eps, alpha_D, m_chi, dark_matter, delta } = values as Record<Name, number>;
  const kind = chosen('dark_matter', darkMatterKinds, dark_matter);
  const lepton = elementaryCharge * eps;
  return {
    kind: 'boson-portal',
    id: definition.id,
    spin: 'vector',
    parameters: values,
    mass: m_A,
    boson,
    vertices: leptonVertices({
      e: { eps: elementaryCharge },
      mu: { eps: elementaryCharge },
      tau: { eps: elementaryCharge },
    }),
    invisible: [darkMatterProducts(kind)],
    widths: () => [
      ...leptonWidths(
        { boson, vertex: 'vector', mass: m_A },
        { e: lepton, mu: lepton, tau: lepton },
        references,
      ),
      mixingToHadronsWidth(boson, eps, m_A, tables.hadronicRatio),
      darkMatterWidth(boson, m_A, {
        kind,
        mass: m_chi,
        splitting: delta,
        coupling: Math.sqrt(4 * Math.PI * alpha_D),
      }),
    ],
    equations: ['eps e A_mu J_em^mu'],
    references,
  };
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'dark-photon',
  aliases: ['vector-portal'],
  title: 'Dark photon',
  lagrangian:
    "\\frac{m_{A'}^2}{2} A'_\\mu A'^\\mu - \\epsilon e A'_\\mu J_\\mathrm{em}^\\mu + g_D A'_\\mu J_\\chi^\\mu",
  parameters,
  coupling: 'eps',
  coordinates: [
    {
      name: 'y',
      symbol: "y = \\epsilon^2\\alpha_D\\,(m_\\chi/m_{A'})^4",
      dimension: 'dimensionless',
      of: 'eps',
      power: 2,
      value: ({ eps = 0, alpha_D = 0, m_chi = 0, m_A = 0 }) => eps ** 2 * alpha_D * (m_chi / m_A) ** 4,
    },
  ],
  references,
  takesHadronicRatio: true,
  build: createDarkPhoton,
};

/**
 * The dark photon: kinetic mixing eps with the photon, so that it couples as eps e to electric charge, and dark matter
 * of four kinds with g_D = sqrt(4 pi alpha_D). Lagrangian as in the NA64 slides; the electron has charge -1.
 */
export const darkPhotonPortal = definition;
