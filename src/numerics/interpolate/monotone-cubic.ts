/**
 * A piecewise cubic through given points that is monotone wherever they are. Plain data, fit for
 * structured cloning; `xs` ascend strictly, `slopes` are the derivatives at the points.
 */
export interface MonotoneCubic {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly slopes: Float64Array;
}

/**
 * The monotone interpolant with weighted-harmonic-mean slopes (Fritsch and Carlson, SIAM J. Numer. Anal.
 * 17 (1980) 238; slopes of Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300), known as PCHIP.
 *
 * @throws RangeError on fewer than two points, lengths that differ, xs that do not ascend strictly, or
 *   a number that is not finite.
 */
export function monotoneCubic(xs: ArrayLike<number>, ys: ArrayLike<number>): MonotoneCubic {
  const count = xs.length;
  if (count < 2 || ys.length !== count) {
    throw new RangeError(`monotone cubic: ${count} xs and ${ys.length} ys, need two or more of each`);
  }
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(xs[i]) || !Number.isFinite(ys[i])) {
      throw new RangeError(`monotone cubic: point ${i} is (${xs[i]}, ${ys[i]})`);
    }
    if (i > 0 && !(xs[i]! > xs[i - 1]!)) {
      throw new RangeError(`monotone cubic: x = ${xs[i]} at ${i} does not follow ${xs[i - 1]}`);
    }
  }
  const widths = new Float64Array(count - 1);
  const secants = new Float64Array(count - 1);
  for (let i = 0; i < count - 1; i++) {
    widths[i] = xs[i + 1]! - xs[i]!;
    secants[i] = (ys[i + 1]! - ys[i]!) / widths[i]!;
  }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys), slopes: slopesOf(widths, secants) };
}

/**
 * The interpolant at x. Allocation-free; the place of x is found by bisection.
 *
 * @throws RangeError for x outside the points, or NaN.
 */
export function evaluateMonotoneCubic(curve: MonotoneCubic, x: number): number {
  const { xs, ys, slopes } = curve;
  let low = 0;
  let high = xs.length - 1;
  if (!(x >= xs[low]! && x <= xs[high]!)) {
    throw new RangeError(`${x} is outside the monotone cubic on [${xs[low]}, ${xs[high]}]`);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x < xs[middle]!) high = middle;
    else low = middle;
  }
  const width = xs[high]! - xs[low]!;
  const t = (x - xs[low]!) / width;
  const s = 1 - t;
  const basisLow = s * s * (ys[low]! * (1 + 2 * t) + t * slopes[low]! * width);
  const basisHigh = t * t * (ys[high]! * (1 + 2 * s) - s * slopes[high]! * width);
  return basisLow + basisHigh;
}

function slopesOf(widths: Float64Array, secants: Float64Array): Float64Array {
  const last = secants.length;
  const slopes = new Float64Array(last + 1);
  if (last === 1) return slopes.fill(secants[0]!);
  for (let i = 1; i < last; i++) {
    const before = secants[i - 1]!;
    const after = secants[i]!;
    if (before * after <= 0) continue;
    const w1 = 2 * widths[i]! + widths[i - 1]!;
    const w2 = widths[i]! + 2 * widths[i - 1]!;
    slopes[i] = (w1 + w2) / (w1 / before + w2 / after);
  }
  slopes[0] = endSlope(widths[0]!, widths[1]!, secants[0]!, secants[1]!);
  slopes[last] = endSlope(widths[last - 1]!, widths[last - 2]!, secants[last - 1]!, secants[last - 2]!);
  return slopes;
}

/** The slope of the parabola through three end points, limited so that the end piece stays monotone. */
function endSlope(width: number, nextWidth: number, secant: number, nextSecant: number): number {
  const slope = ((2 * width + nextWidth) * secant - width * nextSecant) / (width + nextWidth);
  if (slope * secant <= 0) return 0;
  if (secant * nextSecant <= 0 && Math.abs(slope) > 3 * Math.abs(secant)) return 3 * secant;
  return slope;
}
