import type { Estimate } from '../src/numerics/index.ts';
import type { DataPoint } from '../src/records/index.ts';
import type { ValidatedCurve, Validation } from './validation.ts';

/** Standard deviations that a difference may have. */
const deviations = 4;

export interface ComparedNumbers {
  readonly x: number;
  readonly ours: Estimate;
  readonly other: Estimate;
  /** Ours over the other less one, with the errors of both in quadrature. */
  readonly difference: Estimate;
  /** Of the difference, beyond which the two disagree. */
  readonly allowed: number;
}

export interface ComparedCurve {
  readonly curve: ValidatedCurve;
  readonly points: readonly ComparedNumbers[];
  readonly line: readonly DataPoint[];
}

export interface Comparison {
  readonly validation: Validation;
  readonly curves: readonly ComparedCurve[];
  readonly seconds: number;
}

/**
 * Computes a validation both ways.
 *
 * @param drawn whether ours is computed along the lines of the figure too
 * @throws Error where either number is not finite or the other is 0, naming page, curve and place
 */
export async function compare(validation: Validation, drawn = true): Promise<Comparison> {
  const start = performance.now();
  const curves: ComparedCurve[] = [];
  for (const curve of validation.curves) {
    const points: ComparedNumbers[] = [];
    for (const x of curve.points) {
      const where = `${validation.page}, ${curve.id} at ${x}`;
      points.push(comparedNumbers(x, await curve.ours(x), await curve.other(x), curve.tolerance, where));
    }
    const line: DataPoint[] = [];
    for (const x of drawn ? (curve.line ?? []) : []) line.push([x, (await curve.ours(x)).value]);
    curves.push({
      curve,
      points,
      line: line.length > 0 ? line : points.map(({ x, ours }) => [x, ours.value]),
    });
  }
  return { validation, curves, seconds: (performance.now() - start) / 1000 };
}

function comparedNumbers(
  x: number,
  ours: Estimate,
  other: Estimate,
  tolerance: number,
  where: string,
): ComparedNumbers {
  const value = ours.value / other.value - 1;
  const error = Math.hypot(ours.error, (ours.value / other.value) * other.error) / Math.abs(other.value);
  if (!Number.isFinite(value) || !Number.isFinite(error)) {
    throw new Error(`${where}: ${ours.value} +- ${ours.error} against ${other.value} +- ${other.error}`);
  }
  return { x, ours, other, difference: { value, error }, allowed: tolerance + deviations * error };
}

/** The point that comes closest to what is allowed, or lies furthest beyond. */
export function worstPoint({ curves }: Comparison): ComparedNumbers {
  const share = ({ difference, allowed }: ComparedNumbers) => Math.abs(difference.value) / allowed;
  return curves
    .flatMap(({ points }) => points)
    .reduce((worst, point) => (share(point) > share(worst) ? point : worst));
}
