import { power8, root8 } from './power-map.ts';
import type { BeamConstants } from './setup.ts';
import type { State } from './state.ts';
import { fillTurn } from './turn.ts';

/** t between the limits of the 2 -> 2 scattering of l, with density near 1/[(t - t_- + t0)(t - t_- + t1)]. */
export function mapMomentumTransfer(c: BeamConstants, cube: Float64Array, state: State): void {
  const { u, l, loss } = state;
  const { M, m, size } = c;
  const S = M * M + m * m + 2 * M * loss - u;
  const available = 2 * M * (loss - m) - u;
  const rootLambda = available > 0 ? Math.sqrt(available * (available + 4 * M * m)) : 0;
  const MuOverS = (M * u) / S;
  const half = (M * l * rootLambda) / S;
  const tMax = (M * (2 * M * l * l - u * (M + loss))) / S + half;
  const tMin = (MuOverS * MuOverS * S) / tMax;
  const span = 2 * half;
  const t0 = tMin + c.screening;
  const knee = (u * size) / (u + size);
  const t1 = t0 + knee;
  const step = root8(((span + t0) * t1) / ((span + t1) * t0)) - 1;
  const base = 1 + cube[5]! * step;
  const growth = power8(base) - 1;
  const reached = (t0 * t1 * growth) / (knee - t0 * growth);
  const above = Math.min(reached, span);
  state.S = S;
  state.tAbove = above;
  state.tBelow = span - above;
  state.t = tMin + above;
  state.weight *= (8 * step * (above + t0) * (above + t1)) / (knee * base);
}

/** Azimuth of q around l, flat in the angle that makes the propagator 1/stilde flat. */
export function mapAzimuth(c: BeamConstants, cube: Float64Array, state: State): void {
  const { t, l, s, cosL, sinL, turn } = state;
  const inverse2l = 0.5 / l;
  const qAlong = -(state.u + t * (1 + state.loss * c.inverseM)) * inverse2l;
  const qAcross = Math.sqrt(state.S * state.tAbove * state.tBelow) * c.inverseM * inverse2l;
  const tRecoil = t * c.recoil;
  const mean = -2 * c.p * qAlong * cosL - tRecoil;
  const swing = 2 * c.p * qAcross * sinL;
  // stilde can never fall below its threshold, (m + sqrt s)^2 - m^2.
  const threshold = s + 2 * c.m * state.rootS;
  const lowest = Math.max(mean - swing, threshold);
  const extremes = lowest * (mean + swing);
  const root = Math.sqrt(extremes);
  fillTurn(cube[6]!, turn);
  const inverse = 1 / (mean + swing * turn.cos);
  const sTilde = extremes * inverse;
  state.sTilde = sTilde;
  state.qTime = -0.5 * t * c.inverseM;
  state.qx = qAcross * (mean * turn.cos + swing) * inverse * cosL - qAlong * sinL;
  state.qy = qAcross * root * turn.sin * inverse;
  state.qz = -(sTilde + tRecoil) * c.inverse2p;
  state.weight *= root * inverse;
}

/** p' = l + q, and its light-cone components from whichever of them is large. */
export function fillLepton(c: BeamConstants, state: State): void {
  const px = state.qx - state.Qx;
  const py = state.qy;
  const pz = state.l * state.cosL + state.qz;
  const energy = state.loss + state.qTime;
  const large = pz > 0 ? energy + pz : energy - pz;
  const small = (c.m * c.m + px * px + py * py) / large;
  state.px = px;
  state.py = py;
  state.pz = pz;
  state.energyPrime = energy;
  state.plusPrime = pz > 0 ? large : small;
  state.deltaPrime = pz > 0 ? small : large;
}
