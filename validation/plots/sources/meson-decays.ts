import { constants } from '../../../src/physics/constants.ts';
import { dipolePortal } from '../../../src/portals/dipole.ts';
import { sterileDecayFraction } from '../../../src/production/charged-meson/index.ts';
import { dipoleDalitzFraction, sterileDalitzWidth } from '../../../src/production/dalitz-plot.fixture.ts';
import { pseudoscalarDarkFraction } from '../../../src/production/pseudoscalar-meson/index.ts';
import { evenly, exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

/** Masses from 2 % of where the decay closes to just below. */
const masses = (end: number, count: number) => [
  ...logarithmic(0.02 * end, 0.7 * end, count),
  ...evenly(0.8 * end, 0.98 * end, Math.ceil(count / 3)),
];

function neutral(id: string, label: string, mass: number, photonsFraction: number): ValidatedCurve {
  const delta = 1;
  const end = mass / (2 + delta);
  return {
    ...{ id, label, points: masses(end, 7), line: masses(end, 45) },
    ours: (M1) =>
      pseudoscalarDarkFraction(dipolePortal.build({ M1, delta, d: 1 }), { mass, photonsFraction }),
    other: (M1) => exact(photonsFraction * dipoleDalitzFraction(mass, M1, (1 + delta) * M1)),
    // What a rule of 96 nodes leaves where the pair is lightest, and rounding.
    tolerance: 1e-10,
  };
}

interface Charged {
  readonly mass: number;
  readonly lifetimeS: number;
  readonly decayConstant: number;
  readonly ckm: number;
}

function charged(id: string, label: string, meson: Charged, leptonMass: number): ValidatedCurve {
  const { mass, lifetimeS, decayConstant, ckm } = meson;
  const end = mass - leptonMass;
  const factor =
    ((constants.fermi.value * decayConstant * ckm) ** 2 * lifetimeS) / constants.hbarInGeVSeconds.value;
  return {
    ...{ id, label, points: masses(end, 7), line: masses(end, 45) },
    ours: (sterileMass) => sterileDecayFraction({ meson, leptonMass, sterileMass }),
    other: (sterileMass) => exact(factor * sterileDalitzWidth(mass, leptonMass, sterileMass)),
    // What a rule of 96 nodes leaves where the pair is lightest, and rounding.
    tolerance: 1e-10,
  };
}

const K: Charged = { mass: 0.493677, lifetimeS: 1.238e-8, decayConstant: 0.1557, ckm: 0.2243 };
const Ds: Charged = { mass: 1.96835, lifetimeS: 5.012e-13, decayConstant: 0.2499, ckm: 0.975 };

export const mesonDecays: Validation = {
  page: 'sources/meson-decays',
  claim:
    'Branching fractions at $d=1$ GeV$^{-1}$ (so that they may exceed one) of $\\pi^0,\\eta\\to\\gamma\\chi_1\\chi_2$ with $M_2=2M_1$, and of $K^+$ and $D_s^+$ to $\\gamma\\ell^+N$: one integral over a virtual photon or neutrino, and the printed matrix elements (A.4) and (A.7) of paper mono-photon over the Dalitz plot.',
  other: 'printed matrix elements',
  x: { label: '$M_1$ or $M_N$ [GeV]', scale: 'log' },
  y: { label: 'branching fraction', scale: 'log' },
  curves: [
    neutral('pi0', '$\\pi^0\\to\\gamma\\chi_1\\chi_2$', 0.1349768, 0.98823),
    neutral('eta', '$\\eta\\to\\gamma\\chi_1\\chi_2$', 0.547862, 0.3936),
    charged('K-e', '$K^+\\to\\gamma e^+N$', K, constants.electronMass.value),
    charged('Ds-mu', '$D_s^+\\to\\gamma\\mu^+N$', Ds, constants.muonMass.value),
  ],
};
