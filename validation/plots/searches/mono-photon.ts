import type { Estimate } from '../../../src/numerics/index.ts';
import { eventsForm } from '../../../src/pipeline/event-forms.ts';
import { radiativeDecaySignal } from '../../../src/pipeline/radiative-decay-signal.ts';
import { thrownRadiativeDecays } from '../../../src/pipeline/thrown-radiative-decays.fixture.ts';
import { alpPortal } from '../../../src/portals/alp.ts';
import { dipolePortal } from '../../../src/portals/dipole.ts';
import { formEstimate } from '../../../src/records/coupling-form.ts';
import { searchOf } from '../../catalog.ts';
import { logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { byElectrons, byPhotons, thrownAtCollider, thrownOnTarget } from './thrown-photons.ts';

const couplings = { g_agamma: 1e-3, g_ae: 1 } as const;
type Coupling = keyof typeof couplings;

function alpEvents(search: 'delphi' | 'padme', coupling: Coupling, m_a: number): Estimate {
  const found =
    search === 'delphi' ? searchOf(search, 'mono-photon-count') : searchOf(search, 'positron-target');
  const none = { g_agamma: 0, g_ae: 0, g_amu: 0, g_achi: 0, m_chi: 1, loopPhotonCoupling: 0 };
  const portal = alpPortal.build({ ...none, m_a });
  return formEstimate(eventsForm(found, portal), { [coupling]: couplings[coupling] });
}

function thrownAlps(search: 'delphi' | 'padme', coupling: Coupling, mass: number): Estimate {
  const law = coupling === 'g_agamma' ? byPhotons : byElectrons;
  const { value, error } =
    search === 'delphi'
      ? thrownAtCollider(searchOf(search, 'mono-photon-count'), law, mass)
      : thrownOnTarget(searchOf(search, 'positron-target'), law, mass);
  const square = couplings[coupling] ** 2;
  return { value: square * value, error: square * error };
}

function alps(
  search: 'delphi' | 'padme',
  coupling: Coupling,
  label: string,
  [from, to]: readonly [number, number],
): ValidatedCurve {
  return {
    id: `${search}-${coupling}`,
    label,
    ours: (mass) => alpEvents(search, coupling, mass),
    other: (mass) => thrownAlps(search, coupling, mass),
    points: logarithmic(from, to, 8),
    line: logarithmic(from, to, 40),
    // Electrons are massless in what is thrown; m_e^2/s is 5e-4 at PADME.
    tolerance: 3e-3,
  };
}

/** d, 1/GeV, and the splitting. */
const [moment, delta] = [3e-4, 0.1];
const babar = () => searchOf('babar-two-photon', 'radiative-decay-photon');
const dipole = (M1: number) => dipolePortal.build({ M1, delta, d: 1 });

export const monoPhoton: Validation = {
  page: 'searches/mono-photon',
  claim:
    'Events with one photon of ALPs at DELPHI and PADME ($g_{a\\gamma}=10^{-3}$ GeV$^{-1}$ or $g_{ae}=1$ GeV$^{-1}$), and with a photon of the beams and one of $\\chi_2\\to\\chi_1\\gamma$ at BaBar ($d=3\\times10^{-4}$ GeV$^{-1}$, $\\delta=0.1$), beside photons thrown one by one, smeared, boosted and cut.',
  other: 'thrown photons',
  x: { label: '$m_a$ or $M_1$ [GeV]', scale: 'log' },
  y: { label: 'events', scale: 'log' },
  curves: [
    alps('padme', 'g_agamma', 'PADME, $g_{a\\gamma}$', [2e-3, 0.0222]),
    alps('padme', 'g_ae', 'PADME, $g_{ae}$', [2e-3, 0.0222]),
    {
      id: 'babar',
      label: 'BaBar, $\\chi_1\\chi_2\\gamma$',
      ours: (M1) => radiativeDecaySignal(babar(), dipole(M1)).events(moment),
      other: (M1) => thrownRadiativeDecays(babar(), dipole(M1), moment, [M1, M1 * (1 + delta)], 20_000),
      points: logarithmic(0.02, 3.8, 9),
      line: logarithmic(0.02, 3.8, 28),
      // Electrons are massless in the formula of initial-state radiation.
      tolerance: 1e-3,
    },
    alps('delphi', 'g_agamma', 'DELPHI, $g_{a\\gamma}$', [1, 75]),
    alps('delphi', 'g_ae', 'DELPHI, $g_{ae}$', [1, 75]),
  ],
};
