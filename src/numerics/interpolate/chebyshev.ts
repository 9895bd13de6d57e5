/**
 * A truncated Chebyshev series on [lower, upper], f(x) = sum over k of coefficients[k] T_k(t), with t in
 * [-1, 1] the place of x between the limits. Plain data, fit for structured cloning.
 */
export interface ChebyshevSeries {
  readonly lower: number;
  readonly upper: number;
  readonly coefficients: Float64Array;
  /** Estimate of the absolute truncation error, from the decay of the last coefficients. */
  readonly error: number;
}

/**
 * The `count` Chebyshev extrema on [lower, upper], ascending, ends included. With count = 2^k + 1 they
 * nest: every second one of the finer set is, bit for bit, one of the coarser.
 *
 * @throws RangeError unless count is an integer of 2 or more and lower < upper are finite.
 */
export function chebyshevNodes(count: number, lower: number, upper: number): Float64Array {
  checkRange(count, lower, upper);
  const intervals = count - 1;
  const half = 0.5 * (upper - lower);
  const centre = lower + half;
  // The sine of a reduced fraction: symmetric about the centre, and the same number in nested sets.
  const nodes = Float64Array.from({ length: count }, (_, j) => {
    return centre + half * Math.sin(Math.PI * ((j - 0.5 * intervals) / intervals));
  });
  nodes[0] = lower;
  nodes[intervals] = upper;
  return nodes;
}

/**
 * The series that passes through the values at `chebyshevNodes(values.length, lower, upper)`
 * (discrete cosine transform, written out: meant for up to some thousand nodes).
 *
 * @throws RangeError on fewer than two values, one that is not finite, or limits out of order.
 */
export function chebyshevFromValues(
  values: ArrayLike<number>,
  lower: number,
  upper: number,
): ChebyshevSeries {
  const count = values.length;
  checkRange(count, lower, upper);
  for (let j = 0; j < count; j++) {
    if (!Number.isFinite(values[j])) throw new RangeError(`Chebyshev value ${j} is ${values[j]}`);
  }
  const intervals = count - 1;
  const cosines = Float64Array.from({ length: 2 * intervals }, (_, m) => Math.cos((Math.PI * m) / intervals));
  const coefficients = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    // The node with angle pi j / intervals is counted from the upper end.
    let sum = 0.5 * (values[intervals]! + (k % 2 === 0 ? values[0]! : -values[0]!));
    for (let j = 1; j < intervals; j++) {
      sum += values[intervals - j]! * cosines[(j * k) % (2 * intervals)]!;
    }
    coefficients[k] = (sum * (k === 0 || k === intervals ? 1 : 2)) / intervals;
  }
  return { lower, upper, coefficients, error: truncationError(coefficients) };
}

/**
 * The series at x, by Clenshaw's recurrence.
 *
 * @throws RangeError for x outside the limits by more than rounding, or NaN.
 */
export function evaluateChebyshev(series: ChebyshevSeries, x: number): number {
  const { lower, upper, coefficients } = series;
  let t = (x - lower + (x - upper)) / (upper - lower);
  if (!(t >= -1 && t <= 1)) t = clampOrThrow(t, x, lower, upper);
  return clenshaw(coefficients, t);
}

/** A Chebyshev series sum c_k T_k(t) on [-1, 1]. */
export function clenshaw(coefficients: Float64Array, t: number): number {
  let b1 = 0;
  let b2 = 0;
  for (let k = coefficients.length - 1; k > 0; k--) {
    const b0 = coefficients[k]! + 2 * t * b1 - b2;
    b2 = b1;
    b1 = b0;
  }
  return coefficients[0]! + t * b1 - b2;
}

function clampOrThrow(t: number, x: number, lower: number, upper: number): number {
  const rounding = 8 * Number.EPSILON * Math.max(Math.abs(lower), Math.abs(upper), upper - lower);
  if (x >= lower - rounding && x <= upper + rounding) return t > 0 ? 1 : -1;
  throw new RangeError(`${x} is outside the Chebyshev series on [${lower}, ${upper}]`);
}

/**
 * Beyond the last coefficient the series is continued geometrically, with the decay seen from its third
 * quarter to its last and the amplitude that fits both. The dropped tail counts twice, for what is missing
 * and for what is aliased onto the coefficients that are kept, and twice again for safety. A function
 * with structure finer than the nodes is not seen.
 */
function truncationError(coefficients: Float64Array): number {
  const count = coefficients.length;
  let scale = 0;
  for (const coefficient of coefficients) scale += Math.abs(coefficient);
  const rounding = 8 * Number.EPSILON * scale;
  const block = Math.max(2, Math.ceil(count / 4));
  if (count < 2 * block + 1) return scale - Math.abs(coefficients[0]!) + rounding;
  const last = largest(coefficients, count - block, count);
  const before = largest(coefficients, count - 2 * block, count - block);
  const ratio = last < before ? (last / before) ** (1 / block) : 1;
  let amplitude = 0;
  for (let k = count - 2 * block; k < count; k++) {
    amplitude = Math.max(amplitude, Math.abs(coefficients[k]!) * ratio ** (count - 1 - k));
  }
  return 4 * amplitude * Math.max(1, Math.min(ratio / (1 - ratio), count)) + rounding;
}

function largest(coefficients: Float64Array, from: number, to: number): number {
  let result = 0;
  for (let k = from; k < to; k++) result = Math.max(result, Math.abs(coefficients[k]!));
  return result;
}

function checkRange(count: number, lower: number, upper: number): void {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`${count} Chebyshev nodes, need 2 or more`);
  if (!(lower < upper && Number.isFinite(upper - lower))) {
    throw new RangeError(`Chebyshev limits [${lower}, ${upper}] are not an interval`);
  }
}
