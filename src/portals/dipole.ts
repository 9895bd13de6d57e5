import { constants } from '../physics/constants.ts';
import type { ParameterValues, PartialWidth, PhotonPortal, PortalDefinition } from '../records/portal.ts';
import { dipoleLongitudinalShare, dipoleSpectralDensity } from './dipole-density.ts';
import { dipoleLeptonPairRatio } from './dipole-lepton-pairs.ts';

const paper = 'paper:mono-photon';

const parameters = [
  {
    name: 'M1',
    aliases: ['M_1'],
    symbol: 'M_1',
    description: 'mass of the lighter state chi_1',
    dimension: 'mass',
    default: 0.1,
    minimum: 0,
    maximum: 1e4,
  },
  {
    name: 'delta',
    symbol: '\\delta',
    description: 'splitting (M_2 - M_1) / M_1 of the two states',
    dimension: 'dimensionless',
    default: 0.1,
    minimum: 0,
    maximum: 1e6,
  },
  {
    name: 'd',
    symbol: 'd',
    description: 'dipole moment between chi_2 and chi_1',
    dimension: 'inverse-mass',
    default: 1e-3,
    minimum: 0,
    maximum: 1e6,
  },
] as const satisfies PortalDefinition['parameters'];

type Name = (typeof parameters)[number]['name'];

/**
 * chi_2 -> chi_1 gamma, paper mono-photon (A.1): d^2 (M_2^2 - M_1^2)^3 / (2 pi M_2^3), with M_2^2 - M_1^2 =
 * M_1^2 delta (2 + delta) so that a small splitting loses no digits. GeV; exactly 0 for delta = 0.
 */
export function dipoleToPhotonWidth(d: number, lighterMass: number, delta: number): number {
  const energy = (lighterMass * delta * (2 + delta)) / (1 + delta);
  return (d * d * energy ** 3) / (2 * Math.PI);
}

function createDipole(values: ParameterValues): PhotonPortal {
  const { M1, delta, d } = values as Record<Name, number>;
  const sum = M1 * (2 + delta);
  const difference = M1 * delta;
  const toPhoton = dipoleToPhotonWidth(d, M1, delta);
  const toLeptons = (lepton: 'e' | 'mu', mass: number): PartialWidth => {
    const { value, error } = dipoleLeptonPairRatio({ sum, difference }, mass);
    return {
      parent: 'chi2',
      products: ['chi1', `${lepton}-`, `${lepton}+`],
      width: toPhoton * value,
      error: toPhoton * error,
      couplingPower: 2,
      equation: 'virtual photon of mono-photon (A.1)',
      references: [paper],
    };
  };
  return {
    kind: 'photon-portal',
    id: definition.id,
    parameters: values,
    coupling: definition.coupling,
    thresholdMass: sum,
    spectralDensity: (s) => dipoleSpectralDensity(s, sum, difference),
    pair: {
      names: ['chi1', 'chi2'],
      masses: [M1, M1 * (1 + delta)],
      longitudinalShare: (s) => dipoleLongitudinalShare(s, sum),
      photonAngles: ['isotropic', 'isotropic'],
    },
    widths: () => [
      {
        parent: 'chi2',
        products: ['chi1', 'gamma'],
        width: toPhoton,
        couplingPower: 2,
        equation: 'mono-photon (A.1)',
        references: [paper],
      },
      toLeptons('e', constants.electronMass.value),
      toLeptons('mu', constants.muonMass.value),
    ],
    equations: [
      'mono-photon (2.1)',
      'spectral density d^2 (1-D)^(3/2) (1+2S) (1-S)^(1/2) / 6 pi^2, from mono-photon (A.2)',
    ],
    references: definition.references,
  };
}

const definition: PortalDefinition<PhotonPortal> = {
  id: 'dipole',
  aliases: ['dark-dipole', 'inelastic-dipole'],
  title: 'Dipole between two dark states',
  lagrangian: 'd\\, \\bar\\chi_2 \\sigma^{\\mu\\nu} \\chi_1 F_{\\mu\\nu}',
  spectralDensity:
    '\\frac1{6\\pi^2}(1-D)^{3/2}(1+2S)(1-S)^{1/2},\\quad S = \\frac{(M_1+M_2)^2}{s},\\quad D = \\frac{(M_2-M_1)^2}{s}',
  parameters,
  coupling: 'd',
  references: [paper],
  build: createDipole,
};

/**
 * Two Majorana fermions with a magnetic dipole between them, paper mono-photon (2.1): inelastic dark matter or two
 * sterile neutrinos. The operator is the whole interaction, without "+ h.c.", which would double d.
 */
export const dipolePortal = definition;
