import type { Estimate } from '../../numerics/estimate.ts';

/** Events at one coupling; the errors are one standard deviation of the samples, which are independent. */
export interface PhotonEvents {
  /** By meson. */
  readonly parts: Readonly<Record<string, Estimate>>;
  readonly total: Estimate;
}

/** A range of couplings. */
export interface CouplingSpan {
  readonly from: number;
  readonly to: number;
}

/** What a search accepts per proton or collision, at every coupling from one sample. */
export interface PhotonSignal {
  /** ln of the events at ln of a coupling. */
  logEvents(logCoupling: number): number;
  events(coupling: number): PhotonEvents;
  /** Couplings between which all solutions of N = events lie; undefined where no coupling makes so many. */
  couplingSpan(events: number): CouplingSpan | undefined;
  /** Couplings between which the number of events is largest. */
  peakSpan(): CouplingSpan;
}

/** Independent parts as one. */
export function totalOf(parts: readonly (readonly [name: string, events: Estimate])[]): PhotonEvents {
  const value = parts.reduce((sum, [, part]) => sum + part.value, 0);
  const error = Math.hypot(...parts.map(([, part]) => part.error));
  return { parts: Object.fromEntries(parts), total: { value, error } };
}
