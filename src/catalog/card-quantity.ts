import type { QuantityCard, QuantityCurve } from '../records/card.ts';
import type { InputProblem } from '../records/errors.ts';
import type { ParameterDefinition, ParameterValues, PortalDefinition } from '../records/portal.ts';
import type { QuantityKind, QuantityVariable } from '../records/quantity.ts';
import { cardShapes } from './card.ts';
import { type CardSource, figureSettings, identity } from './card-common.ts';
import { withCouplingsOff } from './card-direction.ts';
import {
  cardAxis,
  findPortal,
  parameterNamed,
  portalParameters,
  type Refusal,
  unknownPortal,
} from './card-portal.ts';
import { cardTies } from './card-tie.ts';
import { type Located, mapOf, originAt, problemAt } from './located.ts';
import { nearestName } from './nearest.ts';
import { quantityOf } from './quantity-of.ts';
import { quantityCurve, quantityRules, variableRules } from './quantity-options.ts';
import { validate, validateSections } from './validate.ts';

/** A card of kind quantity; undefined after adding problems. */
export function parseQuantityCard(source: CardSource, problems: InputProblem[]): QuantityCard | undefined {
  const { card, portals } = source;
  const sections = validateSections(cardShapes.quantity, card, problems);
  const named = sections.portal && findPortal(sections.portal.name, portals);
  if (sections.portal && named === undefined) {
    problems.push(unknownPortal(card, sections.portal.name, portals));
  }
  const portal = named && withCouplingsOff(named);
  const kind = sections.quantity;
  if (kind === undefined || portal === undefined || sections.x === undefined) return undefined;

  const rule = quantityRules[kind];
  const axis = axisOf(card, sections.x.parameter.trim(), kind, portal, problems);
  const x = axis && cardAxis(card, sections.x, axis, problems);
  const values = axis && portalParameters(card, portal, [axis.name], onAxis(axis.name), problems);
  const ties = cardTies(card, portal, axis?.name, problems);
  const yScale = sections.figure?.y.scale ?? rule.scale;
  const figure = figureSettings(card, sections.figure, rule.dimension, problems, yScale);
  if (axis === undefined || values === undefined) return undefined;

  const curves = curvesOf(source, { kind, portal, values, axis: axis.name }, problems);
  checkIds(card, curves, problems);
  if (problems.length > 0 || !x || !figure) return undefined;
  return {
    ...identity(source, sections),
    kind: 'quantity',
    quantity: kind,
    figure,
    portal: { id: portal.id, parameters: values },
    ties,
    x,
    accuracy: sections.accuracy ?? 1e-3,
    yScale,
    curves: curves.map(({ curve }) => curve),
  };
}

type AxisRule = Parameters<typeof cardAxis>[2];

/** The parameter of the portal, or the variable of the quantity, along x. */
function axisOf(
  card: Located,
  name: string,
  kind: QuantityKind,
  portal: PortalDefinition,
  problems: InputProblem[],
): AxisRule | undefined {
  const { variables } = quantityRules[kind];
  const parameter = parameterNamed(portal, name);
  if (variables.length === 0 && parameter !== undefined) return parameter;
  if ((variables as readonly string[]).includes(name)) {
    return { name, ...variableRules[name as QuantityVariable] };
  }
  const known = variables.length > 0 ? variables : portal.parameters.map((each) => each.name);
  problems.push(
    problemAt(originAt(card, ['x', 'parameter']), `"${name.slice(0, 60)}" cannot be the x axis of ${kind}`, {
      expected: `one of ${known.join(', ')}`,
      suggestion: nearestName(name, known),
    }),
  );
  return undefined;
}

function onAxis(axis: string): Refusal {
  return (name) =>
    name === axis
      ? {
          message: `${name} is the x axis of this card and cannot be fixed`,
          expected: 'x.from and x.to for its range',
        }
      : undefined;
}

interface CurveContext {
  readonly kind: QuantityKind;
  readonly portal: PortalDefinition;
  /** The card's own parameters, which a curve may change. */
  readonly values: ParameterValues;
  readonly axis: string;
}

interface PlacedCurve {
  readonly curve: QuantityCurve;
  readonly index: number;
}

function curvesOf(source: CardSource, context: CurveContext, problems: InputProblem[]): PlacedCurve[] {
  const list = source.card.kind === 'map' ? source.card.entries.get('curves')?.node : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((node, index) => {
    const before = problems.length;
    const given = validate(quantityCurve(context.kind), node, problems);
    const parameters = curveParameters(node, context, problems);
    const found = quantityOf({ node, source, ...context, sound: given !== undefined }, given, problems);
    if (given === undefined || found === undefined || problems.length > before) return [];
    const { label, curve = `curve-${index + 1}`, style } = given;
    const { quantity, changed } = found;
    return [{ curve: { curve, label, parameters, quantity, style, changed }, index }];
  });
}

/** The card's parameters with those of the curve over them. */
function curveParameters(
  node: Located,
  { portal, values, axis }: CurveContext,
  problems: InputProblem[],
): ParameterValues {
  const given = node.kind === 'map' ? node.entries.get('portal') : undefined;
  const parameters = portal.parameters.map(
    (each): ParameterDefinition => ({ ...each, default: values[each.name] ?? each.default }),
  );
  const own = mapOf(node.origin, given === undefined ? [] : [['portal', given]]);
  return portalParameters(own, { ...portal, parameters }, [axis], onAxis(axis), problems);
}

function checkIds(card: Located, curves: readonly PlacedCurve[], problems: InputProblem[]): void {
  const seen = new Set<string>();
  for (const { curve, index } of curves) {
    if (seen.has(curve.curve)) {
      problems.push(
        problemAt(originAt(card, ['curves', index, 'curve']), `two curves are called "${curve.curve}"`, {
          expected: 'a "curve" of its own for one of them',
        }),
      );
    }
    seen.add(curve.curve);
  }
}
