import { constants } from '../../../src/physics/constants.ts';
import { leptonPairWidthFromTraces, photonWidthFromTraces } from '../../../src/portals/dipole.fixture.ts';
import { dipolePortal } from '../../../src/portals/dipole.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { widthTo } from '../../width.ts';

const lighter = 0.3;
const moment = 1e-3;
const largest = 5;

function curve(
  products: string,
  label: string,
  other: (heavier: number) => number,
  at: (count: number) => readonly number[],
): ValidatedCurve {
  return {
    ...{ id: products, label, points: at(13), line: at(60) },
    ours: (delta) => widthTo(dipolePortal.build({ M1: lighter, delta, d: moment }), products),
    other: (delta) => exact(moment ** 2 * other(lighter * (1 + delta))),
    // Rounding where the masses are near, and the Gauss rule where leptons are light.
    tolerance: 1e-10,
  };
}

function withLeptons(products: string, label: string, lepton: number): ValidatedCurve {
  const threshold = (2 * lepton) / lighter;
  const at = (count: number) =>
    logarithmic(0.05, largest / threshold - 1, count).map((excess) => threshold * (1 + excess));
  return curve(products, label, (heavier) => leptonPairWidthFromTraces(lighter, heavier, lepton), at);
}

export const dipole: Validation = {
  page: 'portals/dipole',
  claim:
    'Widths of $\\chi_2$ to $\\chi_1$ and a photon or a lepton pair for $M_1=0.3$ GeV and $d=10^{-3}$ GeV$^{-1}$, against traces of explicit Dirac matrices over two- and three-body phase space.',
  other: 'traces of explicit Dirac matrices',
  x: { label: '$\\delta=(M_2-M_1)/M_1$', scale: 'log' },
  y: { label: '$\\Gamma(\\chi_2)$ [GeV]', scale: 'log' },
  curves: [
    curve(
      'chi1 gamma',
      '$\\chi_1\\gamma$',
      (heavier) => photonWidthFromTraces(lighter, heavier, 0),
      (count) => logarithmic(1e-3, largest, count),
    ),
    withLeptons('chi1 e- e+', '$\\chi_1e^+e^-$', constants.electronMass.value),
    withLeptons('chi1 mu- mu+', '$\\chi_1\\mu^+\\mu^-$', constants.muonMass.value),
  ],
};
