import type { Estimate } from '../../../src/numerics/index.ts';
import {
  bmpt,
  burmanSmith,
  defaultDensityGrid,
  type MesonDensity,
  sanfordWang,
  tabulateDensity,
} from '../../../src/production/meson-flux/index.ts';
import {
  bmptSpectrum,
  burmanSmithSpectrum,
  sanfordWangSpectrum,
} from '../../../src/production/meson-flux/printed-spectra.fixture.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

/** Of ln p. */
const slice = 0.002;

/** p d sigma / dp from one slice of the cells that mesons are drawn from. */
function fromCells(
  density: MesonDensity,
  p: number,
  angles: { thetaMin?: number; thetaMax?: number },
): Estimate {
  const [momentumMin, maximumMomentum] = [p * Math.exp(-slice / 2), p * Math.exp(slice / 2)];
  const grid = { ...defaultDensityGrid, ...angles, momentumMin, momentumBins: 1 };
  const { total } = tabulateDensity({ ...density, maximumMomentum }, grid);
  return exact(total.value / slice);
}

function spectrum(
  id: string,
  label: string,
  [from, to]: readonly [number, number],
  density: () => MesonDensity,
  other: (p: number) => number,
  angles: { thetaMin?: number; thetaMax?: number } = {},
): ValidatedCurve {
  return {
    ...{ id, label, points: logarithmic(from, to, 13), line: logarithmic(from, to, 70) },
    ours: (p) => fromCells(density(), p, angles),
    other: (p) => exact(p * other(p)),
    // What a slice bends at the end of the spectrum; the cells in angle do no more than 1e-5.
    tolerance: 2e-4,
  };
}

export const mesonProduction: Validation = {
  page: 'sources/meson-production',
  claim:
    'Spectra of mesons made by protons on nuclei: the cells that samples are drawn from, and the printed formulas integrated over forward angles (all, for Burman-Smith) in other variables (of BMPT, the energy in the centre of mass).',
  other: 'printed formulas',
  x: { label: '$p$ [GeV]', scale: 'log' },
  y: { label: '$p\\,d\\sigma/dp$ [mb]', scale: 'log' },
  curves: [
    spectrum(
      'bmpt-pi0',
      'BMPT $\\pi^0$, 400 GeV',
      [0.1, 350],
      () => bmpt('pi0', 400),
      (p) => bmptSpectrum('pi0', 400, p),
    ),
    spectrum(
      'bmpt-kaon',
      'BMPT $K^+$, 400 GeV',
      [0.1, 350],
      () => bmpt('K+', 400),
      (p) => bmptSpectrum('K+', 400, p),
    ),
    spectrum(
      'sanford-wang',
      'Sanford-Wang $\\pi^+$, 8.89 GeV',
      [0.05, 7.7],
      () => sanfordWang('pi+'),
      sanfordWangSpectrum,
    ),
    spectrum(
      'burman-smith',
      'Burman-Smith $\\pi^0$, 0.8 GeV',
      [0.02, 0.75],
      () => burmanSmith(0.8),
      burmanSmithSpectrum,
      {
        thetaMin: 0.01,
        thetaMax: Math.PI,
      },
    ),
  ],
};
