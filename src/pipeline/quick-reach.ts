import type { Point } from '../catalog/index.ts';
import type { Estimate } from '../numerics/estimate.ts';
import { InputError } from '../records/errors.ts';
import type { RunContext } from './context.ts';
import { collectLimits } from './limits/collect.ts';
import type { Limits, Plane } from './limits/plane.ts';
import { createPairCrossSections } from './pair-cross-sections.ts';
import { requireBosonPortal, requirePhotonPortal } from './portal-definition.ts';

/** The values of a coupling at which a search sets its limits at one point. */
export interface PointReach {
  /** The coupling that the limit is on. */
  readonly limitOn: string;
  /** One limit, or both edges of a band that a measurement asks for; undefined where there is no reach. */
  readonly edges: readonly {
    readonly branch: 'lower' | 'upper' | '';
    readonly value: Estimate | undefined;
  }[];
  /** What the numbers rest on beside search and portal. */
  readonly inputs: Limits['inputs'];
  readonly references: readonly string[];
}

/**
 * What a search says of the portal's couplings at a point, along its line: a limits card with a single point.
 *
 * @throws InputError when the point has no search or no line, or the search says nothing of such a portal
 * @throws ComputationError when a limit is less accurate than asked
 */
export async function reachAtPoint(point: Point, accuracy: number, context: RunContext): Promise<PointReach> {
  const { entry, line, definition, particleSet } = point;
  if (entry === undefined || line === undefined) throw new InputError([{ message: 'no search was named' }]);
  const portal = definition.build({ ...point.parameters, ...line.direction });
  const massParameter = definition.parameters.find(({ dimension }) => dimension === 'mass');
  const plane: Plane = {
    card: { ...line, accuracy, particleSet },
    definition,
    values: [massParameter === undefined ? 0 : point.parameters[massParameter.name]!],
    portals: [portal],
    photonPortals: () => [requirePhotonPortal(portal)],
    bosonPortals: () => [requireBosonPortal(portal)],
    pairCrossSections: createPairCrossSections(accuracy, context),
    context,
  };
  const { branches, inputs, references } = await collectLimits(entry, plane);
  const edges = branches.map(({ branch, points: [found] }) => ({
    branch,
    value: found && { value: found.y, error: found.yError },
  }));
  return { limitOn: line.limitOn, edges, inputs, references };
}
