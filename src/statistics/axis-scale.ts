/** Places on an axis as numbers that are evenly spaced on paper. */
export interface AxisScale {
  readonly scale: 'log' | 'linear';
}

/** log10 of a value on a logarithmic axis, the value itself on a linear one. */
export function placeOn({ scale }: AxisScale, value: number): number {
  return scale === 'log' ? Math.log10(value) : value;
}

/** The value at a place. */
export function valueOn({ scale }: AxisScale, place: number): number {
  return scale === 'log' ? 10 ** place : place;
}
