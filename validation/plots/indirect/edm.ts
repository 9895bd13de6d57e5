import { edmBracket } from '../../../src/indirect/edm.ts';
import { printedDifferenceQuotient } from '../../../src/indirect/edm-loop.fixture.ts';
import type { EdmLoop } from '../../../src/indirect/edm-loop.ts';
import { constants } from '../../../src/physics/constants.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const neutronMass = 0.9395654205;

function curve(
  id: string,
  label: string,
  fermionMass: number,
  alpMass: (darkPhotonMass: number) => number,
): ValidatedCurve {
  const loop = (darkPhotonMass: number): EdmLoop => ({
    ...{ darkPhotonMass, fermionMass, cutoff: 100 },
    alpMass: alpMass(darkPhotonMass),
  });
  return {
    ...{ id, label },
    ours: (mass) => edmBracket(loop(mass)),
    other: (mass) => exact(1 - 2 * printedDifferenceQuotient(loop(mass))),
    // None at equal masses, where the printed quotient is 0/0.
    points: logarithmic(1e-3, 10, 14),
    line: logarithmic(1e-3, 10, 80),
    // Rounding of the printed quotient: I goes with m_f^2, its difference with m_D^2, which is down to 1e-6 of it.
    tolerance: 1e-8,
  };
}

const tenth = (mass: number) => mass / 10;

export const edm: Validation = {
  page: 'indirect/edm',
  claim:
    'One-loop electric dipole moment by an ALP and a dark photon with $\\Lambda=100$ GeV, against the difference quotient of (25) as printed, by quadrature over the Feynman parameter.',
  other: 'quotient as printed',
  x: { label: '$m_{\\gamma_D}$ [GeV]', scale: 'log' },
  y: { label: '$8\\pi^2 d_f/\\mathcal{G}$', scale: 'linear' },
  curves: [
    curve('e', 'e, $m_a=m_{\\gamma_D}/10$', constants.electronMass.value, tenth),
    curve('mu', '$\\mu$, $m_a=m_{\\gamma_D}/10$', constants.muonMass.value, tenth),
    curve('mu-1-gev', '$\\mu$, $m_a=1$ GeV', constants.muonMass.value, () => 1),
    curve('n', 'n, $m_a=m_{\\gamma_D}/10$', neutronMass, tenth),
  ],
};
