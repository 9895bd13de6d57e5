import { type VisibleCouplings, visibleFactor } from './final-states.ts';
import { highestPlasmaTemperature } from './plasma.ts';

/** x = m_1/T at which freeze-out starts, on equilibrium, unless told otherwise. */
export const usualStart = 5;

/**
 * What keeps a freeze-out from being computed for a lighter and a heavier state (GeV) that annihilate with each other, as the
 * end of a sentence on their mass; undefined where nothing does.
 */
export function freezeOutRefusal(
  [m1, m2]: readonly [number, number],
  visible: VisibleCouplings,
  xFrom = usualStart,
): string | undefined {
  if (!(m1 > 0 && m2 < Number.POSITIVE_INFINITY)) return 'not positive and finite';
  // Where chi_2 is as rare as that, pairs that are left out here have the say.
  if (!(m2 - m1 < m1)) return 'split by its own size or more';
  if (m1 / xFrom > highestPlasmaTemperature) return `too heavy for a start at x = ${xFrom}`;
  if (!(visibleFactor(visible, (m1 + m2) ** 2 * (1 + 1e-9)) > 0)) return 'below every threshold';
  return undefined;
}
