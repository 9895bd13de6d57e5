import type { Axis } from '../records/card.ts';

/** The values of an axis; both ends are exact. */
export function axisValues(axis: Axis): readonly number[] {
  const last = axis.points - 1;
  const logFrom = Math.log(axis.from);
  const logTo = Math.log(axis.to);
  return Array.from({ length: axis.points }, (_, index) => {
    if (index === 0) return axis.from;
    if (index === last) return axis.to;
    const fraction = index / last;
    return axis.scale === 'log'
      ? Math.exp(logFrom + fraction * (logTo - logFrom))
      : axis.from + fraction * (axis.to - axis.from);
  });
}
