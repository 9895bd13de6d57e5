import { max } from 'd3-array';
import type { Estimate } from '../../numerics/estimate.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import type { PhotonPortal, Portal } from '../../records/portal.ts';
import type { Quantity } from '../../records/quantity.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { decayCounts } from '../meson-recoil/decay-counts.ts';
import {
  type RecoilPhotonMasses,
  recoilPhotonMassDensity,
  recoilPhotonMasses,
} from '../meson-recoil/recoil-photon-mass.ts';
import { recoilSignal } from '../meson-recoil/recoil-signal.ts';
import { requirePhotonPortal } from '../portal-definition.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/**
 * Mass of the struck electron and the photon beside it, normalised to 1, per GeV; dark-axion Fig. 9. All points are of one
 * sample, which grows until the error is small beside the peak.
 */
export function preparedRecoilPhotonMass(
  { search }: Extract<Quantity, { kind: 'recoil-photon-mass-distribution' }>,
  portal: Portal,
  accuracy: number,
  context: RunContext,
): PreparedQuantity {
  if (search.kind !== 'meson-electron-recoil') {
    throw new InputError([{ message: `${search.id} (${search.kind}) sees no struck electrons` }]);
  }
  const photonPortal = requirePhotonPortal(portal);
  return {
    along: async (points) => {
      const density = (masses: RecoilPhotonMasses) =>
        points.map(({ x }) => recoilPhotonMassDensity(masses, x));
      return untilAccurate(search, photonPortal, accuracy, context, density);
    },
    equations: ['dark-axion (15)-(17), docs/searches/meson-electron-recoil.md'],
  };
}

/**
 * What is asked of the masses, from as large a sample as its accuracy takes; errors are relative to the largest value.
 *
 * @throws ComputationError where half a million decays of each meson are not enough
 */
export function untilAccurate(
  search: MesonElectronRecoilSearch,
  portal: PhotonPortal,
  accuracy: number,
  { catalog, seed }: Pick<RunContext, 'catalog' | 'seed'>,
  ask: (masses: RecoilPhotonMasses) => readonly (Estimate | undefined)[],
): readonly (Estimate | undefined)[] {
  const beams = mesonBeams(search.source, catalog);
  const coupling = portal.parameters[portal.coupling]!;
  for (const count of decayCounts) {
    const signal = recoilSignal(search, beams, portal, count, seed);
    if (signal === undefined) return ask({ from: [], to: [], weight: [] });
    const answers = ask(recoilPhotonMasses(signal, coupling));
    const largest = max(answers, (answer) => answer?.value ?? 0) ?? 0;
    if (answers.every((answer) => (answer?.error ?? 0) <= accuracy * largest)) return answers;
  }
  throw new ComputationError(
    `electrons and photons in ${search.id}: ${decayCounts.at(-1)} decays of each meson do not reach the accuracy; ask for a looser one`,
  );
}
