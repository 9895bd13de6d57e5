import { power8, power16, root8 } from './power-map.ts';
import type { BeamConstants } from './setup.ts';
import type { State } from './state.ts';
import { fillTurn } from './turn.ts';

/** s with density near 1/[s (1 + s/sKnee)], and the isotropic decay. */
export function mapDarkSystem(c: BeamConstants, cube: Float64Array, state: State): void {
  const b = cube[1]!;
  const base = 1 + cube[0]! * c.sStep;
  const ratio = c.sStart * power16(base);
  const s = (c.sKnee * ratio) / (1 - ratio);
  const inverseRootS = 1 / Math.sqrt(s);
  const above = s > c.sMin ? s - c.sMin : 0;
  const k = 0.5 * Math.sqrt(above * (s - c.sDifference)) * inverseRootS;
  const transverse = 2 * k * Math.sqrt(b * (1 - b));
  fillTurn(cube[2]!, state.turn);
  state.s = s;
  state.rootS = s * inverseRootS;
  state.restX = transverse * state.turn.cos;
  state.restY = transverse * state.turn.sin;
  state.restZ = k * (2 * b - 1);
  state.weight = (c.measure * s * (s + c.sKnee) * k * inverseRootS) / base;
}

/**
 * loss = E - E_Q with density near 1/(loss + scale): it stops rising below m, below s/E and below E m^2/s;
 * the smallest |l| for it, and its excess `gap` over the momentum p'_0 that the lepton has without recoil.
 */
export function mapEnergyLoss(c: BeamConstants, cube: Float64Array, state: State): boolean {
  const { s, rootS } = state;
  const { m } = c;
  const span = c.lossSpan - Math.max(rootS, c.missingEnergyMin);
  if (span <= 0) return false;
  const scale = m + s * c.inverseE + c.Em2 / (s + m * m);
  const step = root8(1 + span / scale) - 1;
  const base = 1 + cube[3]! * step;
  const grown = scale * power8(base);
  const excess = grown - scale;
  const loss = c.lossMin + excess;
  const kinetic = c.lossMin - m + excess;
  const Q0 = c.E - loss;
  const Q = Q0 > rootS ? Math.sqrt((Q0 - rootS) * (Q0 + rootS)) : 0;
  const deltaQ = s / (Q0 + Q);
  const p0 = Math.sqrt(kinetic * (loss + m));
  state.loss = loss;
  state.kinetic = kinetic;
  state.darkEnergy = Q0;
  state.darkMomentum = Q;
  state.pMinusQ = loss - c.delta0 + deltaQ;
  state.p0 = p0;
  state.gap = (m * m) / (loss + p0) - c.delta0 + deltaQ;
  state.weight *= (8 * step * grown) / base;
  return true;
}

/** |l| with density 1/(|l| - p'_0)^2, and with it the direction of Q. */
export function mapEmission(c: BeamConstants, cube: Float64Array, state: State): boolean {
  const { s, loss, darkEnergy, pMinusQ, gap, darkMomentum: Q } = state;
  const { p, inverse2p } = c;
  const wMin = pMinusQ < 0 ? -2 * pMinusQ : 0;
  const wRecoil = Math.sqrt(state.kinetic * (loss + c.m + 2 * c.M)) - pMinusQ;
  const wMax = Math.min(wRecoil, 2 * Q);
  if (!(wMax > wMin)) return false;
  const gapMin = gap + wMin;
  const gapSpan = wMax - wMin;
  const gapMax = gapMin + gapSpan;
  const inverse = 1 / (gapMax - cube[4]! * gapSpan);
  const gapW = gapMin * gapMax * inverse;
  const w = gapW - gapMin + wMin;
  const l = pMinusQ + w;
  const inverseL = 1 / l;
  const wQ = w * (2 * Q - w);
  const Qx2 = wQ * (2 * pMinusQ + w) * (2 * p + w);
  const Qx = Qx2 > 0 ? Math.sqrt(Qx2) * inverse2p : 0;
  const Qz = Q - w + wQ * inverse2p;
  state.l = l;
  state.u = gapW * (l + state.p0);
  state.Qx = Qx;
  state.Qz = Qz;
  state.sinL = Qx * inverseL;
  state.cosL = 1 - wQ * inverse2p * inverseL;
  const large = Qz > 0 ? darkEnergy + Qz : darkEnergy - Qz;
  const small = (s + Qx * Qx) / large;
  state.Qplus = Qz > 0 ? large : small;
  state.Qminus = Qz > 0 ? small : large;
  state.weight *= gapW * gapSpan * inverse;
  return true;
}
