/** Value of a curve at x, linear in both logarithms. @throws RangeError outside the curve */
export function axisInterpolation(points: readonly (readonly [number, number])[], x: number): number {
  const index = points.findIndex(([place]) => place >= x);
  const right = points[index];
  if (right === undefined) throw new RangeError(`${x} is beyond the end of the curve`);
  if (right[0] === x) return right[1];
  const left = points[index - 1];
  if (left === undefined) throw new RangeError(`${x} is before the start of the curve`);
  const fraction = Math.log(x / left[0]) / Math.log(right[0] / left[0]);
  return Math.exp(Math.log(left[1]) * (1 - fraction) + Math.log(right[1]) * fraction);
}
