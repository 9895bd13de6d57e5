import { findAllRoots } from '../numerics/roots/find-all-roots.ts';

export interface YieldScan {
  /** Range of the coupling. */
  readonly from: number;
  readonly to: number;
  /** Distance of points in log10 of the coupling; default 0.025 (notes on paper mono-photon, section 4). */
  readonly step?: number;
}

/**
 * The couplings at which ln N(ln g) is that of `events`, ascending: where N goes up (the lower branch), down (the upper one),
 * and more where it has several maxima. Between points of the scan a maximum is searched for, so that a peak that just
 * reaches the number of events is not missed.
 *
 * @param logYield ln N as a function of ln g
 * @throws ConvergenceError where ln N is NaN, naming ln g
 */
export function couplingsAtYield(
  logYield: (logCoupling: number) => number,
  events: number,
  { from, to, step = 0.025 }: YieldScan,
): readonly number[] {
  if (!(events > 0 && from > 0 && to > from)) {
    throw new RangeError(`couplings at ${events} events between ${from} and ${to}`);
  }
  const wanted = Math.log(events);
  const excess = (logCoupling: number) => logYield(logCoupling) - wanted;
  const start = Math.log(from);
  const count = Math.max(2, Math.ceil(Math.log10(to / from) / step));
  const points = Array.from({ length: count + 1 }, (_, i) => start + (Math.log(to / from) * i) / count);
  const values = points.map(excess);
  const peaks = points.flatMap((_, i) => {
    const [before = Number.NaN, here = Number.NaN, after = Number.NaN] = values.slice(
      Math.max(0, i - 1),
      i + 2,
    );
    const isPeak = i > 0 && i < count && here >= before && here > after && here < 0;
    if (!isPeak) return [];
    const peak = maximum(excess, points[i - 1]!, points[i + 1]!);
    return excess(peak) > 0 && !points.includes(peak) ? [peak] : [];
  });
  const all = [...points, ...peaks].sort((a, b) => a - b);
  return findAllRoots(excess, all, { absoluteTolerance: 1e-12, label: 'couplings at yield' }).map(Math.exp);
}

const golden = (Math.sqrt(5) - 1) / 2;

/** Golden-section search for a maximum, to 1e-7 of ln g, where the value is flat to rounding. */
function maximum(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  while (b - a > 1e-7) {
    const left = b - golden * (b - a);
    const right = a + golden * (b - a);
    if (f(left) > f(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}
