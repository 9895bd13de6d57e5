import { constants } from '../../../src/physics/constants.ts';
import { bMinusLPortal } from '../../../src/portals/b-minus-l.ts';
import { branchingFractions } from '../../../src/portals/decays.ts';
import { gamma, leftHanded, product, widthFromTrace } from '../../../src/portals/dirac.fixture.ts';
import { hadronsOfBaryonNumber } from '../../../src/portals/hadrons/baryon-number.fixture.ts';
import { jpsi, omega, upsilon } from '../../../src/portals/hadrons/resonances.ts';
import { hadronicStructure } from '../../../src/portals/hadrons/structure.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];
const [smallest, largest] = [0.1, 40];

const ascending = (masses: readonly number[]) => masses.toSorted((a, b) => a - b);

/** Not from 1 to 1.8 GeV, where the portal has a continuum by duality in place of hadrons. */
const points = ascending([
  ...logarithmic(smallest, 0.95, 13),
  ...[-4, -1, 0, 2].map((widths) => omega.mass + widths * omega.width),
  ...logarithmic(1.9, largest, 9),
  ...[jpsi.mass, upsilon.mass],
]);
const line = ascending([...logarithmic(smallest, largest, 200), ...hadronicStructure]);

// All for a unit coupling, which drops out of the shares.
const toLepton = (mass: number, lepton: number) =>
  mass > 2 * lepton ? widthFromTrace(gamma, mass, lepton, lepton) : 0;
const toNeutrinos = (mass: number) => {
  const vertices = gamma.map((each) => product(each, leftHanded));
  return 3 * widthFromTrace(vertices, mass, 0, 0);
};

function share(mass: number, width: (mass: number) => number): number {
  const charged = [electron, muon, constants.tauMass.value].map((lepton) => toLepton(mass, lepton));
  const leptons = charged.reduce((sum, each) => sum + each, toNeutrinos(mass));
  return width(mass) / (leptons + hadronsOfBaryonNumber(mass));
}

function ours(products: string, mass: number): number {
  const dark = { g_chi: 0, m_chi: 1, dark_matter: 0, delta: 0 };
  const portal = bMinusLPortal.build({ ...dark, g_BL: 1e-4, m_Zprime: mass });
  const rows = branchingFractions(portal.widths(), portal.boson);
  return rows.find((row) => row.products.join(' ') === products)!.fraction;
}

function curve(
  products: string,
  label: string,
  width: (mass: number) => number,
  threshold: number,
): ValidatedCurve {
  const isOpen = (mass: number) => mass > threshold;
  return {
    ...{ id: products, label },
    ours: (mass) => exact(ours(products, mass)),
    other: (mass) => exact(share(mass, width)),
    points: points.filter(isOpen),
    line: line.filter(isOpen),
    // The digits to which the coefficients of alpha_s are printed.
    tolerance: 1e-5,
  };
}

export const bMinusL: Validation = {
  page: 'portals/b-minus-l',
  claim:
    "Branching fractions of the $Z'$ of $B-L$: leptons by traces of explicit Dirac matrices, hadrons below 1 GeV by mixing with $\\omega$ and $\\phi$ of explicit quarks, above 1.8 GeV quark by quark with $\\alpha_s$ run numerically.",
  other: 'traces, mesons and quarks one by one',
  x: { label: "$m_{Z'}$ [GeV]", scale: 'log' },
  y: { label: 'branching fraction', scale: 'linear' },
  curves: [
    curve('nu nubar', '$\\nu\\bar\\nu$', toNeutrinos, 0),
    curve('e- e+', '$e^+e^-$', (mass) => toLepton(mass, electron), 0),
    curve('mu- mu+', '$\\mu^+\\mu^-$', (mass) => toLepton(mass, muon), 2 * muon),
    curve('hadrons', 'hadrons', hadronsOfBaryonNumber, omega.threshold),
  ],
};
