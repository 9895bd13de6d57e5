import { momentum } from '../../physics/kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';

/*
 * Lab frame, nucleus at rest. The three-momentum l = p - k is the axis: at fixed virtual-photon
 * energy E_k, fixed |l| (which is the angle of k) and fixed t, everything but one azimuth is known,
 * and only stilde = (p + q)^2 - m^2 depends on it. This is the crossing image (p <-> -p',
 * stilde <-> utilde) of the two-body axis Q = p + q. Every small difference is built from
 * delta = E - p = m^2/(E + p), so that nothing is lost at t -> t_min.
 */

/** Slots of the scratch array that `prepareKinematics` fills. */
export const slot = {
  energy: 0,
  momentum: 1,
  /** E - E_k: what is left for lepton and nucleus. */
  rest: 2,
  /** |l|. */
  axis: 3,
  /** p - k. */
  axisMin: 4,
  /** |l| - (p - k) >= 0. */
  excess: 5,
  /** -utilde = m^2 - (p - k)^2 as four-vectors. */
  u: 6,
  /** S / 4M^2 with S the invariant mass squared of (p - k) + P_i. */
  invariant: 7,
  tMin: 8,
  tMax: 9,
  mass: 10,
} as const;

export const slotCount = 11;

/** Smallest |l| - p'_0, the longitudinal momentum that the nucleus must give at this E_k. GeV. */
export function smallestTransfer(setup: BremsstrahlungSetup, energy: number, mass: number): number {
  const m2 = setup.leptonMass * setup.leptonMass;
  const rest = setup.beamEnergy - energy;
  const deltaPhoton = (mass * mass) / (energy + momentum(energy, mass));
  const deltaRecoil = m2 / (rest + momentum(rest, setup.leptonMass));
  const deltaBeam = m2 / (setup.beamEnergy + momentum(setup.beamEnergy, setup.leptonMass));
  return deltaPhoton + deltaRecoil - deltaBeam;
}

/** |l| - (p - k) for a virtual photon of this momentum at an angle to the beam. GeV. */
export function axisExcess(setup: BremsstrahlungSetup, energy: number, mass: number, angle: number): number {
  const p = momentum(setup.beamEnergy, setup.leptonMass);
  const k = momentum(energy, mass);
  const sine = Math.sin(angle / 2);
  const growth = 4 * p * k * sine * sine;
  const axisMin = p - k;
  return growth / (axisMin + Math.sqrt(axisMin * axisMin + growth));
}

/**
 * Ends of the virtual-photon energy in the lab. The upper one has lepton and nucleus at rest to each
 * other; the lower one is the mass itself when the photon can be at rest in the lab. GeV.
 */
export function energyLimits(
  setup: BremsstrahlungSetup,
  mass: number,
): readonly [number, number] | undefined {
  const m = setup.leptonMass;
  const M = setup.nucleusMass;
  const E = setup.beamEnergy;
  const s = m * m + M * M + 2 * M * E;
  const root = Math.sqrt(s);
  if (root <= m + M + mass) return undefined;
  const energy = (s + mass * mass - (m + M) ** 2) / (2 * root);
  const p = momentum(E, m);
  const k = momentum(energy, mass);
  const along = (p * k) / root;
  const centre = ((E + M) * energy) / root;
  const canRest = k * (E + M) >= p * energy;
  return [canRest ? mass : centre - along, centre + along];
}

/** Largest |l| - (p - k) that leaves the recoiling lepton and nucleus on their mass shells. GeV. */
export function largestExcess(setup: BremsstrahlungSetup, energy: number, mass: number): number {
  const m = setup.leptonMass;
  const rest = setup.beamEnergy - energy;
  const k = momentum(energy, mass);
  const deltaBeam = (m * m) / (setup.beamEnergy + momentum(setup.beamEnergy, m));
  const axisMin = rest + (mass * mass) / (energy + k) - deltaBeam;
  const axisMax = Math.sqrt((rest - m) * (rest + m + 2 * setup.nucleusMass));
  return Math.max(0, Math.min(axisMax - axisMin, 2 * k));
}

/**
 * Fills `out` for one (E_k, |l|): the axis, utilde and the limits of t for nuclear mass M.
 * t_min t_max = M^2 u^2 / S gives t_min without cancellation.
 */
export function prepareKinematics(
  setup: BremsstrahlungSetup,
  energy: number,
  excess: number,
  mass: number,
  out: Float64Array,
): void {
  const m = setup.leptonMass;
  const M = setup.nucleusMass;
  const k = momentum(energy, mass);
  const rest = setup.beamEnergy - energy;
  const p0 = momentum(rest, m);
  const deltaPhoton = (mass * mass) / (energy + k);
  const deltaBeam = (m * m) / (setup.beamEnergy + momentum(setup.beamEnergy, m));
  const deltaRecoil = (m * m) / (rest + p0);
  const axisMin = rest + deltaPhoton - deltaBeam;
  const axis = axisMin + excess;
  const u = (deltaPhoton + deltaRecoil - deltaBeam + excess) * (axis + p0);

  const virtuality = m * m - u;
  const S = virtuality + M * M + 2 * M * rest;
  const rootS = Math.sqrt(S);
  const energyIn = (S + virtuality - M * M) / (2 * rootS);
  const energyOut = (S + m * m - M * M) / (2 * rootS);
  const momentumIn2 = energyIn * energyIn - virtuality;
  const momentumOut2 = (energyOut - m) * (energyOut + m);
  const product = momentumIn2 * momentumOut2;
  const tMax = 2 * energyIn * energyOut - virtuality - m * m + 2 * Math.sqrt(Math.max(0, product));

  out[slot.energy] = energy;
  out[slot.momentum] = k;
  out[slot.rest] = rest;
  out[slot.axis] = axis;
  out[slot.axisMin] = axisMin;
  out[slot.excess] = excess;
  out[slot.u] = u;
  out[slot.invariant] = S / (4 * M * M);
  out[slot.tMin] = (M * M * u * u) / (S * tMax);
  out[slot.tMax] = tMax;
  out[slot.mass] = mass;
}

/** Square of the virtual-photon momentum across the axis, at beam momentum p; p + k - |l| is 2k - excess. GeV^2. */
export function photonTransverseSquared(p: number, point: Float64Array): number {
  const k = point[slot.momentum]!;
  const l = point[slot.axis]!;
  const excess = point[slot.excess]!;
  const backward = Math.max(0, 2 * k - excess);
  return ((p + k + l) * backward * excess * (2 * point[slot.axisMin]! + excess)) / (4 * l * l);
}

/** The virtual-photon momentum along the axis, (p^2 - k^2 - l^2) / 2|l|. GeV. */
export function photonAlong(point: Float64Array): number {
  const excess = point[slot.excess]!;
  const difference = 2 * point[slot.axisMin]! * (point[slot.momentum]! - excess) - excess * excess;
  return difference / (2 * point[slot.axis]!);
}
