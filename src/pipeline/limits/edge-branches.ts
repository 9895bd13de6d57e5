import type { Estimate } from '../../numerics/estimate.ts';
import type { CurvePoint } from '../../records/result.ts';
import type { Edges, Inside } from './form-limit.ts';
import { type LimitBranch, type Plane, requireAccuracy } from './plane.ts';

/**
 * The branches that edges, one set per value of the axis, make: one limit, or `lower` and `upper` of a preferred band.
 *
 * @throws ComputationError when an edge is less accurate than the card asks
 */
export function edgeBranches(
  inside: Inside,
  edges: readonly Edges[],
  plane: Pick<Plane, 'card' | 'values'>,
  curve: string,
): readonly LimitBranch[] {
  const pointsOf = (side: 0 | 1): CurvePoint[] =>
    edges.flatMap((pair, index) => {
      const edge: Estimate | undefined = pair[side];
      if (edge === undefined) return [];
      const x = plane.values[index]!;
      requireAccuracy(edge, plane.card.accuracy, curve, x);
      return [{ x, y: edge.value, yError: edge.error }];
    });
  if (inside === 'allowed') return [{ branch: '', points: pointsOf(0) }];
  return [
    { branch: 'lower', points: pointsOf(0) },
    { branch: 'upper', points: pointsOf(1) },
  ];
}
