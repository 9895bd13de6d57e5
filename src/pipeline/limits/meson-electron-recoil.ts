import { ComputationError } from '../../records/errors.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonElectronRecoilSearch } from '../../records/search.ts';
import { mesonBeams } from '../meson-beam/fluxes.ts';
import { photonSource } from '../meson-beam/photon-source.ts';
import type { RecoilEdge } from '../meson-recoil/recoil-edges.ts';
import { requireScattering } from '../meson-recoil/recoil-signal.ts';
import { unique } from '../provenance.ts';
import type { Limits, Plane } from './plane.ts';

/**
 * Limits from electrons struck by particles from mesons: a lower branch where enough of them scatter, and, where a photon
 * beside the electron is not allowed, an upper one above which what scattered decays in the detector.
 *
 * @throws InputError for a portal whose particles do not scatter on electrons in our formulas
 * @throws ComputationError where half a million decays of each meson do not reach the accuracy of the card
 */
export async function mesonElectronRecoilLimits(
  search: MesonElectronRecoilSearch,
  plane: Plane,
): Promise<Limits> {
  const { context, card, values } = plane;
  const beams = mesonBeams(search.source, context.catalog);
  const portals = plane.photonPortals();
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  for (const portal of portals) {
    requireScattering(portal);
    photonSource(portal);
  }
  let done = 0;
  const answers = await Promise.all(
    portals.map(async ({ id, parameters }, index) => {
      const [answer] = await context.execute([
        {
          kind: 'recoil-edges',
          search,
          beams,
          x: values[index]!,
          portal: id,
          parameters,
          accuracy: card.accuracy,
          seed: context.seed,
        },
      ]);
      context.progress(++done, portals.length, search.title);
      return answer!;
    }),
  );
  answers.forEach((answer, index) => {
    if ('failure' in answer) throw new ComputationError(answer.failure);
    const [first, last] = answer;
    if (first !== undefined) lower.push(pointOf(values[index]!, first));
    if (last !== undefined) upper.push(pointOf(values[index]!, last));
  });
  return {
    branches: [
      { branch: 'lower', points: lower },
      { branch: 'upper', points: upper },
    ],
    inputs: {
      signalLimit: search.signalLimit,
      mesons: beams.map(({ name }) => name).join(', '),
      seed: context.seed,
    },
    equations: [...portals[0]!.equations, 'dark-axion (15)-(17), docs/searches/meson-electron-recoil.md'],
    references: unique(beams.flatMap(({ flux, meson }) => [...flux.references, ...meson.references])),
  };
}

function pointOf(x: number, { coupling, channels }: RecoilEdge): CurvePoint {
  return { x, y: coupling.value, yError: coupling.error, channels };
}
