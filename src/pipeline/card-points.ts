import type { Axis } from '../records/card.ts';
import type { ParameterValues, Portal, PortalDefinition } from '../records/portal.ts';
import { axisValues } from './axis.ts';

/** The points of a card along its axis: the axis value, and the portal there. */
export interface CardPoints {
  readonly values: readonly number[];
  readonly portals: readonly Portal[];
}

/** @param fixed every parameter but that of the axis, couplings included */
export function cardPoints(axis: Axis, fixed: ParameterValues, definition: PortalDefinition): CardPoints {
  const values = axisValues(axis);
  const portals = values.map((value) => definition.build({ ...fixed, [axis.parameter]: value }));
  return { values, portals };
}
