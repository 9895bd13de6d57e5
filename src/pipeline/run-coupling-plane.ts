import type { CouplingPlaneCard, SearchEntry } from '../records/card.ts';
import type { CouplingForm } from '../records/coupling-form.ts';
import { InputError } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { Curve, CurvePoint, ResultPanel } from '../records/result.ts';
import { intervalsBetween, type TwoCouplingForm } from '../statistics/index.ts';
import { axisValues } from './axis.ts';
import { bosonFormAt } from './limits/boson-form.ts';
import { requireBosonPortal } from './portal-definition.ts';
import { parameterLabel, parameterUnit, searchInputs, searchReferences, unique } from './provenance.ts';

/**
 * A plane of two couplings at fixed masses. Every rate is a quadratic form in the couplings, computed once: a
 * point of the plane costs the solution of a quadratic equation.
 */
export function runCouplingPlane(card: CouplingPlaneCard, definition: PortalDefinition): readonly Curve[] {
  return card.entries.flatMap((entry) => planeCurves(entry, card, definition));
}

function planeCurves(
  entry: SearchEntry,
  card: CouplingPlaneCard,
  definition: PortalDefinition,
): readonly Curve[] {
  const portal = requireBosonPortal(definition.build(card.portal.parameters));
  const found = bosonFormAt(entry.search, portal);
  if (found.limit === undefined) return [];
  const form = twoCouplings(found.limit.form, card.x.parameter, card.y.parameter);
  const { lower, upper, inside } = found.limit;
  const edges = { lower: [] as CurvePoint[], upper: [] as CurvePoint[] };
  for (const x of axisValues(card.x)) {
    const [first] = intervalsBetween(form, x, lower, upper, card.y.from, card.y.to);
    if (inside === 'preferred') {
      if (first === undefined) continue;
      edges.lower.push({ x, y: first[0], yError: 0 });
      edges.upper.push({ x, y: first[1], yError: 0 });
    } else {
      // Allowed from the bottom of the plane up to the limit; excluded at the very bottom: nothing is allowed.
      const edge = first === undefined || first[0] > card.y.from ? card.y.from : first[1];
      if (edge < card.y.to) edges.lower.push({ x, y: edge, yError: 0 });
    }
  }
  const branches: readonly [Curve['branch'], readonly CurvePoint[]][] =
    inside === 'preferred'
      ? [
          ['lower', edges.lower],
          ['upper', edges.upper],
        ]
      : [['', edges.lower]];
  return branches.map(([branch, points]) => ({
    id: entry.curve,
    search: entry.search.id,
    label: entry.label,
    panel: 'plane',
    origin: 'computed',
    status: entry.search.status,
    branch,
    xName: card.x.parameter,
    xUnit: parameterUnit(definition, card.x.parameter),
    yName: card.y.parameter,
    yUnit: parameterUnit(definition, card.y.parameter),
    points,
    notes: points.length === 0 ? ['no reach in this plane'] : [],
    confidenceLevel: entry.search.confidenceLevel,
    inputs: { ...searchInputs(entry.search), ...card.portal.parameters, ...entry.changed },
    equations: [...found.equations, 'invisible-alp (29), (30)'],
    references: unique([...searchReferences(entry.search), ...definition.references]),
    style: entry.style,
  }));
}

function twoCouplings(form: CouplingForm, x: string, y: string): TwoCouplingForm {
  const element = (a: string, b: string): number => {
    const [i, j] = [form.couplings.indexOf(a), form.couplings.indexOf(b)];
    return i < 0 || j < 0 ? 0 : form.coefficients[i]![j]!;
  };
  const result = { xx: element(x, x), xy: element(x, y), yy: element(y, y) };
  if (result.xx === 0 && result.yy === 0 && result.xy === 0) {
    throw new InputError([
      { message: `the rate does not depend on ${x} or ${y}`, expected: form.couplings.join(', ') },
    ]);
  }
  return result;
}

/** The one panel of a coupling plane. */
export function couplingPlanePanels(
  card: CouplingPlaneCard,
  definition: PortalDefinition,
): readonly ResultPanel[] {
  return [
    {
      id: 'plane',
      title: '',
      xLabel: parameterLabel(definition, card.x.parameter),
      yLabel: parameterLabel(definition, card.y.parameter),
      xScale: card.x.scale,
      yScale: card.x.scale,
      xRange: [card.x.from, card.x.to],
      yRange: [card.y.from, card.y.to],
    },
  ];
}
