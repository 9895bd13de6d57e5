/** Sine and cosine of the angle last given to `fillTurn`. */
export interface Turn {
  sin: number;
  cos: number;
}

export function createTurn(): Turn {
  return { sin: Number.NaN, cos: Number.NaN };
}

/**
 * sin and cos of 2 pi x for 0 <= x <= 1, with an absolute error of a few 1e-16: Taylor polynomials of a
 * quarter of the angle, counted from the half turn, doubled twice. Free of branches, and several times
 * faster than Math.sin and Math.cos, in which the integrand would otherwise spend a fifth of its time.
 */
export function fillTurn(x: number, turn: Turn): void {
  const quarter = halfPi * (x - 0.5);
  const y = quarter * quarter;
  const sin = quarter * (1 + y * (s3 + y * (s5 + y * (s7 + y * (s9 + y * (s11 + y * (s13 + y * s15)))))));
  const cos = 1 + y * (c2 + y * (c4 + y * (c6 + y * (c8 + y * (c10 + y * (c12 + y * (c14 + y * c16)))))));
  const sinHalf = 2 * sin * cos;
  const cosHalf = 1 - 2 * sin * sin;
  turn.sin = -2 * sinHalf * cosHalf;
  turn.cos = 2 * sinHalf * sinHalf - 1;
}

const halfPi = Math.PI / 2;
const s3 = -1 / 6;
const s5 = 1 / 120;
const s7 = -1 / 5040;
const s9 = 1 / 362880;
const s11 = -1 / 39916800;
const s13 = 1 / 6227020800;
const s15 = -1 / 1307674368000;
const c2 = -1 / 2;
const c4 = 1 / 24;
const c6 = -1 / 720;
const c8 = 1 / 40320;
const c10 = -1 / 3628800;
const c12 = 1 / 479001600;
const c14 = -1 / 87178291200;
const c16 = 1 / 20922789888000;
