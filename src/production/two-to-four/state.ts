import { createTurn, type Turn } from './turn.ts';

/**
 * One point of phase space, overwritten in place by each evaluation. Lab frame, z along the beam, dark
 * momentum Q in the x-z plane; light-cone components are v+ = v0 + vz, v- = v0 - vz. GeV.
 */
export interface State {
  /** Product of the Jacobians of the maps with the phase-space measure; see phase-space.ts. */
  weight: number;

  /** Dark invariant mass squared, its root, and k* of gamma_D in the dark rest frame. */
  s: number;
  rootS: number;
  /** gamma_D momentum in the dark rest frame. */
  restX: number;
  restY: number;
  restZ: number;

  /** Energy loss E - E_Q, its excess over m, and dark energy and momentum. */
  loss: number;
  kinetic: number;
  darkEnergy: number;
  darkMomentum: number;
  /** p - Q for parallel momenta; p'_0, the final momentum without recoil; p - Q - p'_0. */
  pMinusQ: number;
  p0: number;
  gap: number;
  /** l = p - Q as vectors: its length, u = -utilde = |l|^2 - loss^2 + m^2, its direction (-sinL, 0, cosL). */
  l: number;
  u: number;
  Qx: number;
  Qz: number;
  Qplus: number;
  Qminus: number;
  sinL: number;
  cosL: number;

  /** Squared energy of l and the nucleus in their rest frame; t = -q^2, t - t_-, t_+ - t. */
  S: number;
  t: number;
  tAbove: number;
  tBelow: number;
  sTilde: number;

  /** q = P_i - P_f = (qTime, qx, qy, qz). */
  qTime: number;
  qx: number;
  qy: number;
  qz: number;
  /** Final lepton; plusPrime = E' + p'_z and deltaPrime = E' - p'_z are both free of cancellation. */
  energyPrime: number;
  px: number;
  py: number;
  pz: number;
  plusPrime: number;
  deltaPrime: number;
  /** Scratch for the angle in hand. */
  readonly turn: Turn;
}

/** Every field starts as a NaN: a double from the start, and visible where something was forgotten. */
export function createState(): State {
  return {
    weight: Number.NaN,
    s: Number.NaN,
    rootS: Number.NaN,
    restX: Number.NaN,
    restY: Number.NaN,
    restZ: Number.NaN,
    loss: Number.NaN,
    kinetic: Number.NaN,
    darkEnergy: Number.NaN,
    darkMomentum: Number.NaN,
    pMinusQ: Number.NaN,
    p0: Number.NaN,
    gap: Number.NaN,
    l: Number.NaN,
    u: Number.NaN,
    Qx: Number.NaN,
    Qz: Number.NaN,
    Qplus: Number.NaN,
    Qminus: Number.NaN,
    sinL: Number.NaN,
    cosL: Number.NaN,
    S: Number.NaN,
    t: Number.NaN,
    tAbove: Number.NaN,
    tBelow: Number.NaN,
    sTilde: Number.NaN,
    qTime: Number.NaN,
    qx: Number.NaN,
    qy: Number.NaN,
    qz: Number.NaN,
    energyPrime: Number.NaN,
    px: Number.NaN,
    py: Number.NaN,
    pz: Number.NaN,
    plusPrime: Number.NaN,
    deltaPrime: Number.NaN,
    turn: createTurn(),
  };
}
