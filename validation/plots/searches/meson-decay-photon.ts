import { scaleEstimate } from '../../../src/numerics/index.ts';
import { simulatedPhotons } from '../../../src/pipeline/limits/simulated-photons.fixture.ts';
import { mesonBeams } from '../../../src/pipeline/meson-beam/fluxes.ts';
import { mesonSamples } from '../../../src/pipeline/meson-beam/photon-sample.ts';
import { photonSampler } from '../../../src/pipeline/meson-beam/photon-sampler.ts';
import { photonSource } from '../../../src/pipeline/meson-beam/photon-source.ts';
import { dipolePortal } from '../../../src/portals/dipole.ts';
import { catalog, searchOf } from '../../catalog.ts';
import { once } from '../../once.ts';
import { logarithmic, type ValidatedCurve, type Validation } from '../../validation.ts';

/** Photons of chi_2 from one kind of meson at NA62. */
function photonsOf(
  name: string,
  label: string,
  values: { readonly M1: number; readonly delta: number },
  [from, to]: readonly [number, number],
): ValidatedCurve {
  const search = () => searchOf('na62-photon', 'meson-decay-photon');
  const portal = dipolePortal.build({ ...values, d: 1 });
  const beams = once(() => mesonBeams(search().source, catalog()).filter((beam) => beam.name === name));
  const signal = once(
    () => photonSampler(search(), photonSource(portal)!, beams(), portal, mesonSamples(1)).signal([1024])!,
  );
  const points = logarithmic(from, to, 12);
  const simulated = once(() => simulatedPhotons(search(), portal, beams()[0]!, points, 300_000));
  return {
    id: name,
    label: `${label}, $M_1=${values.M1}$ GeV, $\\delta=${values.delta}$`,
    ours: (d) => scaleEstimate(signal().events(d).total, search().exposure * search().efficiency),
    other: (d) => simulated()[points.indexOf(d)]!,
    points,
    line: logarithmic(from, to, 80),
    // Bins of boosts in the exponential fall.
    tolerance: 1e-3,
  };
}

export const mesonDecayPhoton: Validation = {
  page: 'searches/meson-decay-photon',
  claim:
    'Photons of $\\chi_2\\to\\chi_1\\gamma$ in NA62 by the dipole moment, for three kinds of mesons: by decays that are made to hit and bins of boosts, and by following every decay wherever it points.',
  other: 'simulation of every decay',
  x: { label: '$d$ [GeV$^{-1}$]', scale: 'log' },
  y: { label: 'photons', scale: 'log' },
  curves: [
    photonsOf('rho0', '$\\rho$', { M1: 0.1, delta: 0.05 }, [1e-6, 4e-4]),
    photonsOf('phi', '$\\phi$', { M1: 0.4, delta: 0.1 }, [1e-7, 8e-6]),
    photonsOf('Jpsi', '$J/\\psi$', { M1: 1, delta: 0.02 }, [1e-7, 1.4e-5]),
  ],
};
