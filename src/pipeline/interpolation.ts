/** Value of a curve at x, linear in both logarithms; undefined outside the curve. */
export function interpolateLogLog(
  points: readonly (readonly [number, number])[],
  x: number,
): number | undefined {
  const index = points.findIndex(([place]) => place >= x);
  const right = points[index];
  if (right === undefined) return undefined;
  if (right[0] === x) return right[1];
  const left = points[index - 1];
  if (left === undefined) return undefined;
  const fraction = Math.log(x / left[0]) / Math.log(right[0] / left[0]);
  return Math.exp(Math.log(left[1]) * (1 - fraction) + Math.log(right[1]) * fraction);
}
