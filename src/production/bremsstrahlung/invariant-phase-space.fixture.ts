import { alpha } from '../../physics/constants.ts';
import { createFormFactor, nuclearSizeScale } from '../../physics/nuclear-form-factor.ts';
import type { EmissionMomenta } from './invariants.fixture.ts';
import type { BremsstrahlungSetup } from './setup.ts';

/** Where to take L_X, and what to multiply it by. */
export interface InvariantPoint {
  readonly momenta: EmissionMomenta;
  readonly factor: number;
}

/** x between two values with the density 1/x up to a scale and 1/x^2 from there. */
function fallingMap(from: number, to: number, scale: number) {
  const low = from / (from + scale);
  const log = Math.log(to / (to + scale) / low);
  return (v: number) => {
    const r = low * Math.exp(log * v);
    return { x: (scale * r) / (1 - r), slope: (log * scale * r) / (1 - r) ** 2 };
  };
}

/**
 * Phase space of l N -> l N X at g = 1 in the invariants W^2 = (p' + k)^2, t and the angles of k in the rest frame of lepton
 * and boson: the total cross section (GeV^-2) is the mean over the unit cube, and over phi, of L_X times the factor.
 */
export function invariantPhaseSpace(setup: BremsstrahlungSetup, mass: number) {
  const { leptonMass, nucleusMass: M, beamEnergy: E } = setup;
  const m2 = leptonMass ** 2;
  const formFactor = createFormFactor(setup, setup.formFactor);
  const s = m2 + M * M + 2 * M * E;
  const root = Math.sqrt(s);
  const low = (leptonMass + mass) ** 2;
  const size = nuclearSizeScale(setup);
  // W^2 goes on until its longitudinal transfer reaches the size of the nucleus.
  const knee = 0.5 * (low - m2);
  const masses = fallingMap(knee, knee + (root - M) ** 2 - low, 2 * E * Math.sqrt(size));
  const energyIn = (s + M * M - m2) / (2 * root);
  const momentumIn = Math.sqrt(energyIn ** 2 - M * M);
  const constant = (4 * Math.PI * alpha) ** 2 / (128 * Math.PI ** 2 * M * M * (E * E - m2));
  return (v: ArrayLike<number>, phi: number): InvariantPoint => {
    const atMass = masses(v[0]!);
    const W2 = low + Math.max(0, atMass.x - knee);
    const W = Math.sqrt(W2);
    const energyOut = (s + M * M - W2) / (2 * root);
    const momentumOut = Math.sqrt(Math.max(0, energyOut ** 2 - M * M));
    const tMin = 2 * (energyIn * energyOut - momentumIn * momentumOut - M * M);
    const tMax = 2 * (energyIn * energyOut + momentumIn * momentumOut - M * M);
    const { x: t, slope } = fallingMap(tMin, tMax, size)(v[1]!);
    const energyP = (W2 + m2 + t) / (2 * W);
    const momentumP = Math.sqrt(energyP ** 2 - m2);
    const energyK = (W2 + mass * mass - m2) / (2 * W);
    const k = Math.sqrt(Math.max(0, energyK ** 2 - mass * mass));
    const A = 2 * M * E - (W2 - m2 + t) / 2;
    const P0 = A / W;
    const Pz = (P0 * energyP - A) / momentumP;
    const PT = Math.sqrt(Math.max(0, P0 ** 2 - Pz ** 2 - 4 * M * M - t));
    // utilde = m_X^2 - 2 k.p is logarithmic next to the forward direction.
    const edge = (energyP * energyK - (mass * mass) / 2) / (momentumP * k) - 1;
    const logAngle = Math.log1p(2 / edge);
    const opening = edge * Math.expm1(logAngle * v[2]!);
    const cosine = 1 - opening;
    const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    const direction = [sine * Math.cos(phi), sine * Math.sin(phi), cosine] as const;
    const momenta: EmissionMomenta = {
      p: [energyP, 0, 0, momentumP],
      k: [energyK, k * direction[0], k * direction[1], k * direction[2]],
      pPrime: [W - energyK, -k * direction[0], -k * direction[1], -k * direction[2]],
      P: [P0, PT, 0, Pz],
      q: [W - energyP, 0, 0, -momentumP],
    };
    const jacobian = atMass.slope * slope * (logAngle * (opening + edge)) * 0.5;
    return { momenta, factor: (constant * jacobian * k * formFactor(t)) / (4 * Math.PI * W * t * t) };
  };
}
