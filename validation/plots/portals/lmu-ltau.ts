import type { Estimate } from '../../../src/numerics/index.ts';
import { constants, elementaryCharge } from '../../../src/physics/constants.ts';
import { gamma, leftHanded, product, widthFromTrace } from '../../../src/portals/dirac.fixture.ts';
import { loopMixingByQuadrature } from '../../../src/portals/lepton-loop-mixing.fixture.ts';
import { lmuLtauPortal } from '../../../src/portals/lmu-ltau.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const electron = constants.electronMass.value;
const muon = constants.muonMass.value;
const tau = constants.tauMass.value;

function overMass(products: string, mass: number): Estimate {
  const none = { g_chi: 0, m_chi: 1e-3, dark_matter: 0, delta: 0 };
  const { value } = widthTo(lmuLtauPortal.build({ ...none, m_Zprime: mass, g: 1 }), products);
  return exact(value / mass);
}

/** Square of the coupling to electric charge over g^2. */
function loopSquared(mass: number): number {
  const { re, im } = loopMixingByQuadrature(mass * mass, muon, tau);
  return elementaryCharge ** 2 * (re * re + im * im);
}

function curve(
  products: string,
  label: string,
  from: number,
  width: (mass: number) => number,
): ValidatedCurve {
  // A part in a thousand above threshold at first.
  const masses = (count: number) => logarithmic(1.001 * from, 50, count);
  return {
    ...{ id: products.replaceAll(/[^a-z]/g, ''), label },
    ours: (mass) => overMass(products, mass),
    other: (mass) => exact(width(mass) / mass),
    points: masses(from < muon ? 20 : 11),
    line: masses(160),
    // Quadrature is good to 1e-10, of logarithms that cancel to a thousandth at 50 GeV.
    tolerance: 1e-7,
  };
}

const leftVertices = () => gamma.map((each) => product(each, leftHanded));

export const lmuLtau: Validation = {
  page: 'portals/lmu-ltau',
  claim:
    'Partial widths of the $L_\\mu-L_\\tau$ boson, against traces of explicit Dirac matrices and, for electrons, the loops of muons and taus by quadrature over the Feynman parameter.',
  other: 'traces, loops by quadrature',
  x: { label: "$m_{Z'}$ [GeV]", scale: 'log' },
  y: { label: "$\\Gamma/(g_{Z'}^2 m_{Z'})$", scale: 'log' },
  curves: [
    curve('nu nubar', '$\\nu\\bar\\nu$', 1.1e-3, (m) => 2 * widthFromTrace(leftVertices(), m, 0, 0)),
    curve('mu- mu+', '$\\mu^-\\mu^+$', 2 * muon, (m) => widthFromTrace(gamma, m, muon, muon)),
    curve('tau- tau+', '$\\tau^-\\tau^+$', 2 * tau, (m) => widthFromTrace(gamma, m, tau, tau)),
    curve('e- e+', '$e^-e^+$', 1.1e-3, (m) => loopSquared(m) * widthFromTrace(gamma, m, electron, electron)),
  ],
};
