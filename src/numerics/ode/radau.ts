import { ConvergenceError } from '../errors.ts';
import type { Estimate } from '../estimate.ts';

/** y' = f(t, y) for one unknown, with the derivative of f by y. */
export interface ScalarOde {
  readonly slope: (t: number, y: number) => number;
  readonly slopeByY: (t: number, y: number) => number;
}

export interface OdeOptions {
  /** Local error wanted per step, absolute plus relative in y; default 1e-8 each. */
  readonly absoluteTolerance?: number;
  readonly relativeTolerance?: number;
  /** First step; default a thousandth of the way. */
  readonly firstStep?: number;
  /** Default 100 000. */
  readonly maxSteps?: number;
  /** Sees every accepted point. */
  readonly onStep?: (t: number, y: number) => void;
  /** Says in error messages which equation failed. */
  readonly label?: string;
}

/** y at the end, its error bound, and the steps taken. */
export interface OdeResult extends Estimate {
  readonly steps: number;
}

/**
 * Solves a stiff scalar equation from (t0, y0) to t1 > t0 with Radau IIA of three stages, order 5, L-stable, and
 * the embedded estimate of the local error of order 3 (E. Hairer and G. Wanner, Solving Ordinary Differential
 * Equations II, section IV.8), damped with the least stiff point of the step where they take the first: an
 * equation may stop being stiff within one step. The stages are found by Newton's method with their own
 * derivatives.
 *
 * The error adds up the local estimates, each carried to the end with exp(integral of df/dy) (the largest
 * of df/dy at the points of a step). It is meant as a bound; the local estimate being of lower order than the
 * solution, the true error is usually far smaller.
 *
 * @throws RangeError on a t1 that is not beyond t0, or tolerances that are not positive.
 * @throws ConvergenceError when the step shrinks to nothing or `maxSteps` is not enough, naming t.
 */
export function solveStiff(
  ode: ScalarOde,
  t0: number,
  y0: number,
  t1: number,
  options: OdeOptions = {},
): OdeResult {
  const { absoluteTolerance = 1e-8, relativeTolerance = 1e-8, maxSteps = 100_000, label = 'ODE' } = options;
  if (!(t1 > t0 && Number.isFinite(t1 - t0))) throw new RangeError(`${label}: from ${t0} to ${t1} is no way`);
  if (!(absoluteTolerance > 0 && relativeTolerance >= 0)) {
    throw new RangeError(`${label}: tolerances ${absoluteTolerance}, ${relativeTolerance} must be positive`);
  }
  let t = t0;
  let y = y0;
  let error = 0;
  let step = options.firstStep ?? (t1 - t0) / 1000;
  for (let steps = 1; steps <= maxSteps; steps++) {
    let end = t + step;
    if (end >= t1 - 1e-12 * (t1 - t0)) end = t1;
    const attempt = radauStep(ode, t, y, end - t);
    const scale = absoluteTolerance + relativeTolerance * Math.abs(y);
    const ratio = attempt === undefined ? Number.POSITIVE_INFINITY : attempt.error / scale;
    if (attempt !== undefined && ratio <= 1) {
      error = error * Math.exp(Math.min(attempt.growth, 700)) + attempt.error;
      t = end;
      y = attempt.y;
      options.onStep?.(t, y);
      if (t === t1) return { value: y, error: error + 4 * Number.EPSILON * Math.abs(y), steps };
    }
    const factor = Number.isFinite(ratio) ? 0.9 * Math.max(ratio, 1e-10) ** -0.25 : 0.25;
    step = (end - t > 0 && ratio > 1 ? end - t : step) * Math.min(Math.max(factor, 0.2), 6);
    if (t + step === t)
      throw new ConvergenceError(`${label}: step too small at t = ${t}`, { value: y, error });
  }
  throw new ConvergenceError(`${label}: ${maxSteps} steps reach only t = ${t}`, { value: y, error });
}

interface Step {
  readonly y: number;
  readonly error: number;
  /** Upper estimate of the integral of df/dy over the step. */
  readonly growth: number;
}

const root6 = Math.sqrt(6);
const c1 = (4 - root6) / 10;
const c2 = (4 + root6) / 10;
// Butcher's matrix.
const a11 = (88 - 7 * root6) / 360;
const a12 = (296 - 169 * root6) / 1800;
const a13 = (-2 + 3 * root6) / 225;
const a21 = (296 + 169 * root6) / 1800;
const a22 = (88 + 7 * root6) / 360;
const a23 = (-2 - 3 * root6) / 225;
const a31 = (16 - root6) / 36;
const a32 = (16 + root6) / 36;
const a33 = 1 / 9;
// The embedded formula: gamma0 is the real eigenvalue of the matrix, e_i = gamma0 times the coefficients of z_i.
const gamma0 = (6 + Math.cbrt(81) - Math.cbrt(9)) / 30;
const e1 = (gamma0 * (-13 - 7 * root6)) / 3;
const e2 = (gamma0 * (-13 + 7 * root6)) / 3;
const e3 = -gamma0 / 3;

/** One step from (t, y); undefined when Newton's method does not converge or leaves the numbers. */
function radauStep({ slope, slopeByY }: ScalarOde, t: number, y: number, h: number): Step | undefined {
  const f0 = slope(t, y);
  const j0 = slopeByY(t, y);
  // z_i = Y_i - y: z = h A f(Y), by Newton on all three.
  let z1 = 0;
  let z2 = 0;
  let z3 = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 12; iteration++) {
    const f1 = slope(t + c1 * h, y + z1);
    const f2 = slope(t + c2 * h, y + z2);
    const f3 = slope(t + h, y + z3);
    const j1 = h * slopeByY(t + c1 * h, y + z1);
    const j2 = h * slopeByY(t + c2 * h, y + z2);
    const j3 = h * slopeByY(t + h, y + z3);
    const r1 = h * (a11 * f1 + a12 * f2 + a13 * f3) - z1;
    const r2 = h * (a21 * f1 + a22 * f2 + a23 * f3) - z2;
    const r3 = h * (a31 * f1 + a32 * f2 + a33 * f3) - z3;
    // (1 - h A diag(j)) d = r by Cramer's rule.
    const m11 = 1 - a11 * j1;
    const m12 = -a12 * j2;
    const m13 = -a13 * j3;
    const m21 = -a21 * j1;
    const m22 = 1 - a22 * j2;
    const m23 = -a23 * j3;
    const m31 = -a31 * j1;
    const m32 = -a32 * j2;
    const m33 = 1 - a33 * j3;
    const n1 = m22 * m33 - m23 * m32;
    const n2 = m23 * m31 - m21 * m33;
    const n3 = m21 * m32 - m22 * m31;
    const determinant = m11 * n1 + m12 * n2 + m13 * n3;
    const d1 = (r1 * n1 + r2 * (m13 * m32 - m12 * m33) + r3 * (m12 * m23 - m13 * m22)) / determinant;
    const d2 = (r1 * n2 + r2 * (m11 * m33 - m13 * m31) + r3 * (m13 * m21 - m11 * m23)) / determinant;
    const d3 = (r1 * n3 + r2 * (m12 * m31 - m11 * m32) + r3 * (m11 * m22 - m12 * m21)) / determinant;
    z1 += d1;
    z2 += d2;
    z3 += d3;
    const change = Math.max(Math.abs(d1), Math.abs(d2), Math.abs(d3));
    const size = 1e-3 * Math.max(Math.abs(z1), Math.abs(z2), Math.abs(z3)) + 1e-6 * (1 + Math.abs(y));
    if (!Number.isFinite(change) || (iteration > 2 && change > 2 * last)) return undefined;
    // Newton converges quadratically: the next change would be of the order of this one squared.
    if (change <= 1e-5 * size) {
      const raw = gamma0 * h * f0 + e1 * z1 + e2 * z2 + e3 * z3;
      const growth = Math.max(h * j0, j1, j2, j3);
      return { y: y + z3, error: Math.abs(raw) / (1 - gamma0 * Math.min(growth, 0)), growth };
    }
    last = change;
  }
  return undefined;
}
