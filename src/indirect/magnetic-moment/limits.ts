import type { Estimate } from '../../numerics/index.ts';
import { type CouplingForm, formError, formValue } from '../../records/coupling-form.ts';
import { ComputationError } from '../../records/errors.ts';

/** Shifts of a magnetic moment from `min` to `max`. */
export interface ShiftInterval {
  readonly min: number;
  readonly max: number;
}

/** mean - k sigma to mean + k sigma. @throws RangeError on a sigma or k that is not positive. */
export function shiftBand(mean: number, standardDeviation: number, k: number): ShiftInterval {
  const half = k * standardDeviation;
  if (!(half > 0 && Number.isFinite(mean))) {
    throw new RangeError(`band ${mean} +- ${k} * ${standardDeviation} is not an interval`);
  }
  return { min: mean - half, max: mean + half };
}

/**
 * Largest |g| for which shift = shiftAtUnitCoupling g^2 stays in the allowed interval: every larger one is
 * excluded; 0 when the interval ends at zero on the side of the shift. Of an interval without zero only the
 * far end counts here, `couplingsInBand` gives both.
 *
 * @throws ComputationError when the shift at unit coupling may be zero within its error, when the interval has
 *   no end on its side, or when no coupling at all is allowed because it lies on the other side of zero.
 * @throws RangeError on an empty interval.
 */
export function couplingLimitFromShift(shiftAtUnitCoupling: Estimate, allowed: ShiftInterval): Estimate {
  checkInterval(allowed);
  const { value: shift, error } = shiftAtUnitCoupling;
  if (!(Math.abs(shift) > error)) {
    throw new ComputationError(
      `no coupling reaches the limit: the shift at unit coupling is ${shift} +- ${error}`,
    );
  }
  const squared = (shift > 0 ? allowed.max : allowed.min) / shift;
  if (!(squared >= 0)) {
    throw new ComputationError(
      `no coupling is allowed: the shift is ${shift} g^2, the interval [${allowed.min}, ${allowed.max}]`,
    );
  }
  if (squared === Number.POSITIVE_INFINITY) {
    throw new ComputationError(
      `no coupling reaches the limit: the interval has no end where the shift is ${shift} g^2`,
    );
  }
  const value = Math.sqrt(squared);
  return { value, error: (0.5 * value * error) / Math.abs(shift) };
}

/** A line in the space of couplings: origin + t direction, by name; those not given are 0. */
export interface CouplingLine {
  readonly origin?: Readonly<Record<string, number>>;
  readonly direction: Readonly<Record<string, number>>;
}

/** A stretch of t; its ends may be infinite, and carry errors. */
export interface CouplingInterval {
  readonly from: Estimate;
  readonly to: Estimate;
}

/**
 * Every t for which the form at origin + t direction lies in the interval: none, one or two stretches in
 * ascending order, of both signs. From the origin of all couplings they are symmetric, t and -t. Couplings
 * that are not in the form do not matter; a line along those alone is inside as a whole or not at all.
 *
 * @throws RangeError on an empty interval.
 */
export function couplingsInBand(
  form: CouplingForm,
  line: CouplingLine,
  interval: ShiftInterval,
): readonly CouplingInterval[] {
  checkInterval(interval);
  const quadratic = restrictToLine(form, line);
  const inside = belowLevel(quadratic, interval.max);
  const excluded = belowLevel(quadratic, interval.min);
  return removeAll(inside, excluded).map(([from, to]) => ({
    from: { value: from, error: endError(form, line, quadratic, from) },
    to: { value: to, error: endError(form, line, quadratic, to) },
  }));
}

/** constant + slope t + curvature t^2. */
interface Quadratic {
  readonly constant: number;
  readonly slope: number;
  readonly curvature: number;
}

type Stretch = readonly [number, number];

function restrictToLine(form: CouplingForm, { origin = {}, direction }: CouplingLine): Quadratic {
  let slope = 0;
  form.couplings.forEach((row, i) => {
    form.couplings.forEach((column, j) => {
      slope += 2 * form.coefficients[i]![j]! * (origin[row] ?? 0) * (direction[column] ?? 0);
    });
  });
  return { constant: formValue(form, origin), slope, curvature: formValue(form, direction) };
}

/** Where the quadratic is below the level: stretches in ascending order. */
function belowLevel({ constant, slope, curvature }: Quadratic, level: number): Stretch[] {
  const infinity = Number.POSITIVE_INFINITY;
  if (!Number.isFinite(level)) return level > 0 ? [[-infinity, infinity]] : [];
  const offset = constant - level;
  if (curvature === 0 && slope === 0) return offset < 0 ? [[-infinity, infinity]] : [];
  if (curvature === 0) {
    const root = -offset / slope;
    return slope > 0 ? [[-infinity, root]] : [[root, infinity]];
  }
  const discriminant = slope * slope - 4 * curvature * offset;
  if (discriminant < 0) return curvature > 0 ? [] : [[-infinity, infinity]];
  const [lower, upper] = rootsOf(offset, slope, curvature, Math.sqrt(discriminant));
  return curvature > 0
    ? [[lower, upper]]
    : [
        [-infinity, lower],
        [upper, infinity],
      ];
}

/** Both roots in ascending order, the one that would cancel from the product of the two. */
function rootsOf(offset: number, slope: number, curvature: number, root: number): Stretch {
  const sum = -0.5 * (slope + (slope < 0 ? -root : root));
  const first = sum / curvature;
  const second = sum === 0 ? 0 : offset / sum;
  return first < second ? [first, second] : [second, first];
}

/** The parts of `stretches` that none of `holes` covers. */
function removeAll(stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  let left = [...stretches];
  for (const [from, to] of holes) {
    left = left.flatMap(([a, b]): Stretch[] => {
      const pieces: Stretch[] = [];
      if (from > a) pieces.push([a, Math.min(b, from)]);
      if (to < b) pieces.push([Math.max(a, to), b]);
      return pieces;
    });
  }
  return left.filter(([a, b]) => a < b);
}

/** How far an end moves when the form moves by its error: the root of |curvature| d^2 + |slope there| d = error. */
function endError(form: CouplingForm, line: CouplingLine, quadratic: Quadratic, t: number): number {
  if (!Number.isFinite(t)) return 0;
  const { slope, curvature } = quadratic;
  const point = Object.fromEntries(
    form.couplings.map((name) => [name, (line.origin?.[name] ?? 0) + t * (line.direction[name] ?? 0)]),
  );
  const error = formError(form, point);
  if (error === 0) return 0;
  const slopeThere = Math.abs(slope + 2 * curvature * t);
  return (2 * error) / (slopeThere + Math.sqrt(slopeThere ** 2 + 4 * Math.abs(curvature) * error));
}

function checkInterval({ min, max }: ShiftInterval): void {
  if (!(min < max)) throw new RangeError(`shift interval [${min}, ${max}] is empty`);
}
