import type {
  DerivedQuantity,
  ParameterValues,
  PartialWidth,
  PhotonPortal,
  PortalDefinition,
} from '../records/portal.ts';
import { darkAxionPortal } from './dark-axion.ts';
import { darkKsvzParameters } from './dark-ksvz-parameters.ts';
import {
  axionToDarkPhotonPairWidth,
  axionToPhotonPairWidth,
  mixedDarkPhotonWidths,
} from './dark-ksvz-widths.ts';
import { type KsvzCouplings, ksvzCouplings } from './ksvz.ts';

const paper = 'arXiv:1806.00757';

type ParameterName =
  | ('m_gammaD' | 'm_a' | 'm_chi' | 'g_D')
  | ('inv_fa' | 'e_dark' | 'D_psi' | 'Q_psi' | 'eps' | 'z');

function createDarkKsvzPortal(values: ParameterValues): PhotonPortal {
  const { m_gammaD, m_a, m_chi, g_D, inv_fa, e_dark, D_psi, Q_psi, eps, z } = values as Record<
    ParameterName,
    number
  >;
  const atUnitScale = ksvzCouplings({
    scale: 1,
    darkCoupling: e_dark,
    darkCharge: D_psi,
    electricCharge: Q_psi,
    kineticMixing: eps,
    z,
  });
  const { G_agammagamma, G_agammagammaPrime, G_agammaPrimegammaPrime } = scaled(atUnitScale, inv_fa);
  const axion = darkAxionPortal.build({ m_gammaD, m_a, m_chi, g_D, g: G_agammagammaPrime });

  const widths = (): readonly PartialWidth[] => [
    ...axion.widths().filter(({ parent }) => parent === 'gammaD'),
    ...mixedDarkPhotonWidths(eps, m_gammaD),
    ...axion.widths().filter(({ parent }) => parent === 'a'),
    {
      parent: 'a',
      products: ['gamma', 'gamma'],
      width: axionToPhotonPairWidth(G_agammagamma, m_a),
      couplingPower: 2,
      equation: 'dark-axion (1), (3)',
      references: [paper],
    },
    {
      parent: 'a',
      products: ['gammaD', 'gammaD'],
      width: axionToDarkPhotonPairWidth(G_agammaPrimegammaPrime, m_a, m_gammaD),
      couplingPower: 2,
      equation: 'dark-axion (2), (5)',
      references: [paper],
    },
  ];

  const derived = (): readonly DerivedQuantity[] => [
    coupling('G_agammagamma', 'G_{a\\gamma\\gamma}', G_agammagamma, 'dark-axion (3)'),
    coupling('G_agammagammaD', "G_{a\\gamma\\gamma'}", G_agammagammaPrime, 'dark-axion (4)'),
    coupling('G_agammaDgammaD', "G_{a\\gamma'\\gamma'}", G_agammaPrimegammaPrime, 'dark-axion (5)'),
  ];

  const squared = atUnitScale.G_agammagammaPrime ** 2;
  return {
    kind: 'photon-portal',
    id: definition.id,
    parameters: values,
    coupling: definition.coupling,
    thresholdMass: axion.thresholdMass,
    spectralDensity: (s) => squared * axion.spectralDensity(s),
    ...(axion.pair === undefined ? {} : { pair: axion.pair }),
    widths,
    derived,
    equations: ['dark-axion (2)-(5)', ...axion.equations],
    references: definition.references,
  };
}

/** Couplings go with the inverse scale; `ksvzCouplings` takes no scale of infinity. */
function scaled(atUnit: KsvzCouplings, inverseScale: number): KsvzCouplings {
  return {
    G_agammagamma: atUnit.G_agammagamma * inverseScale,
    G_agammagammaPrime: atUnit.G_agammagammaPrime * inverseScale,
    G_agammaPrimegammaPrime: atUnit.G_agammaPrimegammaPrime * inverseScale,
  };
}

function coupling(name: string, symbol: string, value: number, equation: string): DerivedQuantity {
  return { name, symbol, value, unit: 'GeV^-1', equation };
}

const definition: PortalDefinition<PhotonPortal> = {
  id: 'dark-ksvz',
  aliases: ['dark-ksvz-axion'],
  title: 'Dark KSVZ axion',
  lagrangian:
    "\\frac{G_{a\\gamma\\gamma}}{4}\\, a F_{\\mu\\nu} \\tilde F^{\\mu\\nu} + \\frac{G_{a\\gamma\\gamma'}}{2}\\, a F_{\\mu\\nu} \\tilde F_D^{\\mu\\nu} + \\frac{G_{a\\gamma'\\gamma'}}{4}\\, a F_{D\\mu\\nu} \\tilde F_D^{\\mu\\nu} + \\bar\\chi(i\\gamma^\\mu D_\\mu - m_\\chi)\\chi",
  spectralDensity:
    "\\frac1{96\\pi^2}\\Big(\\frac{G_{a\\gamma\\gamma'}}{g}\\Big)^2\\lambda^{3/2}\\Big(1, \\frac{m_{\\gamma'}^2}{s}, \\frac{m_a^2}{s}\\Big),\\quad g = f_a^{-1}",
  parameters: darkKsvzParameters,
  coupling: 'inv_fa',
  references: ['arXiv:1611.01466', paper],
  build: createDarkKsvzPortal,
};

/**
 * The dark axion portal with the couplings of the dark KSVZ axion, paper dark-axion (2) to (5): exotic quarks of
 * electric charge Q_psi and dark charge D_psi at the scale f_a / PQ_Phi. All three couplings go with the inverse
 * scale, on which limits are set; what is made through a photon is that of the dark axion portal at
 * g = G_agammagamma'. The axion mass is a parameter of its own.
 */
export const darkKsvzPortal = definition;
