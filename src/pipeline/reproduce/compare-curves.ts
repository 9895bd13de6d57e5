import { min } from 'd3-array';

/** (mass in GeV, coupling), ascending in mass. */
export type Points = readonly (readonly [number, number])[];

/** A curve as a function of mass; undefined where it has no point. */
export type CurveAt = (mass: number) => number | undefined;

export interface Distance {
  readonly points: number;
  /** Median of ours / published. */
  readonly ratio: number;
  /** Smallest ours / published: 1 or more where our limit is never the stronger one. */
  readonly smallest: number;
  /** Median and largest |log10(ours / published / factor)|, and the mass (GeV) of the largest. */
  readonly median: number;
  readonly worst: number;
  readonly worstAt: number;
}

/**
 * Compares our curve with the points of a published one between two masses. With a factor other than 1, a known ratio
 * of the two, what is measured is how far they are from it; 'shape' puts the median ratio in its place.
 *
 * @throws RangeError when the two do not overlap
 */
export function compare(
  ours: CurveAt,
  published: Points,
  range: readonly [number, number],
  factor: number | 'shape' = 1,
): Distance {
  const ratios = published.flatMap(([mass, coupling]) => {
    const value = mass >= range[0] && mass <= range[1] ? ours(mass) : undefined;
    return value === undefined ? [] : [[mass, value / coupling] as const];
  });
  if (ratios.length === 0) throw new RangeError('the curves do not overlap');
  const ratio = middle(ratios.map(([, each]) => each));
  const distances = ratios.map(
    ([mass, each]) => [mass, Math.abs(Math.log10(each / (factor === 'shape' ? ratio : factor)))] as const,
  );
  const [worstAt, worst] = distances.reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    points: ratios.length,
    ratio,
    smallest: min(ratios, ([, each]) => each)!,
    median: middle(distances.map(([, distance]) => distance)),
    worst,
    worstAt,
  };
}

/** Linear in the logarithms between points; undefined outside. */
export function logInterpolated(points: Points): CurveAt {
  return (mass) => {
    const right = points.findIndex(([x]) => x >= mass);
    if (right < 0) return undefined;
    const [x1, y1] = points[right]!;
    if (x1 === mass) return y1;
    if (right === 0) return undefined;
    const [x0, y0] = points[right - 1]!;
    const weight = Math.log(mass / x0) / Math.log(x1 / x0);
    return y0 * (y1 / y0) ** weight;
  };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
