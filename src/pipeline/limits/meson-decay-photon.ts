import type { SearchEntry } from '../../records/card.ts';
import { ComputationError } from '../../records/errors.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { MesonDecayPhotonSearch } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import { eventLimit } from '../event-limit.ts';
import type { EdgePoint } from '../meson-beam/edges-task.ts';
import { sharedEdges } from '../meson-beam/shared-edges.ts';
import { unique } from '../provenance.ts';
import type { Limits, Plane } from './plane.ts';

/**
 * Limits from photons of long-lived particles that mesons make: a lower branch, below which too few are made and decay, and an
 * upper one, above which they decay too early. One sample of decays per mass serves every coupling, and every search of the
 * plane that sees the same particles.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy of the card
 */
export async function mesonDecayPhotonLimits(
  search: MesonDecayPhotonSearch,
  entry: SearchEntry,
  plane: Plane,
): Promise<Limits> {
  const { context, card, values } = plane;
  const portals = plane.photonPortals();
  const method = limitMethods[entry.statistics];
  const edgesOf = plane.mesonPhotonEdges ?? sharedEdges([entry], card.accuracy, context);
  const { beams, answers } = await edgesOf(entry, values, portals);
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  const { exposure, efficiency } = search;
  answers.forEach((answer, index) => {
    if (answer === undefined) return;
    if ('failure' in answer) throw new ComputationError(answer.failure);
    const x = values[index]!;
    if (answer.lower) lower.push(pointOf(x, answer.lower, exposure * efficiency));
    if (answer.upper) upper.push(pointOf(x, answer.upper, exposure * efficiency));
  });
  return {
    branches: [
      { branch: 'lower', points: lower },
      { branch: 'upper', points: upper },
    ],
    inputs: {
      statistics: method.title,
      upperLimitEvents: eventLimit(search, entry),
      mesons: beams.map(({ name }) => name).join(', '),
      seed: context.seed,
    },
    equations: [...portals[0]!.equations, 'mono-photon (4.1)-(4.3), docs/searches/meson-decay-photon.md'],
    references: unique([
      ...method.references,
      ...beams.flatMap(({ flux, meson }) => [...flux.references, ...meson.references]),
    ]),
  };
}

function pointOf(x: number, { value, error, channels }: EdgePoint, exposure: number): CurvePoint {
  const scaled = Object.entries(channels).map(([name, events]) => [name, events * exposure]);
  return { x, y: value, yError: error, channels: Object.fromEntries(scaled) };
}
