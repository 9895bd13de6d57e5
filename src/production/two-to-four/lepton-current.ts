import type { BeamConstants } from './setup.ts';
import type { State } from './state.ts';

/** Slots of a current: real and imaginary parts of J+, J-, Jx, Jy. The second spin follows the first. */
export const currentLength = 16;

/**
 * The lepton current of l(p) + static charge -> l(p') + gamma*(Q) for an initial lepton of positive
 * light-front helicity and both final ones, in units of 4M,
 *
 *   J^nu = ubar(p') [ gamma^nu (pslash' + Qslash + m) Pslash/stilde + Pslash (pslash - Qslash + m) gamma^nu/utilde ] u(p) / 4M.
 *
 * With q.J = 0 the charge P = P_i + P_f = 2 P_i - q acts as 2M gamma^0; Dirac's equation then gives
 *
 *   2 J^nu = (2D/(stilde utilde)) ubar' gamma^nu u + ubar' gamma^nu qslash gamma^0 u/stilde - ubar' gamma^0 qslash gamma^nu u/utilde,
 *   D = E utilde + E' stilde = 2 q.(E p' - E' p) - t (E + E'),
 *
 * in which the cancellation of the two diagrams is done. Chiral light-front spinors
 * u_up(p) = (R; L) = (p+, px + i py; m, 0)/sqrt(p+), u_down(p) = (0, m; -px + i py, p+)/sqrt(p+).
 * Reversing both helicities conjugates J up to a sign, so these two spin states are half of the sum.
 */
export function fillCurrent(c: BeamConstants, state: State, J: Float64Array): void {
  const { t, u, sTilde, qx, qy, qz, qTime, px, py, energyPrime, deltaPrime } = state;
  const { E, m, large: a, small: b } = c;
  const D =
    2 * (E * (px * qx + py * qy) + qz * (energyPrime * c.delta0 - E * deltaPrime)) - t * (E + energyPrime);
  const iS = 1 / sTilde;
  const iU = 1 / u;
  const eikonal = -2 * D * iS * iU;
  const aPrime = Math.sqrt(state.plusPrime);
  const g = 1 / aPrime;
  const mg = m * g;
  const qPlus = qTime + qz;
  const qMinus = qTime - qz;
  const dot = px * qx + py * qy;
  const cross = px * qy - py * qx;

  // p' up. JR = Jx + i Jy, JL = Jx - i Jy.
  const ag = a * g;
  const bmg = b * mg;
  const upRight = (a * aPrime + bmg) * iS;
  const upRightRe = upRight * qx;
  const upRightIm = upRight * qy;
  const upLeft = ag * (eikonal + qPlus * iS + qMinus * iU);
  const upLeftQ = (a * aPrime + bmg) * iU;
  const upLeftRe = upLeft * px + upLeftQ * qx;
  const upLeftIm = -upLeft * py - upLeftQ * qy;
  J[0] = a * aPrime * (eikonal + qPlus * (iS + iU)) + ag * dot * iU;
  J[1] = ag * cross * iU;
  J[2] = bmg * (eikonal + qMinus * (iS + iU)) + ag * dot * iS;
  J[3] = ag * cross * iS;
  J[4] = 0.5 * (upRightRe + upLeftRe);
  J[5] = 0.5 * (upRightIm + upLeftIm);
  J[6] = 0.5 * (upRightIm - upLeftIm);
  J[7] = 0.5 * (upLeftRe - upRightRe);

  // p' down.
  const bg = b * g;
  const amg = a * mg;
  const ba = b * aPrime;
  const downPlus = amg * iU - ba * iS;
  const downMinus = amg * iS - ba * iU;
  const downMinusP = -bg * (eikonal + qMinus * (iS + iU));
  const downRight = -bg * iS;
  const downRightRe = downRight * (px * qx - py * qy);
  const downRightIm = downRight * (px * qy + py * qx);
  const downLeftRe =
    (amg - ba) * eikonal + amg * (qPlus * iS + qMinus * iU) - ba * (qMinus * iS + qPlus * iU) - bg * dot * iU;
  const downLeftIm = bg * cross * iU;
  J[8] = downPlus * qx;
  J[9] = downPlus * qy;
  J[10] = downMinusP * px + downMinus * qx;
  J[11] = downMinusP * py + downMinus * qy;
  J[12] = 0.5 * (downRightRe + downLeftRe);
  J[13] = 0.5 * (downRightIm + downLeftIm);
  J[14] = 0.5 * (downRightIm - downLeftIm);
  J[15] = 0.5 * (downLeftRe - downRightRe);
}
