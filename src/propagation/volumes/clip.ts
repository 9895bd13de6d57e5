/** Starts a chord: the whole ray. */
export function wholeRay(out: Float64Array): void {
  out[0] = 0;
  out[1] = Number.POSITIVE_INFINITY;
}

/**
 * Cuts a chord to where start + slope t <= bound; false when nothing is left. A parallel ray (slope 0) is kept or lost as
 * a whole.
 */
export function clipBelow(start: number, slope: number, bound: number, out: Float64Array): boolean {
  if (slope === 0) return start <= bound;
  const t = (bound - start) / slope;
  if (slope > 0) {
    if (t < out[1]!) out[1] = t;
  } else if (t > out[0]!) out[0] = t;
  return out[0]! < out[1]!;
}

/** Cuts a chord to where low <= start + slope t <= high; false when nothing is left. */
export function clipBetween(
  start: number,
  slope: number,
  low: number,
  high: number,
  out: Float64Array,
): boolean {
  return clipBelow(start, slope, high, out) && clipBelow(-start, -slope, -low, out);
}
