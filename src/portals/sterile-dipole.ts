import { type Estimate, scaleEstimate } from '../numerics/estimate.ts';
import { constants } from '../physics/constants.ts';
import type { ParameterValues, PartialWidth, PhotonPortal, PortalDefinition } from '../records/portal.ts';
import { dipoleLongitudinalShare, dipoleSpectralDensity } from './dipole-density.ts';
import { dipoleLeptonPairRatio } from './dipole-lepton-pairs.ts';

const paper = 'paper:mono-photon';

const moment = (name: string, symbol: string, flavour: string, value: number) =>
  ({
    name,
    symbol,
    description: `dipole moment between N and ${flavour} neutrinos`,
    dimension: 'inverse-mass',
    default: value,
    minimum: 0,
    maximum: 1e6,
  }) as const;

const parameters = [
  {
    name: 'M_N',
    aliases: ['m_N'],
    symbol: 'M_N',
    description: 'mass of the sterile neutrino N',
    dimension: 'mass',
    default: 0.1,
    minimum: 0,
    maximum: 1e4,
  },
  moment('d_e', 'd_e', 'electron', 1e-6),
  moment('d_mu', 'd_\\mu', 'muon', 0),
  moment('d_tau', 'd_\\tau', 'tau', 0),
  {
    name: 'd',
    symbol: 'd',
    description: 'common factor of the three dipole moments',
    dimension: 'dimensionless',
    default: 1,
    minimum: 0,
    maximum: 1e15,
  },
] as const satisfies PortalDefinition['parameters'];

type Name = 'M_N' | 'd' | 'd_e' | 'd_mu' | 'd_tau';

/** N -> nu gamma, paper mono-photon (A.1): d^2 M_N^3 / (4 pi) for a Dirac N; its antiparticle has the same. GeV. */
export function sterileToPhotonWidth(d: number, mass: number): number {
  return (d * d * mass ** 3) / (4 * Math.PI);
}

function createSterileDipole(values: ParameterValues): PhotonPortal {
  const { M_N, d, d_e, d_mu, d_tau } = values as Record<Name, number>;
  const moments = { nu_e: d_e, nu_mu: d_mu, nu_tau: d_tau };
  const squared = d_e ** 2 + d_mu ** 2 + d_tau ** 2;
  const states = { sum: M_N, difference: M_N };
  const row = (products: readonly string[], width: Estimate, equation: string): PartialWidth => ({
    parent: 'N',
    products,
    width: width.value,
    error: width.error,
    couplingPower: 2,
    equation,
    references: [paper],
  });
  const widths = (): readonly PartialWidth[] => {
    const electrons = dipoleLeptonPairRatio(states, constants.electronMass.value);
    const muons = dipoleLeptonPairRatio(states, constants.muonMass.value);
    return Object.entries(moments).flatMap(([neutrino, each]) => {
      const toPhoton = sterileToPhotonWidth(d * each, M_N);
      const virtual = 'virtual photon of mono-photon (A.1)';
      return [
        row([neutrino, 'gamma'], { value: toPhoton, error: 0 }, 'mono-photon (A.1)'),
        row([neutrino, 'e-', 'e+'], scaleEstimate(electrons, toPhoton), virtual),
        row([neutrino, 'mu-', 'mu+'], scaleEstimate(muons, toPhoton), virtual),
      ];
    });
  };
  return {
    kind: 'photon-portal',
    id: definition.id,
    parameters: values,
    coupling: definition.coupling,
    thresholdMass: M_N,
    // N nubar and Nbar nu with d / sqrt(2) each.
    spectralDensity: (s) => squared * dipoleSpectralDensity(s, M_N, M_N),
    pair: {
      names: ['nu', 'N'],
      masses: [0, M_N],
      longitudinalShare: (s) => dipoleLongitudinalShare(s, M_N),
    },
    widths,
    derived: () => [
      {
        name: 'd_N',
        symbol: 'd_N',
        value: d * Math.sqrt(squared),
        unit: 'GeV^-1',
        equation: 'd sqrt(d_e^2 + d_mu^2 + d_tau^2)',
      },
    ],
    equations: [
      'mono-photon (2.3)',
      'spectral density d^2 sum d_i^2 (1-x)^2 (1+2x) / 6 pi^2, x = M_N^2/s, N and its antiparticle',
    ],
    references: definition.references,
  };
}

const definition: PortalDefinition<PhotonPortal> = {
  id: 'sterile-dipole',
  aliases: ['neutrino-dipole', 'active-sterile-dipole'],
  title: 'Dipole between active and sterile neutrinos',
  lagrangian:
    'd \\sum_{i=e,\\mu,\\tau} d_i\\, \\bar\\nu_{iL} \\sigma^{\\mu\\nu} N_R F_{\\mu\\nu} + \\mathrm{h.c.}',
  spectralDensity: '\\frac{\\sum_i d_i^2}{6\\pi^2}(1-x)^2(1+2x),\\quad x = \\frac{M_N^2}{s}',
  parameters,
  coupling: 'd',
  coordinates: [
    {
      name: 'd_N',
      symbol: 'd_N',
      dimension: 'inverse-mass',
      of: 'd',
      power: 1,
      value: ({ d = 0, d_e = 0, d_mu = 0, d_tau = 0 }) => d * Math.sqrt(d_e ** 2 + d_mu ** 2 + d_tau ** 2),
    },
  ],
  references: [paper],
  build: createSterileDipole,
};

/**
 * A Dirac sterile neutrino N with magnetic moments to the three active neutrinos, paper mono-photon (2.3). What goes
 * through one photon knows only d_N^2 = d^2 (d_e^2 + d_mu^2 + d_tau^2), N and its antiparticle together; flavours matter
 * where charged mesons make a lepton with N. Limits are on `d`, the factor of all three moments (d_i = 1 /GeV makes it the
 * moment in GeV^-1), or in cards on `d_N`.
 */
export const sterileDipolePortal = definition;
