import { evaluateMonotoneCubic, findRoot, monotoneCubic } from '../numerics/index.ts';

/** Events of a search at rising couplings. */
export interface EventCurve {
  readonly couplings: readonly number[];
  readonly events: readonly number[];
  readonly errors: readonly number[];
}

/** A coupling at which there are as many events as wanted. */
export interface EventsCrossing {
  readonly coupling: number;
  /** From interpolation, and from the errors of the events. */
  readonly error: number;
  /** Whether the events rise or fall with the coupling there. */
  readonly branch: 'lower' | 'upper';
}

export interface EqualEvents {
  readonly crossings: readonly EventsCrossing[];
  /** Whether there are more events than wanted already at the smallest, or still at the largest coupling. */
  readonly beyondFirst: boolean;
  readonly beyondLast: boolean;
}

/**
 * The couplings at which a search has so many events, by a monotone cubic through ln N over ln coupling. Its error is what leaving
 * out every second coupling changes, and what the errors of the events shift. Between a coupling with events and one without any
 * it is half-way, uncertain by all of that.
 *
 * @param wanted above 0
 */
export function equalEvents(curve: EventCurve, wanted: number): EqualEvents {
  const { couplings, events } = curve;
  const above = events.map((count) => count >= wanted);
  const crossings = couplings.slice(1).flatMap((_, place): EventsCrossing[] => {
    if (above[place] === above[place + 1]) return [];
    return [{ ...crossingAfter(curve, place, wanted), branch: above[place] ? 'upper' : 'lower' }];
  });
  return { crossings, beyondFirst: above[0] === true, beyondLast: above.at(-1) === true };
}

/** The crossing between the couplings `place` and `place + 1`. */
function crossingAfter(
  { couplings, events, errors }: EventCurve,
  place: number,
  wanted: number,
): Pick<EventsCrossing, 'coupling' | 'error'> {
  const [low, high] = [couplings[place]!, couplings[place + 1]!];
  if (!(events[place]! > 0 && events[place + 1]! > 0)) {
    return { coupling: Math.sqrt(low * high), error: (high - low) / 2 };
  }
  const run = positiveRun(events, place);
  const places = Array.from({ length: run.to - run.from + 1 }, (_, index) => run.from + index);
  const [left, right] = [Math.log(low), Math.log(high)];
  const root = rootBetween(places, couplings, events, wanted, left, right)!;
  // Without every second point the crossing may move to the next: it is looked for from one to the other.
  const [below, over] = [Math.max(run.from, place - 1), Math.min(run.to, place + 2)].map((near) =>
    Math.log(couplings[near]!),
  );
  const moved = [0, 1].map((parity) => {
    const kept = places.filter((each) => each % 2 === parity || each === run.from || each === run.to);
    const other =
      kept.length === places.length ? root : rootBetween(kept, couplings, events, wanted, below!, over!);
    return other === undefined ? right - left : Math.abs(other - root);
  });
  const slope = Math.abs(Math.log(events[place + 1]! / events[place]!)) / (right - left);
  const noise = Math.max(errors[place]! / events[place]!, errors[place + 1]! / events[place + 1]!) / slope;
  const coupling = Math.exp(root);
  return { coupling, error: coupling * Math.min(right - left, Math.max(...moved) + noise) };
}

/** The longest stretch around two neighbours on which there are events. */
function positiveRun(
  events: readonly number[],
  place: number,
): { readonly from: number; readonly to: number } {
  let [from, to] = [place, place + 1];
  while (from > 0 && events[from - 1]! > 0) from--;
  while (to < events.length - 1 && events[to + 1]! > 0) to++;
  return { from, to };
}

/** ln of the coupling between two others at which some of the points, interpolated, cross; undefined where they do not. */
function rootBetween(
  places: readonly number[],
  couplings: readonly number[],
  events: readonly number[],
  wanted: number,
  from: number,
  to: number,
): number | undefined {
  const logs = (values: readonly number[]) => places.map((place) => Math.log(values[place]!));
  const curve = monotoneCubic(logs(couplings), logs(events));
  const excess = (x: number) => evaluateMonotoneCubic(curve, x) - Math.log(wanted);
  const [first, last] = [excess(from), excess(to)];
  if (first === 0) return from;
  if (last === 0) return to;
  return first * last < 0 ? findRoot(excess, from, to, { absoluteTolerance: 1e-12 }) : undefined;
}

/** A number that was interpolated. */
export interface ValueAlong {
  readonly value: number;
  /** From interpolation, and from the error of where it is asked for. */
  readonly error: number;
}

/**
 * A number along the coupling at one of its values: between those of the scan by a monotone cubic over ln coupling, through
 * logarithms where all numbers have one sign. Its error is what leaving out every second one changes, and how much it varies within the
 * error of the coupling. Undefined where numbers beside it are missing.
 */
export function valueAlong(
  couplings: readonly number[],
  values: readonly (number | null)[],
  { coupling, error }: Pick<EventsCrossing, 'coupling' | 'error'>,
): ValueAlong | undefined {
  const known = couplings.flatMap((each, place) => {
    const value = values[place];
    return typeof value === 'number' && Number.isFinite(value) ? [[Math.log(each), value] as const] : [];
  });
  const [value, ...shifted] = [coupling, coupling - error, coupling + error].map((each) =>
    interpolated(known, Math.log(each)),
  );
  if (value === undefined) return undefined;
  const coarse = [0, 1].map((parity) =>
    interpolated(
      known.filter((_, place) => place % 2 === parity),
      Math.log(coupling),
    ),
  );
  const change = (others: readonly (number | undefined)[]) =>
    Math.max(0, ...others.map((other) => (other === undefined ? 0 : Math.abs(other - value))));
  return { value, error: change(shifted) + change(coarse) };
}

function interpolated(points: readonly (readonly [number, number])[], x: number): number | undefined {
  const xs = points.map(([place]) => place);
  if (points.length < 2 || !(x >= xs[0]! && x <= xs.at(-1)!)) return undefined;
  const sign = points.every(([, value]) => value > 0) ? 1 : points.every(([, value]) => value < 0) ? -1 : 0;
  const ys = points.map(([, value]) => (sign === 0 ? value : Math.log(sign * value)));
  const y = evaluateMonotoneCubic(monotoneCubic(xs, ys), x);
  return sign === 0 ? y : sign * Math.exp(y);
}
