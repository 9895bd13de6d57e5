import { ConvergenceError } from '../errors.ts';

/** How close a root must be, and who asks. */
export interface RootOptions {
  /** Default 0. Give one when the root may be zero itself. */
  readonly absoluteTolerance?: number;
  /** Of |root|; default 1e-12. */
  readonly relativeTolerance?: number;
  /** Default 500. */
  readonly maxIterations?: number;
  /** Says in error messages which equation failed. */
  readonly label?: string;
}

/**
 * A zero of f between lower and upper, at which f must have opposite signs, by Chandrupatla's method
 * (Adv. Eng. Softw. 28 (1997) 145): Brent's idea with a sharper test of when to trust the inverse
 * quadratic step, so that it does not crawl on multiple roots. The sign change lies within the absolute
 * plus the relative tolerance (never less than rounding) of the returned point. Values of f may be
 * infinite: only their sign is then used.
 *
 * @throws RangeError when the ends do not bracket a root.
 * @throws ConvergenceError when f is NaN, naming the point, or after `maxIterations`.
 */
export function findRoot(
  f: (x: number) => number,
  lower: number,
  upper: number,
  options: RootOptions = {},
): number {
  const { absoluteTolerance = 0, relativeTolerance = 1e-12, maxIterations = 500, label = 'root' } = options;
  const evaluate = (x: number): number => {
    const value = f(x);
    if (Number.isNaN(value)) throw new ConvergenceError(`${label}: function is NaN at x = ${x}`);
    return value;
  };
  // a is the newest point, b the end on the other side of the root, c the point a replaced.
  let a = lower;
  let b = upper;
  let fa = evaluate(a);
  let fb = evaluate(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!Number.isFinite(lower) || !Number.isFinite(upper) || fa > 0 === fb > 0) {
    throw new RangeError(`${label}: no bracket, f(${lower}) = ${fa} and f(${upper}) = ${fb}`);
  }
  let fraction = 0.5;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const x = a + fraction * (b - a);
    const fx = evaluate(x);
    if (fx === 0) return x;
    let c = a;
    let fc = fa;
    if (fx > 0 !== fa > 0) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = absoluteTolerance + (relativeTolerance + 2 * Number.EPSILON) * Math.abs(best);
    const width = Math.abs(b - a);
    if (width <= tolerance) return best;
    const least = (0.5 * tolerance) / width;
    fraction = Math.min(Math.max(stepFraction(a, b, c, fa, fb, fc), least), 1 - least);
  }
  const error = Math.abs(b - a);
  throw new ConvergenceError(
    `${label}: no convergence in ${maxIterations} iterations, root in [${a}, ${b}]`,
    { value: a, error },
  );
}

/** Where to go between a and b: the inverse quadratic through the points if it is monotone there, else half. */
function stepFraction(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const first = (fa / (fb - fa)) * (fc / (fb - fc));
  const second = ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
  return first + second;
}
