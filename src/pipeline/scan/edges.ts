import type { SearchEntry } from '../../records/card.ts';
import type { ParameterValues, PhotonPortal } from '../../records/portal.ts';
import { collectLimits } from '../limits/collect.ts';
import type { Plane } from '../limits/plane.ts';
import { requireBosonPortal, requirePhotonPortal } from '../portal-definition.ts';
import { allOrEach, type ScanBatch } from './batch.ts';
import { failGroup, type PointGroup } from './groups.ts';

/** Along which line of couplings, and on which of them, a limit is. */
export type ScanLine = Pick<Plane['card'], 'direction' | 'limitOn'>;

/** Both ends of what a search excludes, or of what it asks for; undefined where there is none. */
export interface ScanEdges {
  readonly lower: Edge | undefined;
  readonly upper: Edge | undefined;
}

type Edge = { readonly value: number; readonly error: number };

/** Limits of a search for groups of points, undefined where there is none: then its points have the reason. */
export function edgesOfGroups(
  batch: ScanBatch,
  entry: SearchEntry,
  line: ScanLine,
  groups: readonly PointGroup[],
) {
  const compute = (some: readonly PointGroup[]) =>
    edgesAt(
      batch,
      entry,
      line,
      some.map(({ parameters }) => parameters),
    );
  return allOrEach(groups, compute, failGroup(batch));
}

/**
 * Limits of a search at several points at once, as a limits card has them.
 *
 * @throws ComputationError where one of them fails
 */
async function edgesAt(
  { card, definition, context, pairCrossSections }: ScanBatch,
  entry: SearchEntry,
  line: ScanLine,
  points: readonly ParameterValues[],
): Promise<readonly ScanEdges[]> {
  const portals = points.map((parameters) => definition.build({ ...parameters, ...line.direction }));
  let photonPortals: readonly PhotonPortal[] | undefined;
  const plane: Plane = {
    card: { ...line, accuracy: card.accuracy, particleSet: card.particleSet },
    definition,
    // Answers come back by their x: the place of the point serves as it.
    values: points.map((_, index) => index),
    portals,
    photonPortals: () => (photonPortals ??= portals.map(requirePhotonPortal)),
    bosonPortals: () => portals.map(requireBosonPortal),
    pairCrossSections,
    context,
  };
  const { branches } = await collectLimits(entry, plane);
  const found = points.map((): { lower?: Edge; upper?: Edge } => ({}));
  for (const { branch, points: edges } of branches) {
    const side = branch === 'upper' ? 'upper' : 'lower';
    for (const { x, y, yError } of edges) found[x]![side] = { value: y, error: yError };
  }
  return found.map(({ lower, upper }) => ({ lower, upper }));
}
