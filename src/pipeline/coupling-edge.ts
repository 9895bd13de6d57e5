import type { Estimate } from '../numerics/estimate.ts';

/** Relative step in a coupling for the slope of the events. */
export const slopeStep = 1e-3;

/** |d ln N / d ln g| of the events at a coupling. */
export function eventSlope(events: (coupling: number) => Estimate, coupling: number): number {
  const ratio = events(coupling * (1 + slopeStep)).value / events(coupling * (1 - slopeStep)).value;
  return Math.abs(Math.log(ratio)) / (2 * slopeStep);
}

/**
 * A coupling where the events are those of a limit, with the relative error of the events over their slope; at a tip, where
 * the slope is 0, over their parabola.
 */
export function couplingEdge(coupling: number, relativeError: number, slope: number): Estimate {
  return { value: coupling, error: (coupling * relativeError) / Math.max(slope, Math.sqrt(relativeError)) };
}
