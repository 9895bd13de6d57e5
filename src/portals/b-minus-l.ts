import type { BosonPortal, ParameterValues, PortalDefinition } from '../records/portal.ts';
import { leptonVertices, leptonWidths, neutrinosWidth } from './boson-widths.ts';
import { chosen } from './choice.ts';
import {
  darkMatterCoupling,
  darkMatterKinds,
  darkMatterParameters,
  darkMatterProducts,
  darkMatterWidth,
} from './dark-matter.ts';
import { baryonNumberToHadronsWidth } from './hadronic-widths.ts';

const boson = 'Zprime';
const references = ['arXiv:2207.09979'];

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
    name: 'g_BL',
    symbol: 'g_{B-L}',
    description: 'gauge coupling',
    dimension: 'dimensionless',
    default: 1e-4,
    minimum: -10,
    maximum: 10,
  },
  darkMatterCoupling,
  ...darkMatterParameters,
] as const satisfies PortalDefinition['parameters'];

type Name = (typeof parameters)[number]['name'];

function createBMinusL(values: ParameterValues): BosonPortal {
  const { m_Zprime, g_BL, g_chi, m_chi, dark_matter, delta } = values as Record<Name, number>;
  const kind = chosen('dark_matter', darkMatterKinds, dark_matter);
  return {
    kind: 'boson-portal',
    id: definition.id,
    spin: 'vector',
    parameters: values,
    mass: m_Zprime,
    boson,
    // Leptons have B - L = -1.
    vertices: leptonVertices({ e: { g_BL: -1 }, mu: { g_BL: -1 }, tau: { g_BL: -1 } }),
    invisible: ['nu nubar', darkMatterProducts(kind)],
    widths: () => [
      ...leptonWidths(
        { boson, vertex: 'vector', mass: m_Zprime },
        { e: -g_BL, mu: -g_BL, tau: -g_BL },
        references,
      ),
      neutrinosWidth(boson, 3, g_BL, m_Zprime, references),
      baryonNumberToHadronsWidth(boson, g_BL, m_Zprime),
      darkMatterWidth(boson, m_Zprime, { kind, mass: m_chi, splitting: delta, coupling: g_chi }),
    ],
    equations: ['g Z_mu J_(B-L)^mu'],
    references,
  };
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'b-minus-l',
  aliases: ['B-L'],
  title: "Z' of B - L",
  lagrangian:
    "g_{B-L} Z'_\\mu \\Big( \\tfrac13 \\sum_q \\bar q \\gamma^\\mu q - \\sum_\\ell \\bar\\ell \\gamma^\\mu \\ell - \\sum_\\nu \\bar\\nu \\gamma^\\mu P_L \\nu \\Big) + g_\\chi Z'_\\mu J_\\chi^\\mu",
  parameters,
  coupling: 'g_BL',
  references,
  build: createBMinusL,
};

/**
 * The gauge boson of B - L as NA64 has it (arXiv:2207.09979), with three left-handed neutrinos: heavy right-handed ones
 * are out of reach. Kinetic mixing with the photon is left out. Dark matter is optional, g_chi = 0 by default.
 */
export const bMinusLPortal = definition;
