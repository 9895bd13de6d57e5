import { constants } from '../../../src/physics/constants.ts';
import { twoBodyMomentum } from '../../../src/physics/kinematics.ts';
import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import {
  contractedSquared,
  twoBodyWidth,
  vectorBoson,
} from '../../../src/portals/field-strengths.fixture.ts';
import { widthByPhaseSpace } from '../../../src/portals/lepton-pair-ratio.fixture.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const coupling = 1e-3;
const axion = 0.02;

/** Masses of the dark photon from 5 % above a threshold to 10 GeV, closer to each other where the width rises. */
function masses(threshold: number, count: number): number[] {
  return logarithmic(0.05, 10 / threshold - 1, count).map((excess) => threshold * (1 + excess));
}

function ours(products: string): ValidatedCurve['ours'] {
  const values = { m_a: axion, m_chi: 0, g: coupling, g_D: 0 };
  return (mass) => widthTo(darkAxionPortal.build({ ...values, m_gammaD: mass }), products);
}

/** L = (g/2) a F Ftilde_D over the spins of a dark photon at rest and of the photon. */
function toPhoton(mass: number): number {
  const k = twoBodyMomentum(mass, axion, 0);
  const squared = (coupling / 2) ** 2 * contractedSquared(vectorBoson(0, k), vectorBoson(mass, 0));
  return twoBodyWidth(squared / 3, mass, k);
}

function toLeptons(products: string, label: string, lepton: number): ValidatedCurve {
  return {
    ...{ id: products, label, ours: ours(products) },
    other: (mass) => exact(coupling ** 2 * widthByPhaseSpace(mass, axion, lepton)),
    points: masses(axion + 2 * lepton, 12),
    line: masses(axion + 2 * lepton, 60),
    // What the quadrature over phase space is asked for.
    tolerance: 1e-6,
  };
}

export const darkAxion: Validation = {
  page: 'portals/dark-axion',
  claim:
    'Widths of a dark photon to an ALP of 20 MeV with a photon or a lepton pair, for $g_{a\\gamma\\gamma_D}=10^{-3}$ GeV$^{-1}$, against field strengths contracted over explicit polarisations and the amplitude with its tensors over three-body phase space.',
  other: 'explicit tensors over phase space',
  x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log' },
  y: { label: '$\\Gamma(\\gamma_D)$ [GeV]', scale: 'log' },
  curves: [
    {
      ...{ id: 'a gamma', label: '$a\\,\\gamma$', ours: ours('a gamma') },
      other: (mass) => exact(toPhoton(mass)),
      points: masses(axion, 14),
      line: masses(axion, 60),
      // Rounding.
      tolerance: 1e-12,
    },
    toLeptons('a e- e+', '$a\\,e^+e^-$', constants.electronMass.value),
    toLeptons('a mu- mu+', '$a\\,\\mu^+\\mu^-$', constants.muonMass.value),
  ],
};
