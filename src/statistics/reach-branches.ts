import { ConvergenceError, findRoot } from '../numerics/index.ts';

/** A stretch of excluded couplings. An undefined end lies beyond the grid. */
export interface Island {
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * Where in coupling a signal exceeds its upper limit. `none` keeps the closest approach, so that a
 * curve can say how far it was from any reach.
 */
export type Reach =
  | { readonly kind: 'none'; readonly closest: { readonly coupling: number; readonly signal: number } }
  | { readonly kind: 'islands'; readonly islands: readonly [Island, ...Island[]] };

/** A peak that exceeds the limit by less than this fraction only touches it: no reach. */
const tangentTolerance = 1e-9;

/**
 * All solutions of signal(g) = upperLimit on the span of the grid, as islands of excluded coupling in
 * ascending order. A peak or dip of the signal between grid points is searched for wherever the grid
 * values turn round, so an island narrower than the grid step is still found if it makes them turn.
 *
 * @param signal expected events; continuous, not negative
 * @param couplingGrid ascending positive couplings, at least two
 * @throws RangeError on such a grid not given, or an upper limit that is not positive.
 * @throws ConvergenceError when the signal is NaN.
 */
export function reachBranches(
  signal: (coupling: number) => number,
  upperLimit: number,
  couplingGrid: readonly number[],
): Reach {
  checkGrid(upperLimit, couplingGrid);
  // Bounded and odd in ln(signal): steep exponential tails and signals of exactly 0 do no harm.
  const excess = (logCoupling: number): number => {
    const events = signal(Math.exp(logCoupling));
    if (Number.isNaN(events)) {
      throw new ConvergenceError(`reach: the signal is NaN at coupling ${Math.exp(logCoupling)}`);
    }
    return events === Number.POSITIVE_INFINITY ? 1 : (events - upperLimit) / (events + upperLimit);
  };
  const points = withTurningPoints(
    excess,
    couplingGrid.map((coupling) => pointAt(excess, Math.log(coupling))),
  );
  const crossings: number[] = [];
  let previous = points[0]!;
  for (const point of points.slice(1)) {
    if (isExcluded(previous) !== isExcluded(point)) crossings.push(crossingBetween(excess, previous, point));
    previous = point;
  }
  return toReach(points, crossings, upperLimit);
}

interface Point {
  readonly logCoupling: number;
  readonly excess: number;
}

function pointAt(excess: (logCoupling: number) => number, logCoupling: number): Point {
  return { logCoupling, excess: excess(logCoupling) };
}

/** excess = (N - N_up) / (N + N_up) is about half of N/N_up - 1. */
function isExcluded(point: Point): boolean {
  return point.excess > 0.5 * tangentTolerance;
}

function crossingBetween(excess: (logCoupling: number) => number, a: Point, b: Point): number {
  // An end inside the tangent tolerance may have the other's sign; it is then the crossing itself.
  if (a.excess > 0 === b.excess > 0) return Math.exp(isExcluded(a) ? b.logCoupling : a.logCoupling);
  const options = { absoluteTolerance: 1e-12, label: 'reach in coupling' };
  return Math.exp(findRoot(excess, a.logCoupling, b.logCoupling, options));
}

/** The points, with the hidden peaks below the limit and hidden dips above it added. */
function withTurningPoints(
  excess: (logCoupling: number) => number,
  points: readonly Point[],
): readonly Point[] {
  const all: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) {
      all.push(point);
      return;
    }
    const sign = isExcluded(point) ? -1 : 1;
    const rise = sign * (point.excess - before.excess);
    const fall = sign * (point.excess - after.excess);
    if (rise < 0 || fall < 0 || rise + fall === 0) {
      all.push(point);
      return;
    }
    const turn = largest((x) => sign * excess(x), before.logCoupling, after.logCoupling);
    const turningPoint = pointAt(excess, turn);
    if (isExcluded(turningPoint) === isExcluded(point)) all.push(point);
    else all.push(...[point, turningPoint].sort((a, b) => a.logCoupling - b.logCoupling));
  });
  return all;
}

/** Golden-section search for the maximum of a function with one peak between a and b. */
function largest(f: (x: number) => number, a: number, b: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [a, b];
  let [x1, x2] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [f1, f2] = [f(x1), f(x2)];
  // Below this width the values near a smooth peak differ by less than rounding.
  while (high - low > 1e-8) {
    if (f1 < f2) {
      low = x1;
      [x1, f1] = [x2, f2];
      x2 = low + ratio * (high - low);
      f2 = f(x2);
    } else {
      high = x2;
      [x2, f2] = [x1, f1];
      x1 = high - ratio * (high - low);
      f1 = f(x1);
    }
  }
  return f1 < f2 ? x2 : x1;
}

function toReach(points: readonly Point[], crossings: readonly number[], upperLimit: number): Reach {
  const edges: (number | undefined)[] = isExcluded(points[0]!) ? [undefined, ...crossings] : [...crossings];
  const islands: Island[] = [];
  for (let i = 0; i < edges.length; i += 2) islands.push({ lower: edges[i], upper: edges[i + 1] });
  const [first, ...rest] = islands;
  if (first !== undefined) return { kind: 'islands', islands: [first, ...rest] };
  const closest = points.reduce((best, point) => (point.excess > best.excess ? point : best));
  return {
    kind: 'none',
    closest: {
      coupling: Math.exp(closest.logCoupling),
      signal: (upperLimit * (1 + closest.excess)) / (1 - closest.excess),
    },
  };
}

function checkGrid(upperLimit: number, couplingGrid: readonly number[]): void {
  if (!(upperLimit > 0)) throw new RangeError(`upper limit on events: ${upperLimit} is not positive`);
  if (couplingGrid.length < 2) throw new RangeError('coupling grid: at least two couplings are needed');
  let previous = 0;
  for (const coupling of couplingGrid) {
    if (!(coupling > previous)) {
      throw new RangeError(`coupling grid: ${coupling} does not follow ${previous}; ascending and positive`);
    }
    previous = coupling;
  }
}
