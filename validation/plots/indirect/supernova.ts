import { profileThroughStatedPoint } from '../../../src/indirect/supernova/profile.ts';
import { interactionsBySums } from '../../../src/indirect/supernova/sums.fixture.ts';
import { type TrappingOption, trappingCoupling } from '../../../src/indirect/supernova/trapping.ts';
import { exact, logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

function curve(option: TrappingOption, exponent: number, massRatio: number): ValidatedCurve {
  const request = (mass: number) => ({
    ...{ mass, massRatio, option },
    profile: profileThroughStatedPoint(exponent),
  });
  return {
    id: `${option}-${exponent}-${massRatio}`,
    label: `${option}, $T\\propto r^{-${exponent}}$, $m_a=${massRatio}\\,m_\\chi$`,
    ours: (mass) => trappingCoupling(request(mass)),
    other: (mass) => exact(1 / Math.sqrt(interactionsBySums(request(mass)))),
    points: logarithmic(3e-3, 0.06, 9),
    line: logarithmic(3e-3, 0.06, 20),
    // Midpoints of the sums against the edges of the kinematic region.
    tolerance: 2e-3,
  };
}

export const supernova: Validation = {
  page: 'indirect/supernova',
  claim:
    'Coupling above which a fermion is trapped in SN1987A by $\\chi\\bar\\chi\\to a$, against the sum over energies and radii with the region and the flux from four-momenta.',
  other: 'sums over energies',
  x: { label: '$m_\\chi$ [GeV]', scale: 'log' },
  y: { label: '$g_{a\\chi}\\,m_\\chi$ at $N_{int}=1$', scale: 'log' },
  curves: [curve('moller', 2, 3), curve('moller', 1, 3), curve('moller', 1, 6), curve('literal', 1, 3)],
};
