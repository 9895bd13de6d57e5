import { gaussLegendre } from '../../../src/numerics/index.ts';
import { constants, elementaryCharge } from '../../../src/physics/constants.ts';
import { darkAxionPortal } from '../../../src/portals/dark-axion.ts';
import {
  tracedAxionDarkPhoton,
  tracedPhotonDarkPair,
} from '../../../src/production/annihilation/dark-pair.fixture.ts';
import {
  axionDarkPhotonCrossSection,
  integratedAngles,
  photonAxionCrossSection,
  photonDarkPairCrossSection,
  photonDarkPhotonCrossSection,
} from '../../../src/production/annihilation/index.ts';
import { tracedPhotonAxion, tracedPhotonBoson } from '../../../src/production/annihilation/traces.fixture.ts';
import { evenly, exact, logarithmic, type Validation } from '../../validation.ts';

/** Positrons of 391 MeV on electrons at rest. */
const energy = 0.02;
const softest = 1e-3;
const acceptance = 0.9;
const range = { cosThetaMin: -acceptance, cosThetaMax: acceptance };
const beta = Math.sqrt(1 - ((2 * constants.electronMass.value) / energy) ** 2);
const angleRule = gaussLegendre(8);
const massRule = gaussLegendre(10);

/** Twice the integral over forward angles, in y of beta c = tanh y, in which one propagator is flat. */
function overAngles(differential: (cosTheta: number) => number): number {
  const end = Math.atanh(beta * acceptance);
  return angleRule.nodes.reduce((sum, node, i) => {
    const cosTheta = Math.tanh(end * node) / beta;
    const slope = (1 - (beta * cosTheta) ** 2) / beta;
    return sum + 2 * end * angleRule.weights[i]! * slope * differential(cosTheta);
  }, 0);
}

const darkAxion = (m_a: number, m_gammaD: number) =>
  darkAxionPortal.build({ m_a, m_gammaD, m_chi: 0, g: 1, g_D: 0 });

/** Over the squared mass of the pair too, in D = S - s = D_0 (D_1 / D_0)^(v^2): the rate goes as 1/D where the photon is soft. */
function overPairs(axion: number, darkPhoton: number): number {
  const most = energy ** 2 - (axion + darkPhoton) ** 2;
  const log = Math.log((2 * energy * softest) / most);
  return massRule.nodes.reduce((sum, v, i) => {
    const release = most * Math.exp(log * v * v);
    const at = (c: number) => tracedPhotonDarkPair(energy, energy ** 2 - release, axion, darkPhoton, c);
    return sum - massRule.weights[i]! * 2 * v * log * release * overAngles(at);
  }, 0);
}

const massesTo = (end: number, count: number) => [
  ...logarithmic(2e-3, 0.6 * end, Math.ceil(0.6 * count)),
  ...evenly(0.7 * end, 0.98 * end, Math.floor(0.4 * count)),
];
const whole = energy;
const hard = Math.sqrt(energy ** 2 - 2 * energy * softest);

export const annihilation: Validation = {
  page: 'sources/annihilation',
  claim:
    'Cross sections of $e^+e^-$ at $\\sqrt s=20$ MeV within $|\\cos\\theta^*|<0.9$, with $\\epsilon=1$ or couplings of 1 GeV$^{-1}$: closed forms, and explicit Dirac matrices with sums over polarisations, integrated over angles; $m_a=m_{\\gamma_D}/4$ in pairs, and the photon beside a pair has 1 MeV or more.',
  other: 'explicit Dirac matrices',
  x: { label: "$m_a$, $m_{A'}$ or $m_{\\gamma_D}$ [GeV]", scale: 'log' },
  y: { label: '$\\sigma$ [GeV$^{-2}$]', scale: 'log' },
  curves: [
    {
      id: 'photon-dark-photon',
      label: "$\\gamma A'$",
      ours: (mass) => photonDarkPhotonCrossSection(integratedAngles(energy, range), mass),
      other: (mass) =>
        exact(elementaryCharge ** 2 * overAngles((c) => tracedPhotonBoson('vector', energy, mass, c))),
      points: massesTo(whole, 11),
      line: massesTo(whole, 80),
      // Of a rule of eight nodes.
      tolerance: 1e-8,
    },
    {
      id: 'photon-axion',
      label: '$\\gamma a$ by $g_{a\\gamma}$',
      ours: (mass) => photonAxionCrossSection(integratedAngles(energy, range), mass).photon,
      other: (mass) => exact(overAngles((c) => tracedPhotonAxion(energy, mass, c))),
      points: massesTo(whole, 11),
      line: massesTo(whole, 80),
      // The same.
      tolerance: 1e-8,
    },
    {
      id: 'axion-dark-photon',
      label: '$a\\gamma_D$',
      ours: (mass) => axionDarkPhotonCrossSection(integratedAngles(energy, range), mass / 4, mass),
      other: (mass) => exact(overAngles((c) => tracedAxionDarkPhoton(energy, mass / 4, mass, c))),
      points: massesTo(0.8 * whole, 11),
      line: massesTo(0.8 * whole, 80),
      // The same.
      tolerance: 1e-8,
    },
    {
      id: 'photon-dark-pair',
      label: '$\\gamma+a\\gamma_D$',
      ours: (mass) =>
        photonDarkPairCrossSection(darkAxion(mass / 4, mass), integratedAngles(energy, range), {
          energyMin: softest,
          energyMax: energy,
        }),
      other: (mass) => exact(overPairs(mass / 4, mass)),
      points: massesTo(0.8 * hard, 7),
      line: massesTo(0.8 * hard, 60),
      // Of ten nodes in the mass of the pair.
      tolerance: 2e-5,
    },
  ],
};
