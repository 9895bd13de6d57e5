import { ConvergenceError, type Estimate } from '../../numerics/index.ts';

export interface UnitIntervalOptions {
  /** Error wanted over |value|; default 1e-12. */
  readonly relativeTolerance?: number;
  /** Smallest width of a layer at w = 1 that carries part of the integral; default 1. */
  readonly layerAtOne?: number;
  /** Says in error messages which integral failed. */
  readonly label: string;
}

/** e^-40 is below rounding: what lies further out than that is lost in the sum. */
const reach = 40;
const finestStep = 1 / 64;

/**
 * Integral over w in (0, 1) of f(w, 1 - w), by the trapezoidal rule in t = ln(w / (1 - w)), whose step is
 * halved until two in a row agree. Layers of any width at either end have a width of order 1 in t, and
 * one-loop integrands are analytic for |Im t| < pi/2, so that the error falls as exp(-pi^2 / step): three or
 * four halvings reach rounding. What lies within e^-40 of w = 0, or e^-40 of `layerAtOne` of w = 1, is left out.
 * The error is the last difference, which is that of the coarser step, plus rounding and the ends.
 *
 * @throws ConvergenceError when f is not finite, naming the point, or the steps do not agree.
 */
export function integrateUnitInterval(
  f: (w: number, oneMinusW: number) => number,
  options: UnitIntervalOptions,
): Estimate {
  const { relativeTolerance = 1e-12, layerAtOne = 1, label } = options;
  const upper = Math.ceil(reach - Math.log(Math.min(1, layerAtOne)));
  let magnitude = 0;
  const at = (t: number): number => {
    const small = Math.exp(-Math.abs(t));
    const minor = small / (1 + small);
    const major = 1 / (1 + small);
    const value = (t < 0 ? f(minor, major) : f(major, minor)) * minor * major;
    if (!Number.isFinite(value)) {
      throw new ConvergenceError(`${label}: integrand is ${value} at w/(1 - w) = e^${t}`);
    }
    magnitude += Math.abs(value);
    return value;
  };
  const ends = Math.abs(at(-reach)) + Math.abs(at(upper));
  let sum = 0;
  for (let t = -reach; t <= upper; t++) sum += at(t);
  let value = sum;
  let error = Number.POSITIVE_INFINITY;
  for (let step = 0.5; step >= finestStep; step /= 2) {
    for (let t = -reach + step; t < upper; t += 2 * step) sum += at(t);
    const roundOff = 50 * Number.EPSILON * magnitude * step;
    const difference = Math.abs(sum * step - value);
    value = sum * step;
    error = difference + roundOff + ends;
    if (error <= Math.max(relativeTolerance * Math.abs(value), 2 * roundOff)) return { value, error };
  }
  throw new ConvergenceError(`${label}: ${value} with error ${error} at the finest step`, { value, error });
}
