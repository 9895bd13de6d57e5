import type { Axis, Tie } from '../records/card.ts';
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
