import { alpha, constants, elementaryCharge } from '../../../src/physics/constants.ts';
import { darkMatterKinds } from '../../../src/portals/dark-matter.ts';
import { darkPhotonPortal } from '../../../src/portals/dark-photon.ts';
import { fermionVertices, widthFromTrace } from '../../../src/portals/dirac.fixture.ts';
import { hadronicRatio } from '../../../src/portals/hadrons/hadronic-ratio.ts';
import { pionPairRatioByDispersion } from '../../../src/portals/hadrons/pion-form-factor.fixture.ts';
import { pionMass } from '../../../src/portals/hadrons/resonances.ts';
import { evenly, exact, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const muon = constants.muonMass.value;
const eps = 1e-3;
const darkMatter = { alpha_D: 2e-8, m_chi: 0.12, delta: 0.5 };
const darkCharge = Math.sqrt(4 * Math.PI * darkMatter.alpha_D);
const heavier = darkMatter.m_chi * (1 + darkMatter.delta);

/** Close to each other at threshold, where widths open as powers of the velocity. GeV. */
function masses(threshold: number, largest: number, count: number): number[] {
  return evenly(0.1, 1, count).map((place) => threshold + (largest - threshold) * place ** 2);
}

/** The part of R(s) that two pions make: u and d quarks turned against each other. */
const pionsAlone = { isovector: 1, isoscalar: 0, strange: 0, charm: 0, bottom: 0 };

function width(products: string): (mass: number) => ReturnType<typeof widthTo> {
  const values = { ...darkMatter, eps, dark_matter: darkMatterKinds.indexOf('pseudo-dirac') };
  const tables = { hadronicRatio: (s: number) => hadronicRatio(s, pionsAlone) };
  return (mass) => widthTo(darkPhotonPortal.build({ ...values, m_A: mass }, tables), products);
}

function byTraces(
  id: string,
  label: string,
  coupling: number,
  [m1, m2]: readonly [number, number],
): ValidatedCurve {
  return {
    ...{ id, label, ours: width(id) },
    other: (mass: number) => exact(coupling ** 2 * widthFromTrace(fermionVertices.vector, mass, m1, m2)),
    points: masses(m1 + m2, 1, 14),
    line: masses(m1 + m2, 1, 90),
    // Rounding: the traces take a small momentum from energies.
    tolerance: 1e-12,
  };
}

function toPions(): ValidatedCurve {
  return {
    ...{ id: 'pions', label: '$\\pi^+\\pi^-$', ours: width('hadrons') },
    other: (mass) => {
      const ratio = pionPairRatioByDispersion();
      return exact((alpha * eps ** 2 * mass * ratio(mass ** 2)) / 3);
    },
    // Above 1 GeV what is not the rho joins.
    points: masses(2 * pionMass, 1, 20),
    line: masses(2 * pionMass, 1, 90),
    // What the dispersive integrals are asked for.
    tolerance: 1e-10,
  };
}

export const darkPhoton: Validation = {
  page: 'portals/dark-photon',
  claim:
    'Widths of a dark photon with $\\epsilon=10^{-3}$: to muons and to $\\chi_1\\chi_2$ ($\\alpha_D=2\\times10^{-8}$, 120 and 180 MeV) against traces of explicit Dirac matrices; to two pions, with the closed forms of Gounaris and Sakurai, against a dispersion relation over the running width of the $\\rho$.',
  other: 'traces; a dispersion relation',
  x: { label: "$m_{A'}$ [GeV]", scale: 'linear' },
  y: { label: "$\\Gamma(A')$ [GeV]", scale: 'log' },
  curves: [
    toPions(),
    byTraces('mu- mu+', '$\\mu^+\\mu^-$', eps * elementaryCharge, [muon, muon]),
    byTraces('chi1 chi2', '$\\chi_1\\chi_2$', darkCharge, [darkMatter.m_chi, heavier]),
  ],
};
