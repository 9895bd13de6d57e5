/**
 * Complementary error function, 2/sqrt(pi) times the integral of exp(-t^2) from x to infinity, with a relative
 * error of a few units of rounding everywhere, also far in the tail (0 only where a double underflows).
 *
 * Above 1/2 by the trapezoidal rule with its pole corrected (C. Chiarella and A. Reichel, Math. Comp. 22
 * (1968) 137), whose error at the step 1/2 is exp(-4 pi^2); below by the Maclaurin series of erf, all of
 * whose terms have one sign in the form exp(-x^2) * sum.
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < 0.5 ? 1 - erf(x) : trapezoidalErfc(x);
}

/** Error function, 1 - erfc(x), with a small relative error also near 0. */
export function erf(x: number): number {
  if (x < 0) return -erf(-x);
  if (x >= 0.5) return 1 - erfc(x);
  let term = x;
  let sum = x;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

const step = 0.5;
const lastTerm = 12;
const squares = Float64Array.from({ length: lastTerm }, (_, k) => ((k + 1) * step) ** 2);
const gaussians = squares.map((square) => Math.exp(-square));

function trapezoidalErfc(x: number): number {
  if (x > 28) return 0;
  let sum = 0.5 / (x * x);
  for (let k = 0; k < lastTerm; k++) sum += gaussians[k]! / (x * x + squares[k]!);
  const trapezoidal = ((2 * step * x) / Math.PI) * gaussian(x) * sum;
  return x < Math.PI / step ? trapezoidal - 2 / Math.expm1((2 * Math.PI * x) / step) : trapezoidal;
}

/** exp(-x^2) with x split in two, so that the rounding of x^2 is not magnified. */
function gaussian(x: number): number {
  const high = Math.fround(x);
  return Math.exp(-high * high) * Math.exp((high - x) * (high + x));
}
