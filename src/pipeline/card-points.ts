import type { Axis, CouplingPlaneCard, LimitsCard, Tie } from '../records/card.ts';
import type { ParameterValues, Portal, PortalDefinition } from '../records/portal.ts';
import { axisValues } from './axis.ts';

/** The points of a card along its axis: the axis value, and the portal there. */
export interface CardPoints {
  readonly values: readonly number[];
  readonly portals: readonly Portal[];
}

/** @param fixed every parameter but that of the axis and those that are tied, couplings included */
export function cardPoints(
  axis: Axis,
  fixed: ParameterValues,
  definition: PortalDefinition,
  ties: readonly Tie[] = [],
): CardPoints {
  const values = axisValues(axis);
  const portals = values.map((value) =>
    definition.build(withTies({ ...fixed, [axis.parameter]: value }, ties)),
  );
  return { values, portals };
}

/** The parameters with those that follow others at their multiples. */
export function withTies(parameters: ParameterValues, ties: readonly Tie[]): ParameterValues {
  const tied = ties.map(({ parameter, factor, of }) => [parameter, factor * parameters[of]!] as const);
  return { ...parameters, ...Object.fromEntries(tied) };
}

/** Every parameter at a place of a card's plane, whose y may be a coupling, a direction of several, or a coordinate. */
export function cardParameters(
  card: LimitsCard | CouplingPlaneCard,
  definition: PortalDefinition,
  x: number,
  y: number,
): ParameterValues {
  const fixed = { ...card.portal.parameters, [card.x.parameter]: x };
  if (card.kind === 'coupling-plane') return { ...fixed, [card.y.parameter]: y };
  const unit = card.direction[card.limitOn]!;
  const along = (coupling: number): ParameterValues => {
    const couplings = Object.entries(card.direction).map(([name, share]) => [
      name,
      (share / unit) * coupling,
    ]);
    return withTies({ ...fixed, ...Object.fromEntries(couplings) }, card.ties);
  };
  const coordinate = definition.coordinates?.find(({ name }) => name === card.coordinate);
  return along(coordinate === undefined ? y : (y / coordinate.value(along(1))) ** (1 / coordinate.power));
}
