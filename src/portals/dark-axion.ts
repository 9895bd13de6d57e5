import { type Estimate, scaleEstimate } from '../numerics/estimate.ts';
import { constants } from '../physics/constants.ts';
import { kallen } from '../physics/kinematics.ts';
import type { ParameterValues, PartialWidth, PhotonPortal, PortalDefinition } from '../records/portal.ts';
import { darkAxionScattering } from './dark-axion-scattering.ts';
import { leptonPairRatio } from './lepton-pair-ratio.ts';

/** Dark photon -> ALP + photon, and the crossed decay of a heavy ALP. GeV. */
function radiativeWidth(coupling: number, parent: number, product: number, spins: 1 | 3): number {
  if (parent <= product) return 0;
  const phaseSpace = ((parent - product) * (parent + product)) / (parent * parent);
  return (coupling ** 2 * (parent * phaseSpace) ** 3) / (32 * Math.PI * spins);
}

/**
 * gamma_D -> a gamma, paper missing-energy (6):
 * g^2 m_D^3 / (96 pi) * (1 - m_a^2/m_D^2)^3; exactly 0 for m_a >= m_D. GeV.
 */
export function darkPhotonToAxionPhotonWidth(g: number, darkPhotonMass: number, axionMass: number): number {
  return radiativeWidth(g, darkPhotonMass, axionMass, 3);
}

/** a -> gamma gamma_D: g^2 m_a^3 / (32 pi) * (1 - m_D^2/m_a^2)^3; exactly 0 for m_D >= m_a. GeV. */
export function axionToDarkPhotonPhotonWidth(g: number, axionMass: number, darkPhotonMass: number): number {
  return radiativeWidth(g, axionMass, darkPhotonMass, 1);
}

/**
 * gamma_D -> chi chibar for a Dirac chi, paper missing-energy (7):
 * g_D^2 m_D / (12 pi) * (1 + 2 m_chi^2/m_D^2) * sqrt(1 - 4 m_chi^2/m_D^2). GeV.
 */
export function darkPhotonToDiracPairWidth(gD: number, darkPhotonMass: number, chiMass: number): number {
  if (darkPhotonMass <= 2 * chiMass) return 0;
  const ratio = chiMass / darkPhotonMass;
  const velocity = Math.sqrt((1 - 2 * ratio) * (1 + 2 * ratio));
  return ((gD * gD * darkPhotonMass) / (12 * Math.PI)) * (1 + 2 * ratio * ratio) * velocity;
}

/**
 * gamma_D -> a l+ l- through a virtual photon (paper dark-axion, Fig. 10): the width of a gamma times
 * `leptonPairRatio`; exactly 0 at and below threshold. GeV.
 *
 * @throws ConvergenceError when the quadrature of the ratio fails.
 */
export function darkPhotonToAxionLeptonsWidth(
  g: number,
  darkPhotonMass: number,
  axionMass: number,
  leptonMass: number,
): Estimate {
  const ratio = leptonPairRatio(darkPhotonMass, axionMass, leptonMass);
  return scaleEstimate(ratio, darkPhotonToAxionPhotonWidth(g, darkPhotonMass, axionMass));
}

function createDarkAxionPortal(values: ParameterValues): PhotonPortal {
  const { m_gammaD, m_a, m_chi, g, g_D } = values as Record<ParameterName, number>;

  const toLeptons = (lepton: 'e' | 'mu', mass: number): PartialWidth => {
    const { value, error } = darkPhotonToAxionLeptonsWidth(g, m_gammaD, m_a, mass);
    return {
      parent: 'gammaD',
      products: ['a', `${lepton}-`, `${lepton}+`],
      width: value,
      error,
      couplingPower: 2,
      equation: 'dark-axion Fig. 10',
      references: ['arXiv:1806.00757'],
    };
  };
  const widths = (): readonly PartialWidth[] => [
    {
      parent: 'gammaD',
      products: ['a', 'gamma'],
      width: darkPhotonToAxionPhotonWidth(g, m_gammaD, m_a),
      couplingPower: 2,
      equation: 'missing-energy (6)',
      references: ['arXiv:1904.13061'],
    },
    toLeptons('e', constants.electronMass.value),
    toLeptons('mu', constants.muonMass.value),
    {
      parent: 'gammaD',
      products: ['chi', 'chibar'],
      width: darkPhotonToDiracPairWidth(g_D, m_gammaD, m_chi),
      couplingPower: 0,
      equation: 'missing-energy (7)',
      references: ['arXiv:2101.12192'],
    },
    {
      parent: 'a',
      products: ['gamma', 'gammaD'],
      width: axionToDarkPhotonPhotonWidth(g, m_a, m_gammaD),
      couplingPower: 2,
      equation: 'crossing of missing-energy (6)',
      references: ['arXiv:1904.13061'],
    },
  ];

  return {
    kind: 'photon-portal',
    id: definition.id,
    parameters: values,
    coupling: definition.coupling,
    thresholdMass: m_gammaD + m_a,
    spectralDensity: (s) => (Math.sqrt(kallen(s, m_gammaD, m_a)) / s) ** 3 / (96 * Math.PI ** 2),
    pair: {
      names: ['a', 'gammaD'],
      masses: [m_a, m_gammaD],
      longitudinalShare: () => 0,
      photonAngles: ['isotropic', 'transverse'],
      electronScattering: darkAxionScattering(m_a, m_gammaD),
    },
    widths,
    equations: ['missing-energy (1)', 'spectral density g^2 lambda^(3/2)(1, m_D^2/s, m_a^2/s) / 96 pi^2'],
    references: definition.references,
  };
}

const parameters = [
  {
    name: 'm_gammaD',
    aliases: ['m_D', 'm_gamma_D'],
    symbol: 'm_{\\gamma_D}',
    description: 'dark photon mass',
    dimension: 'mass',
    default: 0.01,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'm_a',
    symbol: 'm_a',
    description: 'ALP mass',
    dimension: 'mass',
    default: 1e-5,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'm_chi',
    symbol: 'm_\\chi',
    description: 'mass of the Dirac fermion that the dark photon decays to',
    dimension: 'mass',
    default: 0,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'g',
    aliases: ['g_agammagammaD'],
    symbol: 'g_{a\\gamma\\gamma_D}',
    description: 'portal coupling, L = (g/2) a F Ftilde_D',
    dimension: 'inverse-mass',
    default: 1e-3,
    minimum: 0,
    maximum: 1e6,
  },
  {
    name: 'g_D',
    symbol: 'g_D',
    description: 'gauge coupling of the dark photon to chi',
    dimension: 'dimensionless',
    default: 0.1,
    minimum: 0,
    maximum: 10,
  },
] as const satisfies PortalDefinition['parameters'];

type ParameterName = (typeof parameters)[number]['name'];

const definition: PortalDefinition<PhotonPortal> = {
  id: 'dark-axion',
  aliases: ['dark-axion-portal', 'dap'],
  title: 'Dark axion portal',
  lagrangian:
    '\\frac{g_{a\\gamma\\gamma_D}}{2}\\, a F_{\\mu\\nu} \\tilde F_D^{\\mu\\nu} + \\bar\\chi(i\\gamma^\\mu D_\\mu - m_\\chi)\\chi',
  spectralDensity:
    '\\frac1{96\\pi^2}\\,\\lambda^{3/2}\\Big(1, \\frac{m_{\\gamma_D}^2}{s}, \\frac{m_a^2}{s}\\Big)',
  parameters,
  coupling: 'g',
  references: ['arXiv:1611.01466', 'arXiv:1806.00757'],
  build: createDarkAxionPortal,
};

/**
 * The dark axion portal of paper missing-energy, (1) and (2): an ALP, the photon and a dark photon
 * that decays to a Dirac pair. The spectral density of gamma* -> a gamma_D is exact in both masses.
 */
export const darkAxionPortal = definition;
