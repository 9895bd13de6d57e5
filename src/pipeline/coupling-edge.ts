import type { Estimate } from '../numerics/estimate.ts';

/** Relative step in the coupling for the slope of the events. */
const step = 1e-3;

/**
 * A coupling where the events are those of a limit, with the error of the events over their slope; at a tip, where the slope
 * is 0, over their parabola.
 */
export function couplingEdge(events: (coupling: number) => Estimate, coupling: number): Estimate {
  const { value, error } = events(coupling);
  const relative = error / value;
  const ratio = events(coupling * (1 + step)).value / events(coupling * (1 - step)).value;
  const slope = Math.abs(Math.log(ratio)) / (2 * step);
  return { value: coupling, error: (coupling * relative) / Math.max(slope, Math.sqrt(relative)) };
}
