import { constants } from '../../physics/constants.ts';
import type { DecaySample } from '../../records/meson.ts';
import { boostedMomentum, recoilingSystem } from '../decay-chain.ts';
import type { DecayPoints } from '../decay-points.ts';
import { sterileAngleSlope } from './angle.ts';
import { type SterileDecay, sterileDecayDensity, virtualityRange } from './width.ts';

/** One decay P+ -> l+ nu*, nu* -> N gamma. */
export interface SterileDecayPoint {
  /** Mass of the virtual neutrino, GeV. */
  readonly virtualMass: number;
  /** Of N to the flight of the virtual neutrino, in its rest frame. */
  readonly cosTheta: number;
  /** Branching fraction at unit dipole moment per unit of area of (v, u), GeV^2. */
  readonly weight: number;
}

/**
 * The decay at a point (v, u) of the unit square: t = t_max - (t_max - M_N^2) v^2 and cos(theta*) = 2 u - 1. The mean of
 * the weight over the square is `sterileDecayFraction`.
 */
export function sterileDecayAt(decay: SterileDecay, v: number, u: number): SterileDecayPoint {
  const range = virtualityRange(decay);
  const cosTheta = 2 * u - 1;
  const closed = { virtualMass: decay.sterileMass, cosTheta, weight: 0 };
  if (!(range > 0 && decay.meson.mass > decay.leptonMass)) return closed;
  const t = decay.sterileMass ** 2 + range * (1 - v) * (1 + v);
  const toEnd = range * v * v;
  const perWidth = decay.meson.lifetimeS / constants.hbarInGeVSeconds.value;
  const angle = 1 + sterileAngleSlope(decay, t, toEnd) * cosTheta;
  const weight = 2 * range * v * perWidth * sterileDecayDensity(decay, t, toEnd) * angle;
  return { virtualMass: Math.sqrt(t), cosTheta, weight };
}

/**
 * Weighted decays P+ -> gamma l+ N at unit dipole moment, N followed; by charge conjugation also P- -> gamma l- Nbar. The
 * sum of the weights estimates `sterileDecayFraction`.
 */
export function sampleSterileDecays(decay: SterileDecay, count: number, points: DecayPoints): DecaySample {
  const { meson, leptonMass, sterileMass } = decay;
  const momenta = new Float64Array(count);
  const weights = new Float64Array(count);
  const uniform = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    points(i, uniform);
    const { virtualMass, cosTheta, weight } = sterileDecayAt(decay, uniform[0]!, uniform[1]!);
    weights[i] = weight / count;
    const inside = ((virtualMass - sterileMass) * (virtualMass + sterileMass)) / (2 * virtualMass);
    const system = recoilingSystem(meson.mass, leptonMass, virtualMass);
    momenta[i] = boostedMomentum(system, sterileMass, Math.max(inside, 0), cosTheta);
  }
  return { particle: 'N', mass: sterileMass, momenta, weights };
}
