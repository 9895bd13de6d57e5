import {
  crossSectionByAngles,
  type DarkScattering,
} from '../../../src/detection/electron-recoil/centre-of-mass.fixture.ts';
import {
  type RecoilCuts,
  recoilCrossSection,
  recoilProcess,
} from '../../../src/detection/electron-recoil/index.ts';
import { constants } from '../../../src/physics/constants.ts';
import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const electronMass = constants.electronMass.value;
const all: RecoilCuts = { energyMin: 0, energyMax: Number.POSITIVE_INFINITY, cosThetaMin: undefined };
/** Of the searches at LSND and MiniBooNE. */
const lsnd: RecoilCuts = { ...all, energyMin: 0.015, energyMax: 0.053 };
const miniboone: RecoilCuts = { ...all, cosThetaMin: 0.99 };

function scattering(
  id: string,
  label: string,
  masses: DarkScattering,
  cuts: RecoilCuts,
  [from, to]: readonly [number, number],
): ValidatedCurve {
  const { incoming, outgoing, incomingIs } = masses;
  const isAxion = incomingIs === 'a';
  const [m_a, m_gammaD] = isAxion ? [incoming, outgoing] : [outgoing, incoming];
  const portal = darkAxionPortal.build({ m_a, m_gammaD, m_chi: 0, g: 1, g_D: 0 });
  const process = recoilProcess(portal.pair!, isAxion ? 0 : 1)!;
  const isCut = cuts !== all;
  return {
    id,
    label,
    ours: (energy) => exact(recoilCrossSection(process, energy, cuts)),
    other: (energy) => exact(crossSectionByAngles(masses, energy, cuts, isCut ? 40_000 : 4000)),
    points: logarithmic(from, to, 13),
    line: logarithmic(from, to, 100),
    // A cut splits one of the steps, of some 20 e-folds over 40000; without, both rules are good to their order.
    tolerance: isCut ? 1e-3 : 1e-6,
  };
}

const dark = 0.003;
/** The smallest energy that makes `outgoing` of something massless. */
const threshold = (outgoing: number) => outgoing + outgoing ** 2 / (2 * electronMass);

export const mesonElectronRecoil: Validation = {
  page: 'searches/meson-electron-recoil',
  claim:
    'Cross sections of dark particles on electrons at rest, for $g=1$ GeV$^{-1}$: from the contracted amplitude over the kinetic energy of the electron, and from the tensors of both vertices over the angle in the centre of mass, each electron boosted and cut.',
  other: 'tensors and a loop over angles',
  x: { label: 'energy of the dark particle [GeV]', scale: 'log' },
  y: { label: '$\\sigma$ [GeV$^{-2}$]', scale: 'log' },
  curves: [
    scattering(
      'to-dark-photon',
      '$a\\to\\gamma_D$ of 3 MeV',
      { incoming: 0, outgoing: dark, incomingIs: 'a' },
      all,
      [1.001 * threshold(dark), 10],
    ),
    scattering(
      'lsnd',
      'the same, 15 to 53 MeV seen',
      { incoming: 0, outgoing: dark, incomingIs: 'a' },
      lsnd,
      [0.0255, 10],
    ),
    scattering(
      'miniboone',
      '$\\gamma_D\\to a$, $\\cos\\theta_e>0.99$',
      { incoming: dark, outgoing: 0, incomingIs: 'gammaD' },
      miniboone,
      [0.0035, 10],
    ),
    scattering(
      'heavy',
      '$a$ of 10 MeV $\\to\\gamma_D$ of 30 MeV',
      { incoming: 0.01, outgoing: 0.03, incomingIs: 'a' },
      all,
      [0.83, 10],
    ),
  ],
};
