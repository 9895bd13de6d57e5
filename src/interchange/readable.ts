/** A number for reading: four significant digits. */
export function readable(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size >= 1e-2 && size < 1e4 ? String(Number(value.toPrecision(4))) : value.toExponential(3);
}
