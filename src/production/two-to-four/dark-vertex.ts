import type { State } from './state.ts';

/**
 * Q^mu K^rho - Q^rho K^mu for the dark momentum Q and the gamma_D momentum K: the +x, +y, -x, -y and xy
 * components, and `time` = Q^0 K^z - K^0 Q^z. GeV^2.
 */
export interface DarkTensor {
  plusX: number;
  plusY: number;
  minusX: number;
  minusY: number;
  xy: number;
  time: number;
}

export function createDarkTensor(): DarkTensor {
  return {
    plusX: Number.NaN,
    plusY: Number.NaN,
    minusX: Number.NaN,
    minusY: Number.NaN,
    xy: Number.NaN,
    time: Number.NaN,
  };
}

/**
 * The tensor in the lab for Q in the x-z plane and K given in the dark rest frame, which the light-front
 * boost K+ = z Q+, K_perp = r_perp + z Q_perp takes to the lab; written with the rest-frame components,
 * so that the large lab energies do not cancel.
 */
export function fillDarkTensor(state: State, F: DarkTensor): void {
  const { s, rootS, restX, restY, restZ, Qx, Qplus, Qminus } = state;
  F.plusX = Qplus * restX;
  F.plusY = Qplus * restY;
  F.minusX = (restX * (s - Qx * Qx) + 2 * Qx * rootS * restZ) / Qplus;
  F.minusY = Qminus * restY;
  F.xy = Qx * restY;
  F.time = rootS * restZ - restX * Qx;
}

/**
 * sum over gamma_D spins of |epsilon_{beta nu mu rho} J^nu Q^mu K^rho e^beta|^2 = -M.M^*, for the current in
 * slots `at` to `at + 7` of J (real and imaginary parts of J+, J-, Jx, Jy). The vertex of
 * L = (g/2) a F Ftilde' at g = 1; the Q Q/m^2 and K K/m_D^2 parts of the spin sum vanish by antisymmetry.
 */
export function contractSquared(F: DarkTensor, J: Float64Array, at: number): number {
  return (
    contractReal(F, J[at]!, J[at + 2]!, J[at + 4]!, J[at + 6]!) +
    contractReal(F, J[at + 1]!, J[at + 3]!, J[at + 5]!, J[at + 7]!)
  );
}

/** -M.M for one real current: real and imaginary parts do not interfere, as F is real. */
function contractReal(F: DarkTensor, plus: number, minus: number, x: number, y: number): number {
  const mPlus = plus * F.xy - x * F.plusY + y * F.plusX;
  const mMinus = x * F.minusY - y * F.minusX - minus * F.xy;
  const mX = 0.5 * (plus * F.minusY - minus * F.plusY) - F.time * y;
  const mY = 0.5 * (minus * F.plusX - plus * F.minusX) + F.time * x;
  return mX * mX + mY * mY - mPlus * mMinus;
}
