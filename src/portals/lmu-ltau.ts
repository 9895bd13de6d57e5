import { constants, elementaryCharge } from '../physics/constants.ts';
import type { BosonPortal, ParameterValues, PortalDefinition, PortalTables } from '../records/portal.ts';
import { leptonVertices, leptonWidths, neutrinosWidth } from './boson-widths.ts';
import { chosen } from './choice.ts';
import {
  darkMatterCoupling,
  darkMatterKinds,
  darkMatterParameters,
  darkMatterProducts,
  darkMatterWidth,
} from './dark-matter.ts';
import { mixingToHadronsWidth } from './hadronic-widths.ts';
import { leptonLoopMixing } from './lepton-loop-mixing.ts';

const boson = 'Zprime';
const references = ['doi:10.1103/PhysRevD.44.2118', 'arXiv:2206.03101'];

const parameters = [
  {
    name: 'm_Zprime',
    aliases: ["m_Z'"],
    symbol: "m_{Z'}",
    description: "Z' mass",
    dimension: 'mass',
    default: 0.01,
    minimum: 0,
    maximum: 50,
  },
  {
    name: 'g',
    aliases: ["g_Z'", 'g_mu'],
    symbol: "g_{Z'}",
    description: 'gauge coupling, to muon and, with the other sign, tau number',
    dimension: 'dimensionless',
    default: 5e-4,
    minimum: -10,
    maximum: 10,
  },
  darkMatterCoupling,
  ...darkMatterParameters,
] as const satisfies PortalDefinition['parameters'];

type Name = (typeof parameters)[number]['name'];

function createLmuLtau(values: ParameterValues, tables: PortalTables = {}): BosonPortal {
  const { m_Zprime, g, g_chi, m_chi, dark_matter, delta } = values as Record<Name, number>;
  const kind = chosen('dark_matter', darkMatterKinds, dark_matter);
  const mixing = loopMixing(m_Zprime);
  const electron = elementaryCharge * mixing;
  return {
    kind: 'boson-portal',
    id: definition.id,
    spin: 'vector',
    parameters: values,
    mass: m_Zprime,
    boson,
    vertices: leptonVertices({ e: { g: electron }, mu: { g: 1 }, tau: { g: -1 } }),
    invisible: ['nu nubar', darkMatterProducts(kind)],
    widths: () => [
      ...leptonWidths(
        { boson, vertex: 'vector', mass: m_Zprime },
        { e: g * electron, mu: g, tau: -g },
        references,
      ),
      neutrinosWidth(boson, 2, g, m_Zprime, references),
      mixingToHadronsWidth(boson, g * mixing, m_Zprime, tables.hadronicRatio),
      darkMatterWidth(boson, m_Zprime, { kind, mass: m_chi, splitting: delta, coupling: g_chi }),
    ],
    equations: ['g Z_mu (J_mu - J_tau)^mu', 'eps(q^2) of the muon and tau loops at q^2 = m^2'],
    references,
  };
}

/**
 * The mixing with the photon by muon and tau loops on the mass shell of the boson, per unit of g. It is complex above
 * two muon masses: its modulus with the sign that it has below, about -1/70, which is what rates need.
 */
function loopMixing(mass: number): number {
  const { re, im } = leptonLoopMixing(mass * mass, constants.muonMass.value, constants.tauMass.value);
  return -Math.hypot(re, im);
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'lmu-ltau',
  aliases: ['L_mu-L_tau'],
  title: "Z' of L_mu - L_tau",
  lagrangian:
    "g_{Z'} Z'_\\mu \\big( \\bar\\mu\\gamma^\\mu\\mu - \\bar\\tau\\gamma^\\mu\\tau + \\bar\\nu_\\mu\\gamma^\\mu P_L\\nu_\\mu - \\bar\\nu_\\tau\\gamma^\\mu P_L\\nu_\\tau \\big) + g_\\chi Z'_\\mu J_\\chi^\\mu",
  parameters,
  coupling: 'g',
  coordinates: [
    {
      name: 'y',
      symbol: "y = (g_\\chi g_{Z'})^2 (m_\\chi/m_{Z'})^4",
      dimension: 'dimensionless',
      of: 'g',
      power: 2,
      value: ({ g = 0, g_chi = 0, m_chi = 0, m_Zprime = 0 }) => (g * g_chi) ** 2 * (m_chi / m_Zprime) ** 4,
    },
  ],
  references,
  takesHadronicRatio: true,
  build: createLmuLtau,
};

/**
 * The gauge boson of L_mu - L_tau (NA64: arXiv:2206.03101). Electrons and quarks feel it through loops of muons and
 * taus, which mix it with the photon; there is no mixing beyond them, and the loop adds nothing to muons and taus.
 */
export const lmuLtauPortal = definition;
