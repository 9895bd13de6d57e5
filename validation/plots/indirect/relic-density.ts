import type { DarkMatterKind } from '../../../src/indirect/relic/dark-matter.ts';
import { type AnnihilatingPairs, omegaBySteps } from '../../../src/indirect/relic/freeze-out.fixture.ts';
import { createPlasma, type Plasma } from '../../../src/indirect/relic/plasma.ts';
import { relicDensity } from '../../../src/indirect/relic/relic-density.ts';
import { constants } from '../../../src/physics/constants.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const lepton = constants.electronMass.value;
const [alphaD, epsilon, massRatio] = [0.01, 0.01, 10];
const kinds = {
  'complex-scalar': 'complex scalar',
  majorana: 'Majorana fermion',
  dirac: 'Dirac fermion',
} satisfies Partial<Record<DarkMatterKind, string>>;

function curve(kind: AnnihilatingPairs['kind']): ValidatedCurve {
  let made: Plasma | undefined;
  const plasma = () => (made ??= createPlasma());
  return {
    ...{ id: kind, label: kinds[kind] },
    ours: (mass) =>
      relicDensity({
        ...{ darkMatter: { kind, mass }, mass: massRatio * mass, alphaD, epsilon },
        visible: { leptons: [{ mass: lepton, charge: 1 }] },
        ...{ plasma: plasma(), relativeTolerance: 1e-5 },
      }),
    other: (mass) =>
      exact(omegaBySteps({ kind, mass, mediator: massRatio * mass, lepton, alphaD, epsilon }, plasma())),
    points: logarithmic(2e-3, 2, 7),
    line: logarithmic(2e-3, 2, 11),
    // The width, left out far below the pole: its square over that of the mass is 1.1e-5. Beside it what steps leave.
    tolerance: 3e-5,
  };
}

export const relicDensityPage: Validation = {
  page: 'indirect/relic-density',
  claim:
    "Density of dark matter that annihilates to electrons through a vector of $m_{A'}=10m_\\chi$ ($\\alpha_D=\\epsilon=0.01$), against amplitudes averaged over both momenta and a freeze-out by backward Euler.",
  other: 'amplitudes, momenta, Euler',
  x: { label: '$m_\\chi$ [GeV]', scale: 'log' },
  y: { label: '$\\Omega h^2$', scale: 'log' },
  curves: [curve('complex-scalar'), curve('majorana'), curve('dirac')],
};
