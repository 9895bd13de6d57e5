import { max } from 'd3-array';
import type { QuantityCard, QuantityCurve } from '../records/card.ts';
import { ComputationError } from '../records/errors.ts';
import type { PortalDefinition } from '../records/portal.ts';
import type { QuantityVariable } from '../records/quantity.ts';
import type { Curve, CurvePoint, ResultPanel } from '../records/result.ts';
import { axisValues } from './axis.ts';
import { withTies } from './card-points.ts';
import type { RunContext } from './context.ts';
import { parameterLabel, parameterUnit, searchInputs, searchReferences, unique } from './provenance.ts';
import { densityLabel, quantityLabels, variableLabel, variableLabels } from './quantities/labels.ts';
import { prepareQuantity } from './quantities/prepare.ts';
import type { QuantityPoint } from './quantities/quantity-at.ts';

/** A card of a quantity: each curve's number along the axis, with what is needed to compute it again. */
export async function runQuantity(
  card: QuantityCard,
  definition: PortalDefinition,
  context: RunContext,
): Promise<readonly Curve[]> {
  const curves: Curve[] = [];
  for (const curve of card.curves) {
    curves.push(await quantityCurve(card, curve, definition, context));
    context.progress(curves.length, card.curves.length, card.quantity);
  }
  return curves;
}

async function quantityCurve(
  card: QuantityCard,
  curve: QuantityCurve,
  definition: PortalDefinition,
  context: RunContext,
): Promise<Curve> {
  const { quantity, parameters } = curve;
  const values = axisValues(card.x);
  const axis = card.x.parameter;
  const variable = variableOf(card);
  const portalAt = (x: number) =>
    definition.build(withTies(variable === undefined ? { ...parameters, [axis]: x } : parameters, card.ties));
  const prepared = prepareQuantity(curve, axis, portalAt(values[0]!), card.accuracy, context);
  const fixed = variable === undefined ? undefined : portalAt(values[0]!);
  const asked = values.map((x): QuantityPoint => ({ x, portal: fixed ?? portalAt(x) }));
  const found = 'along' in prepared ? await prepared.along(asked) : asked.map(prepared.at);
  const points = values.flatMap((x, index): CurvePoint[] => {
    const estimate = found[index];
    if (estimate === undefined) return [];
    return [{ x, y: estimate.value, yError: estimate.error }];
  });
  requireCurveAccuracy(card, curve, points);
  const search = 'search' in quantity ? quantity.search : undefined;
  const missing = values.length - points.length;
  return {
    id: curve.curve,
    search: search?.id ?? '',
    label: curve.label,
    panel: 'quantity',
    origin: 'computed',
    status: 'result',
    branch: '',
    xName: axis,
    xUnit: variable === undefined ? parameterUnit(definition, axis) : variableLabels[variable].unit,
    yName: quantityLabels[card.quantity].name,
    yUnit: yUnit(card),
    points,
    notes: missing === 0 ? [] : [`no value at ${missing} of ${values.length} points`],
    confidenceLevel: undefined,
    inputs: {
      ...Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== axis)),
      ...quantityInputs(curve),
      ...(search === undefined ? {} : searchInputs(search)),
      ...curve.changed,
    },
    equations: prepared.equations,
    references: unique([...definition.references, ...(search === undefined ? [] : searchReferences(search))]),
    style: curve.style,
  };
}

/** A density falls to nothing in its tails: there the error is measured by its peak. */
function requireCurveAccuracy(card: QuantityCard, curve: QuantityCurve, points: readonly CurvePoint[]): void {
  const peak = variableOf(card) === undefined ? 0 : (max(points, ({ y }) => Math.abs(y)) ?? 0);
  for (const { x, y, yError } of points) {
    if (yError <= card.accuracy * Math.max(Math.abs(y), peak)) continue;
    throw new ComputationError(
      `${curve.curve} at ${x}: ${y} +- ${yError}, worse than the accuracy of ${card.accuracy}`,
    );
  }
}

/** The one panel of a card of a quantity. */
export function quantityPanels(card: QuantityCard, definition: PortalDefinition): readonly ResultPanel[] {
  const variable = variableOf(card);
  const { label, fromParsed } = quantityLabels[card.quantity];
  const { yMin, yMax } = card.figure;
  const marks = card.figure.marks.map(({ at, label: text }) => ({ at: at * fromParsed, label: text }));
  const scaled = (end: number | undefined) => (end === undefined ? undefined : end * fromParsed);
  return [
    {
      id: 'quantity',
      title: '',
      xLabel: variable === undefined ? parameterLabel(definition, card.x.parameter) : variableLabel(variable),
      yLabel: isDensity(card) && variable !== undefined ? densityLabel(variable) : label,
      xScale: card.x.scale,
      yScale: card.yScale,
      xRange: [card.x.from, card.x.to],
      yRange: [scaled(yMin), scaled(yMax)],
      ...(marks.length > 0 ? { marks } : {}),
    },
  ];
}

function variableOf({ x }: QuantityCard): QuantityVariable | undefined {
  return Object.hasOwn(variableLabels, x.parameter) ? (x.parameter as QuantityVariable) : undefined;
}

function isDensity(card: QuantityCard): boolean {
  return quantityLabels[card.quantity].unit === 'per x';
}

function yUnit(card: QuantityCard): string {
  const variable = variableOf(card);
  const density = isDensity(card) && variable !== undefined;
  return density ? variableLabels[variable].inverseUnit : quantityLabels[card.quantity].unit;
}

/** Options of the curve, by dotted path. */
function quantityInputs({ quantity }: QuantityCurve): Readonly<Record<string, number | string>> {
  const flat = (prefix: string, value: unknown): [string, number | string][] => {
    if (typeof value === 'number' || typeof value === 'string') return [[prefix, value]];
    if (typeof value === 'boolean') return [[prefix, String(value)]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => flat(`${prefix}.${key}`, inner));
  };
  const { kind, ...options } = quantity;
  const own = Object.entries(options).filter(([key]) => key !== 'search');
  return Object.fromEntries([['quantity', kind], ...own.flatMap(([key, value]) => flat(key, value))]);
}
