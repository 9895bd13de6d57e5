/** x^8. */
export function power8(x: number): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  return x4 * x4;
}

/** x^16. */
export function power16(x: number): number {
  const x8 = power8(x);
  return x8 * x8;
}

/** x^(1/8) for x >= 0. */
export function root8(x: number): number {
  return Math.sqrt(Math.sqrt(Math.sqrt(x)));
}
