/** The edges of equal intervals on [0, 1], one axis after the other. */
export function uniformGrid(intervals: readonly number[]): Float64Array {
  return Float64Array.from(
    intervals.flatMap((count) => Array.from({ length: count + 1 }, (_, i) => i / count)),
  );
}

/**
 * The grid whose intervals hold equal shares of the damped weights (Lepage 2021): the weights
 * are smoothed over neighbours, normalised to d, and damped to ((1 - d) / ln(1 / d))^alpha.
 */
export function refineGrid(
  grid: Float64Array,
  intervals: readonly number[],
  weights: Float64Array,
  alpha: number,
): Float64Array {
  const refined = grid.slice();
  if (alpha === 0) return refined;
  let edge = 0;
  let interval = 0;
  for (const count of intervals) {
    const shares = damp(smooth(weights.subarray(interval, interval + count)), alpha);
    if (shares !== undefined) {
      placeEdges(grid.subarray(edge, edge + count + 1), shares, refined.subarray(edge, edge + count + 1));
    }
    edge += count + 1;
    interval += count;
  }
  return refined;
}

function smooth(weights: Float64Array): Float64Array {
  const last = weights.length - 1;
  return weights.map((weight, i) => {
    if (last === 0) return weight;
    if (i === 0) return (7 * weight + weights[1]!) / 8;
    if (i === last) return (weights[last - 1]! + 7 * weight) / 8;
    return (weights[i - 1]! + 6 * weight + weights[i + 1]!) / 8;
  });
}

/** Undefined where the weights say nothing: the axis then stays as it is. */
function damp(weights: Float64Array, alpha: number): Float64Array | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && Number.isFinite(total))) return undefined;
  return weights.map((weight) => {
    const d = weight / total;
    if (d <= 0) return 0;
    return d >= 1 ? 1 : ((d - 1) / Math.log(d)) ** alpha;
  });
}

function placeEdges(old: Float64Array, shares: Float64Array, refined: Float64Array): void {
  const count = shares.length;
  const portion = shares.reduce((sum, share) => sum + share, 0) / count;
  let interval = -1;
  let filled = 0;
  for (let i = 1; i < count; i++) {
    while (filled < i * portion && interval < count - 1) {
      interval += 1;
      filled += shares[interval]!;
    }
    const share = shares[interval]!;
    const left = old[interval]!;
    const right = old[interval + 1]!;
    const back = share > 0 ? (filled - i * portion) / share : 0;
    refined[i] = Math.max(refined[i - 1]!, right - Math.max(0, back) * (right - left));
  }
}
