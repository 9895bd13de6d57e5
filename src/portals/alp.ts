import { constants } from '../physics/constants.ts';
import { InputError } from '../records/errors.ts';
import type {
  BosonPortal,
  DerivedQuantity,
  ParameterValues,
  PartialWidth,
  PortalDefinition,
} from '../records/portal.ts';
import { type AlpParameterName, alpParameters } from './alp-parameters.ts';
import {
  alpLeptonLoops,
  alpPhotonCouplingSquaredWithLoops,
  alpToFermionsWidth,
  alpToPhotonsWidth,
} from './alp-widths.ts';

const paper = 'arXiv:2012.07894';

function createAlpPortal(values: ParameterValues): BosonPortal {
  const { m_a, m_chi, g_agamma, g_ae, g_amu, g_achi, loopPhotonCoupling } = values as Record<
    AlpParameterName,
    number
  >;
  if (loopPhotonCoupling !== 0 && loopPhotonCoupling !== 1) {
    throw new InputError([
      { message: `loopPhotonCoupling is ${loopPhotonCoupling}`, expected: '0 (off) or 1 (on)' },
    ]);
  }
  const withLoops = loopPhotonCoupling === 1;

  const widths = (): readonly PartialWidth[] => [
    {
      parent: 'a',
      products: ['gamma', 'gamma'],
      width: alpToPhotonsWidth(
        withLoops ? alpPhotonCouplingSquaredWithLoops({ m_a, g_agamma, g_ae, g_amu }) : g_agamma ** 2,
        m_a,
      ),
      couplingPower: 2,
      equation: withLoops ? 'invisible-alp (3), (9), (10)' : 'invisible-alp (3)',
      references: [paper],
    },
    {
      parent: 'a',
      products: ['e-', 'e+'],
      width: alpToFermionsWidth(g_ae, m_a, constants.electronMass.value),
      couplingPower: 2,
      equation: 'invisible-alp (4)',
      references: [paper],
    },
    {
      parent: 'a',
      products: ['mu-', 'mu+'],
      width: alpToFermionsWidth(g_amu, m_a, constants.muonMass.value),
      couplingPower: 2,
      equation: 'invisible-alp (4)',
      references: [paper],
    },
    {
      parent: 'a',
      products: ['chi', 'chibar'],
      width: alpToFermionsWidth(g_achi, m_a, m_chi),
      couplingPower: 0,
      equation: 'invisible-alp (5)',
      references: [paper],
    },
  ];

  const derived = (): readonly DerivedQuantity[] => {
    const { re, im } = alpLeptonLoops({ m_a, g_ae, g_amu });
    return [
      {
        name: '|delta g_agamma|',
        symbol: '|\\delta g_{a\\gamma}|',
        value: Math.hypot(re, im),
        unit: 'GeV^-1',
        equation: 'invisible-alp (9), (10)',
      },
    ];
  };

  return {
    kind: 'boson-portal',
    id: definition.id,
    spin: 'pseudoscalar',
    parameters: values,
    mass: m_a,
    boson: 'a',
    assumedInvisible: true,
    vertices: {
      // On shell the derivative coupling is -i g m_l a lbar gamma^5 l (paper invisible-alp, below (2)); the sign, which
      // is left out here, matters only where leptons and photons interfere.
      leptons: {
        e: { g_ae: constants.electronMass.value },
        mu: { g_amu: constants.muonMass.value },
        tau: {},
      },
      photon: { g_agamma: 1 },
    },
    invisible: ['chi chibar'],
    widths,
    derived,
    equations: withLoops ? ['invisible-alp (1), (2)', 'invisible-alp (9), (10)'] : ['invisible-alp (1), (2)'],
    references: definition.references,
  };
}

const definition: PortalDefinition<BosonPortal> = {
  id: 'alp',
  aliases: ['axion-like-particle'],
  title: 'Axion-like particle',
  lagrangian:
    '\\frac{g_{a\\gamma}}{4}\\, a F_{\\mu\\nu} \\tilde F^{\\mu\\nu} + \\sum_{\\ell=e,\\mu} \\frac{g_{a\\ell}}{2} (\\partial_\\mu a)\\, \\bar\\ell \\gamma^\\mu \\gamma^5 \\ell + \\frac{g_{a\\chi}}{2} (\\partial_\\mu a)\\, \\bar\\chi \\gamma^\\mu \\gamma^5 \\chi',
  parameters: alpParameters,
  coupling: 'g_agamma',
  couplings: ['g_agamma', 'g_ae', 'g_amu'],
  references: [paper],
  build: createAlpPortal,
};

/**
 * The ALP of paper invisible-alp, (1) and (2): couplings to photons, electrons and muons, and to a Dirac
 * fermion chi that carries its decays away unseen. Widths (3) to (5); with `loopPhotonCoupling` the lepton
 * loops (9), (10) add to the photon coupling.
 */
export const alpPortal = definition;
