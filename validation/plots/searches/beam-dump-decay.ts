import { flyingEvents, flyingSignals } from '../../../src/pipeline/lepton-beam/flying-bosons.ts';
import { executeHere } from '../../../src/pipeline/tasks.ts';
import { alpPortal } from '../../../src/portals/alp.ts';
import { catalog, searchOf } from '../../catalog.ts';
import { once } from '../../once.ts';
import { logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';
import { simulatedAlps } from './simulated-alps.ts';

/** Signal and simulation of an ALP that couples to photons alone. */
function alp(
  id: string,
  experiment: string,
  mass: number,
  [from, to]: readonly [number, number],
): ValidatedCurve {
  const search = () => searchOf(id, 'beam-dump-decay');
  const signal = once(async () => {
    const values = { g_agamma: 1, g_ae: 0, g_amu: 0, g_achi: 0, m_chi: 1, loopPhotonCoupling: 0 };
    const portal = alpPortal.build({ ...values, m_a: mass });
    const context = { catalog: catalog(), execute: executeHere, progress: () => {}, seed: 1, version: '' };
    const [found] = await flyingSignals(search(), [portal], 1e-4, context);
    return found!;
  });
  return {
    id: `${id}-${mass}`,
    label: `${experiment}, $m_a=${1000 * mass}$ MeV`,
    ours: async (coupling) => {
      const made = await signal();
      return flyingEvents(made, made.sources, coupling ** 2);
    },
    other: (coupling) => simulatedAlps(search(), mass, coupling),
    points: logarithmic(from, to, 11),
    line: logarithmic(from, to, 80),
    // Angles are small in the simulation, and m_a/E and t/E^2 are left out of the cross section: some 1e-3.
    tolerance: 3e-3,
  };
}

export const beamDumpDecay: Validation = {
  page: 'searches/beam-dump-decay',
  claim:
    'Decays of $a\\to\\gamma\\gamma$ behind a dump and, for NA64, missing energy: by spectra and decay probabilities, and by throwing depth, energy and angle of each ALP, where it decays, and the photons.',
  other: 'simulation of each ALP',
  x: { label: '$g_{a\\gamma}$ [GeV$^{-1}$]', scale: 'log' },
  y: { label: 'events', scale: 'log' },
  curves: [
    alp('e137', 'E137', 0.01, [1e-7, 1e-3]),
    alp('e137', 'E137', 0.1, [1e-8, 2e-5]),
    alp('na64-alp-photons', 'NA64', 0.03, [1e-6, 6e-3]),
  ],
};
