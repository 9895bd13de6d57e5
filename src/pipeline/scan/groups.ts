import { couplingsOf } from '../../catalog/card-direction.ts';
import type { ParameterValues, PortalDefinition } from '../../records/portal.ts';
import type { ScanBatch, ScanPoint } from './batch.ts';

/** Points that share what does not depend on couplings. */
export interface PointGroup {
  /** The parameters of the first; the couplings of the others may differ. */
  readonly parameters: ParameterValues;
  readonly points: readonly ScanPoint[];
}

/** The points by everything but their couplings, in the order in which they come first. */
export function groupsWithoutCouplings(
  points: readonly ScanPoint[],
  definition: PortalDefinition,
): readonly PointGroup[] {
  const couplings = couplingsOf(definition);
  const others = definition.parameters.map(({ name }) => name).filter((name) => !couplings.includes(name));
  const groups = new Map<string, ScanPoint[]>();
  for (const point of points) {
    const key = others.map((name) => point.parameters[name]).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  return [...groups.values()].map((members) => ({ parameters: members[0]!.parameters, points: members }));
}

/** What cannot be computed for a group has no answer at any of its points. */
export function failGroup({ fail }: Pick<ScanBatch, 'fail'>): (group: PointGroup, error: Error) => void {
  return ({ points }, error) => {
    for (const point of points) fail(point, error);
  };
}
