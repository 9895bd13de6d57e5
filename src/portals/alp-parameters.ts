import type { PortalDefinition } from '../records/portal.ts';

/** What an ALP portal is built from. Lepton couplings may be negative: loops and production interfere. */
export const alpParameters = [
  {
    name: 'm_a',
    symbol: 'm_a',
    description: 'ALP mass',
    dimension: 'mass',
    default: 0.01,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'g_agamma',
    aliases: ['g_agammagamma'],
    symbol: 'g_{a\\gamma}',
    description: 'photon coupling, L = (g/4) a F Ftilde',
    dimension: 'inverse-mass',
    default: 1e-4,
    minimum: 0,
    maximum: 1e6,
  },
  {
    name: 'g_ae',
    symbol: 'g_{ae}',
    description: 'electron coupling, L = (g/2) d_mu a ebar gamma^mu gamma^5 e',
    dimension: 'inverse-mass',
    default: 0,
    minimum: -1e6,
    maximum: 1e6,
  },
  {
    name: 'g_amu',
    symbol: 'g_{a\\mu}',
    description: 'muon coupling, as that of the electron',
    dimension: 'inverse-mass',
    default: 0,
    minimum: -1e6,
    maximum: 1e6,
  },
  {
    name: 'g_achi',
    symbol: 'g_{a\\chi}',
    description: 'coupling to the Dirac fermion chi, as that of the electron',
    dimension: 'inverse-mass',
    default: 1,
    minimum: 0,
    maximum: 1e6,
  },
  {
    name: 'm_chi',
    symbol: 'm_\\chi',
    description: 'mass of the Dirac fermion that the ALP decays to; its width is 0 for a massless one',
    dimension: 'mass',
    default: 1e-4,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'loopPhotonCoupling',
    symbol: '\\delta g_{a\\gamma}',
    description: '1 adds the electron and muon loops to the photon coupling, 0 does not',
    dimension: 'dimensionless',
    default: 0,
    minimum: 0,
    maximum: 1,
  },
] as const satisfies PortalDefinition['parameters'];

export type AlpParameterName = (typeof alpParameters)[number]['name'];
