import type { CouplingPlaneCard } from '../../records/card.ts';
import { type CouplingForm, formError, formValue } from '../../records/coupling-form.ts';
import { InputError } from '../../records/errors.ts';
import type { CurvePoint } from '../../records/result.ts';
import { intervalsBetween, quadraticRoots, type TwoCouplingForm } from '../../statistics/index.ts';
import { axisValues } from '../axis.ts';
import type { FormLimit } from '../limits/form-limit.ts';
import { requireAccuracy } from '../limits/plane.ts';
import type { PlaneBranch } from './branch.ts';

/** The limit or band of a rate or shift that is a form in the couplings. */
export function formBranches(limit: FormLimit | undefined, card: CouplingPlaneCard): readonly PlaneBranch[] {
  if (limit === undefined) return [{ suffix: '', branch: '', points: [] }];
  requireDependence(limit.form, card);
  const columns = axisValues(card.x).map((x) => ({ x, intervals: intervalsAt(limit, x, card) }));
  if (limit.inside === 'preferred') {
    const bands = [...bandEdges(limit.form, columns, 0, card), ...bandEdges(limit.form, columns, 1, card)];
    return bands.filter(({ suffix, points }) => suffix === '' || points.length > 0);
  }
  const inside = columns.flatMap(({ x, intervals }): CurvePoint[] => {
    // Allowed from the bottom of the plane up to the limit; excluded at the very bottom: nothing is allowed.
    const [first] = intervals;
    const edge = first === undefined || first[0] > card.y.from ? card.y.from : first[1];
    return edge < card.y.to ? [edgePoint(limit.form, x, edge, card)] : [];
  });
  const ends = [card.y.from, card.y.to].flatMap((y) => crossings(limit, y, card));
  const points = [...inside, ...ends].sort((p, q) => p.x - q.x || q.y - p.y);
  return [{ suffix: '', branch: '', points }];
}

interface Column {
  readonly x: number;
  readonly intervals: readonly (readonly [number, number])[];
}

/** A photon coupling that is large enough turns the shift round, so that a band may have two arms. */
function bandEdges(
  form: CouplingForm,
  columns: readonly Column[],
  arm: 0 | 1,
  card: CouplingPlaneCard,
): PlaneBranch[] {
  const edge = (side: 0 | 1): CurvePoint[] =>
    columns.flatMap(({ x, intervals }) => {
      const interval = intervals[arm];
      return interval === undefined ? [] : [edgePoint(form, x, interval[side], card)];
    });
  const suffix = arm === 0 ? '' : '-2';
  return [
    { suffix, branch: 'lower', points: edge(0) },
    { suffix, branch: 'upper', points: edge(1) },
  ];
}

/**
 * An edge moves by the error of the form over its slope; an end of the plane does not move. Where the edge is steep it
 * moves less along x, and that is what has to be accurate.
 */
function edgePoint(form: CouplingForm, x: number, y: number, card: CouplingPlaneCard): CurvePoint {
  if (y === card.y.from || y === card.y.to) return { x, y, yError: 0 };
  const point = { ...card.portal.parameters, [card.x.parameter]: x, [card.y.parameter]: y };
  const error = formError(form, point);
  const alongY = Math.abs(slopeAlong(form, card.y.parameter, point));
  const alongX = Math.abs(slopeAlong(form, card.x.parameter, point));
  const relative = error / Math.max(alongY * y, alongX * x);
  requireAccuracy({ value: 1, error: relative }, card.accuracy, 'coupling plane', x);
  return { x, y, yError: error / alongY };
}

/** The derivative of the form by one coupling. */
function slopeAlong(form: CouplingForm, name: string, point: Readonly<Record<string, number>>): number {
  const row = form.coefficients[form.couplings.indexOf(name)];
  return form.couplings.reduce(
    (sum, other, column) => sum + 2 * (row?.[column] ?? 0) * (point[other] ?? 0),
    0,
  );
}

/** The couplings along y, at one x, that the limit allows or prefers. */
function intervalsAt({ form, lower, upper }: FormLimit, x: number, { portal, ...card }: CouplingPlaneCard) {
  const quadratic = along(form, card.y.parameter, { ...portal.parameters, [card.x.parameter]: x });
  return intervalsBetween(quadratic, 1, lower, upper, card.y.from, card.y.to);
}

/** Where a limit crosses the bottom or the top of the plane: near there its edge is too steep for the axis. */
function crossings(limit: FormLimit, y: number, card: CouplingPlaneCard): CurvePoint[] {
  const { form, lower, upper } = limit;
  // The top may also be crossed by a limit above what is excluded already.
  const isEdge = (x: number): boolean => {
    const [first] = intervalsAt(limit, x, card);
    return y === card.y.from || (first?.[0] === card.y.from && first[1] > y * (1 - 1e-9));
  };
  const { xx, xy, yy } = along(form, card.x.parameter, { ...card.portal.parameters, [card.y.parameter]: y });
  return [lower, upper]
    .filter(Number.isFinite)
    .flatMap((level) => quadraticRoots(yy, 2 * xy, xx - level))
    .filter((x) => x > card.x.from && x < card.x.to && isEdge(x))
    .map((x) => ({ x, y, yError: 0 }));
}

/** The form along one coupling with the others fixed, xx + 2 xy t + yy t^2. */
function along(form: CouplingForm, name: string, others: Readonly<Record<string, number>>): TwoCouplingForm {
  const fixed: Readonly<Record<string, number>> = { ...others, [name]: 0 };
  const index = form.couplings.indexOf(name);
  const row = form.coefficients[index] ?? [];
  const xy = row.reduce((sum, element, column) => sum + element * (fixed[form.couplings[column]!] ?? 0), 0);
  return { xx: formValue(form, fixed), xy, yy: row[index] ?? 0 };
}

function requireDependence(form: CouplingForm, { x, y }: CouplingPlaneCard): void {
  if ([x, y].some(({ parameter }) => form.couplings.includes(parameter))) return;
  throw new InputError([
    {
      message: `the rate does not depend on ${x.parameter} or ${y.parameter}`,
      expected: form.couplings.join(', '),
    },
  ]);
}
