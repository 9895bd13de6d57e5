import type { Estimate } from '../../../src/numerics/index.ts';
import { constants } from '../../../src/physics/constants.ts';
import {
  type BosonSpin,
  type BremsstrahlungSetup,
  bosonBremsstrahlungCrossSection,
  bosonSpins,
} from '../../../src/production/bremsstrahlung/index.ts';
import { invariantPhaseSpace } from '../../../src/production/bremsstrahlung/invariant-phase-space.fixture.ts';
import { traceL } from '../../../src/production/bremsstrahlung/traces.fixture.ts';
import { latticeMean } from '../../lattice-mean.ts';
import { logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

/** Muons of 15 GeV on tungsten, whatever the energy of the boson. */
const muons: BremsstrahlungSetup = {
  leptonMass: constants.muonMass.value,
  beamEnergy: 15,
  Z: 74,
  A: 184,
  nucleusMass: 184 * constants.atomicMassUnit.value,
  formFactor: 'elastic',
  energyMin: 0,
  energyMax: 15,
  angleMax: Math.PI,
};

function traced(spin: BosonSpin, mass: number): Estimate {
  const at = invariantPhaseSpace(muons, mass);
  const integrand = (v: readonly number[]): number => {
    const { momenta, factor } = at(v, 2 * Math.PI * v[3]!);
    return factor * traceL(spin, momenta, muons.leptonMass, mass);
  };
  // Other shifts at every point, so that errors are independent.
  const seed = 4 * Math.round(1e4 * mass) + bosonSpins.indexOf(spin);
  return latticeMean(integrand, 4, { perBatch: 256, batches: 8, seed });
}

function ofSpin(spin: BosonSpin, label: string, points: readonly number[]): ValidatedCurve {
  return {
    ...{ id: spin, label, points },
    line: logarithmic(0.05, 2, 24),
    ours: (mass) => bosonBremsstrahlungCrossSection(spin, muons, mass, 1e-3),
    other: (mass) => traced(spin, mass),
    // Asked of ours.
    tolerance: 1e-3,
  };
}

export const leptonBremsstrahlung: Validation = {
  page: 'sources/lepton-bremsstrahlung',
  claim:
    'Cross section of $\\mu^-\\,\\mathrm{W}\\to\\mu^-\\,\\mathrm{W}\\,X$ at 15 GeV for $g=1$: quadrature of the amplitude with its cancellations done, and a Monte Carlo of both diagrams with explicit Dirac matrices in the rest frame of muon and boson.',
  other: 'explicit Dirac matrices',
  x: { label: '$m_X$ [GeV]', scale: 'log' },
  y: { label: '$\\sigma$ [GeV$^{-2}$]', scale: 'log' },
  curves: [
    ofSpin('scalar', 'scalar', logarithmic(0.05, 2, 6)),
    ofSpin('pseudoscalar', 'pseudoscalar', logarithmic(0.05, 2, 6)),
    ofSpin('vector', 'vector', logarithmic(0.05, 2, 5)),
    ofSpin('axial-vector', 'axial vector', logarithmic(0.05, 2, 5)),
  ],
};
