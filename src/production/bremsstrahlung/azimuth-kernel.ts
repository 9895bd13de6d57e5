import { momentum } from '../../physics/kinematics.ts';
import { photonAlong, slot } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { type BosonSpin, vertexWeights } from './vertex.ts';

/**
 * l_X = L_X / 4M^2 of the physics note on lepton beams, sections 1 and 1a, at one azimuth of the recoil: at prepared
 * (E_k, |l|), momentum transfer squared t and stilde = (p' + k)^2 - m^2, GeV^2. `createBosonKernel` is its mean over the azimuth.
 */
export type AzimuthKernel = (point: Float64Array, t: number, sTilde: number) => number;

export function createAzimuthKernel(
  spin: BosonSpin,
  setup: BremsstrahlungSetup,
  mass: number,
): AzimuthKernel {
  const { leptonMass: m, nucleusMass: M, beamEnergy: E } = setup;
  const p = momentum(E, m);
  const massSquared = mass * mass;
  const weights = vertexWeights(spin, m * m, massSquared);
  return (point, t, sTilde) => {
    const rest = point[slot.rest]!;
    const energy = point[slot.energy]!;
    const k = point[slot.momentum]!;
    const u = point[slot.u]!;
    const recoilEnergy = t / (2 * M);
    const nucleus = 1 + t / (4 * M * M);
    const ratio = u / sTilde;
    const along = rest - recoilEnergy + t / (4 * M) - (E - t / (4 * M)) * ratio;
    const photon = 1 - ratio;
    const interference = (nucleus * t * photon * photon) / 4 - along * along;
    let lX = (weights.interference / (u * u)) * interference;
    if (weights.current !== 0) {
      const crossed = point[slot.invariant]! * (t - point[slot.tMin]!) * (point[slot.tMax]! - t);
      const half = t / 2 + E * recoilEnergy;
      const beam = p * p * (t + recoilEnergy * recoilEnergy) - (half + sTilde / 2) ** 2;
      lX += (weights.current / (u * sTilde)) * (beam + crossed + nucleus * t * weights.currentMass2);
    }
    if (weights.charge !== 0) {
      const half = energy * recoilEnergy - u / 2;
      const boson = k * k * nucleus * t - (half + sTilde / 2) ** 2;
      lX += (weights.charge / (u * sTilde)) * (boson + nucleus * t * massSquared);
    }
    return lX;
  };
}

/** Ends of the azimuth: stilde = mean - swing cos(azimuth between recoil and boson about the axis), GeV^2. */
export function azimuthRange(
  setup: BremsstrahlungSetup,
  point: Float64Array,
  t: number,
  kT2: number,
): { readonly mean: number; readonly swing: number; readonly pT: number; readonly pAlong: number } {
  const { leptonMass: m, nucleusMass: M } = setup;
  const rest = point[slot.rest]!;
  const l = point[slot.axis]!;
  const kAlong = photonAlong(point);
  const mass2 = point[slot.mass]! ** 2;
  const crossed = point[slot.invariant]! * (t - point[slot.tMin]!) * (point[slot.tMax]! - t);
  const pT2 = Math.max(0, crossed) / (l * l);
  const pAlong = l - (point[slot.u]! + t * (1 + rest / M)) / (2 * l);
  const recoil = rest - t / (2 * M);
  const energy = point[slot.energy]!;
  const dot = energyMomentumProduct(recoil, pAlong, m * m + pT2, energy, kAlong, mass2 + kT2);
  return { mean: mass2 + 2 * dot, swing: 2 * Math.sqrt(kT2 * pT2), pT: Math.sqrt(pT2), pAlong };
}

/** E1 E2 - p1 p2 along one axis from the transverse masses squared, without cancellation. */
export function energyMomentumProduct(
  energy1: number,
  along1: number,
  transverse1: number,
  energy2: number,
  along2: number,
  transverse2: number,
): number {
  const size1 = Math.abs(along1);
  const size2 = Math.abs(along2);
  if (along1 * along2 <= 0) return energy1 * energy2 + size1 * size2;
  return (energy2 * transverse1) / (energy1 + size1) + (size1 * transverse2) / (energy2 + size2);
}
