import type { SearchEntry } from '../../records/card.ts';
import { formError, formValue } from '../../records/coupling-form.ts';
import type { CurvePoint } from '../../records/result.ts';
import { bosonFormAt } from './boson-form.ts';
import { type LimitBranch, type Limits, type Plane, requireAccuracy } from './plane.ts';

/**
 * Limits on a boson along the card's direction of couplings: with g = t * direction the form is t^2 times its
 * value at t = 1, so the edges are t = sqrt(bound / value), invisible-alp (30).
 */
export function bosonLimits(entry: SearchEntry, plane: Plane): Limits {
  const { direction, limitOn, accuracy } = plane.card;
  const lower: CurvePoint[] = [];
  const upper: CurvePoint[] = [];
  let equations: readonly string[] = [];
  let preferred = false;
  plane.bosonPortals().forEach((portal, index) => {
    const found = bosonFormAt(entry.search, portal);
    equations = found.equations;
    if (found.limit === undefined) return;
    const { form, inside } = found.limit;
    preferred = inside === 'preferred';
    const value = formValue(form, direction);
    const error = formError(form, direction);
    if (Math.abs(value) <= error) return;
    const edge = (bound: number): CurvePoint | undefined => {
      if (!Number.isFinite(bound) || bound / value <= 0) return undefined;
      const y = Math.sqrt(bound / value) * Math.abs(direction[limitOn]!);
      const point = { x: plane.values[index]!, y, yError: (y * error) / (2 * Math.abs(value)) };
      requireAccuracy({ value: y, error: point.yError }, accuracy, entry.curve, point.x);
      return point;
    };
    const edges = [edge(found.limit.lower), edge(found.limit.upper)]
      .filter((point) => point !== undefined)
      .sort((a, b) => a.y - b.y);
    if (preferred && edges.length === 2) {
      lower.push(edges[0]!);
      upper.push(edges[1]!);
    } else if (!preferred && edges[0] !== undefined) lower.push(edges[0]);
  });
  const branches: readonly LimitBranch[] = preferred
    ? [
        { branch: 'lower', points: lower },
        { branch: 'upper', points: upper },
      ]
    : [{ branch: '', points: lower }];
  const along = Object.entries(direction).map(([name, value]) => [`direction.${name}`, value] as const);
  return {
    branches,
    inputs: Object.fromEntries(along),
    equations: [...equations, 'invisible-alp (29), (30)'],
    references: [],
  };
}
