import type { Estimate } from '../../numerics/estimate.ts';
import { createStream, fillUniform } from '../../numerics/index.ts';
import { twoBodyMomentum } from '../../physics/kinematics.ts';
import type { FourVector } from './momenta.ts';
import type { TwoToFourSetup } from './setup.ts';

type Momenta = Record<'beam' | 'lepton' | 'recoil' | 'axion' | 'darkPhoton', FourVector>;

/**
 * Mean values over four-body phase space by brute force: total -> recoil + W, W -> lepton + Q, Q -> axion +
 * gamma_D, masses uniform, directions isotropic, each step boosted. For tests of the phase-space maps, with
 * which it has nothing in common.
 */
export function sequentialDecays(
  setup: TwoToFourSetup,
  invariantMass: number,
  events: number,
  observables: readonly ((momenta: Momenta) => number)[],
): readonly Estimate[] {
  const { leptonMass: m, beamEnergy: E, nucleusMass: M, darkPhotonMass: mD, axionMass: ma } = setup;
  const p = Math.sqrt(E * E - m * m);
  const beam: FourVector = [E, 0, 0, p];
  const total: FourVector = [E + M, 0, 0, p];
  const stream = createStream(77, 0, 0);
  const u = new Float64Array(8);
  let norm = 0;
  const sums = observables.map(() => 0);
  const weights: number[] = [];
  const values = observables.map(() => [] as number[]);
  for (let i = 0; i < events; i++) {
    fillUniform(stream, i, u, 8);
    const rootS = mD + ma + u[0]! * (invariantMass - M - m - mD - ma);
    const W = rootS + m + u[1]! * (invariantMass - M - m - rootS);
    const [recoil, pair] = decay(total, invariantMass, M, W, u[2]!, u[3]!);
    const [lepton, Q] = decay(pair, W, m, rootS, u[4]!, u[5]!);
    const [darkPhoton, axion] = decay(Q, rootS, mD, ma, u[6]!, u[7]!);
    // dm^2 = 2 m dm cancels one factor m of each lambda^(1/2)/m^2.
    const weight =
      twoBodyMomentum(invariantMass, W, M) *
      twoBodyMomentum(W, m, rootS) *
      twoBodyMomentum(rootS, mD, ma) *
      (invariantMass - M - m - rootS);
    weights.push(weight);
    norm += weight;
    const momenta = { beam, lepton, recoil, axion, darkPhoton };
    observables.forEach((observable, j) => {
      const value = observable(momenta);
      values[j]!.push(value);
      sums[j]! += weight * value;
    });
  }
  return sums.map((sum, j) => {
    const value = sum / norm;
    const square = weights.reduce((acc, w, i) => acc + (w * (values[j]![i]! - value)) ** 2, 0);
    return { value, error: Math.sqrt(square) / norm };
  });
}

/** Isotropic decay of `parent` into masses m1, m2. */
function decay(
  parent: FourVector,
  mass: number,
  m1: number,
  m2: number,
  a: number,
  b: number,
): [FourVector, FourVector] {
  const k = twoBodyMomentum(mass, m1, m2);
  const cos = 2 * a - 1;
  const sin = Math.sqrt(1 - cos * cos);
  const phi = 2 * Math.PI * b;
  const first = boost(parent, mass, [
    Math.hypot(m1, k),
    k * sin * Math.cos(phi),
    k * sin * Math.sin(phi),
    k * cos,
  ]);
  return [first, [parent[0] - first[0], parent[1] - first[1], parent[2] - first[2], parent[3] - first[3]]];
}

/** From the rest frame of `frame` to the frame in which its momentum is given. */
function boost(frame: FourVector, mass: number, v: FourVector): FourVector {
  const along = frame[1] * v[1] + frame[2] * v[2] + frame[3] * v[3];
  const energy = (frame[0] * v[0] + along) / mass;
  const factor = (v[0] + energy) / (frame[0] + mass);
  return [energy, v[1] + factor * frame[1], v[2] + factor * frame[2], v[3] + factor * frame[3]];
}
