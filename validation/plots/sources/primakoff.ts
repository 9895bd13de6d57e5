import { elasticClosedForm } from '../../../src/production/primakoff/closed-form.fixture.ts';
import { type PrimakoffTarget, primakoffCrossSection } from '../../../src/production/primakoff/index.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

const lead: PrimakoffTarget = { Z: 82, A: 207, formFactor: 'elastic' };

function atEnergy(energy: number): ValidatedCurve {
  return {
    id: `${energy}-gev`,
    label: `${energy} GeV`,
    ours: (mass) => primakoffCrossSection(energy, mass, lead, { relativeTolerance: 1e-11 }),
    other: (mass) => exact(elasticClosedForm(energy, mass, lead)),
    points: logarithmic(1e-4, energy / 40, 17),
    line: logarithmic(1e-4, energy / 40, 80),
    // Rounding of the closed form, whose two terms cancel.
    tolerance: 1e-10,
  };
}

export const primakoff: Validation = {
  page: 'sources/primakoff',
  claim:
    'Cross section of $\\gamma\\,\\mathrm{Pb}\\to a\\,\\mathrm{Pb}$ for $g_{a\\gamma}=1$ GeV$^{-1}$, by integrating over the momentum transfer and in closed form.',
  other: 'closed form',
  x: { label: '$m_a$ [GeV]', scale: 'log' },
  y: { label: '$\\sigma$ [GeV$^{-2}$]', scale: 'log' },
  curves: [atEnergy(100), atEnergy(10)],
};
