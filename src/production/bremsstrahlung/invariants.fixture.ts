import { slot } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import type { BosonSpin } from './vertex.ts';

type Vector = readonly [number, number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];

/** p + q = p' + k with P = P_i + P_f. */
export interface EmissionMomenta {
  readonly p: Vector;
  readonly k: Vector;
  readonly pPrime: Vector;
  readonly P: Vector;
  readonly q: Vector;
}

/** A light nucleus and a heavy lepton on purpose: recoil and mass must be exact, not small. */
export const lightSetup: BremsstrahlungSetup = {
  leptonMass: 0.05,
  beamEnergy: 1,
  Z: 4,
  A: 2,
  nucleusMass: 1.5,
  formFactor: 'elastic',
  energyMin: 0,
  energyMax: 1,
  angleMax: Math.PI,
};

/** Four-vectors at a prepared point: p along z, k in the xz plane, the recoil at azimuth phi around l = p - k. */
export function emissionMomenta(
  setup: BremsstrahlungSetup,
  point: Float64Array,
  t: number,
  phi: number,
): EmissionMomenta {
  const { leptonMass: m, beamEnergy: E, nucleusMass: M } = setup;
  const p = Math.sqrt(E * E - m * m);
  const Ek = point[slot.energy]!;
  const k = point[slot.momentum]!;
  const l = point[slot.axis]!;
  const cosTheta = (p * p + k * k - l * l) / (2 * p * k);
  const sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
  const kVector: Vector = [Ek, k * sinTheta, 0, k * cosTheta];
  const axis = [(-k * sinTheta) / l, (p - k * cosTheta) / l] as const;
  const recoilEnergy = t / (2 * M);
  const recoil = E - Ek - recoilEnergy;
  const recoilMomentum2 = recoil * recoil - m * m;
  const transfer2 = t + recoilEnergy * recoilEnergy;
  const along = (recoilMomentum2 + l * l - transfer2) / (2 * l);
  const across = Math.sqrt(recoilMomentum2 - along * along);
  const pPrime: Vector = [
    recoil,
    along * axis[0] + across * Math.cos(phi) * axis[1],
    across * Math.sin(phi),
    along * axis[1] - across * Math.cos(phi) * axis[0],
  ];
  const pVector: Vector = [E, 0, 0, p];
  const q = minus(plus(pPrime, kVector), pVector);
  const P = minus([2 * M, 0, 0, 0], q);
  return { p: pVector, k: kVector, pPrime, P, q };
}

/** L_X of the physics note on lepton beams, section 1, from four-vectors (fit for moderate energies only). GeV^2 to GeV^4. */
export function invariantL(
  spin: BosonSpin,
  { p, k, pPrime, P, q }: EmissionMomenta,
  m: number,
  mX: number,
): number {
  const t = -dot(q, q);
  const s = dot(plus(p, q), plus(p, q)) - m * m;
  const u = dot(minus(p, k), minus(p, k)) - m * m;
  const P2 = dot(P, P);
  const A = dot(P, p);
  const B = dot(P, pPrime);
  const X = t * P2 * (s + u) ** 2 - 4 * (A * u + B * s) ** 2;
  const LP = (P2 * (s + u) ** 2 - 4 * t * (A - B) ** 2) / (s * u) + (mX * mX * X) / (s * u) ** 2;
  const middle = 4 * P2 * (s + u) - 8 * (A * A + B * B) + 4 * t * P2 - 8 * mX * mX * P2;
  const current = 2 * P2 * (s / u + u / s) + (t / (s * u)) * middle;
  switch (spin) {
    case 'pseudoscalar':
      return LP;
    case 'scalar':
      return LP - (4 * m * m * X) / (s * u) ** 2;
    case 'vector':
      return current + ((2 * mX * mX + 4 * m * m) * X) / (s * u) ** 2;
    case 'axial-vector':
      return (
        current +
        (32 * t * m * m * P2) / (s * u) +
        ((2 * mX * mX - 12 * m * m) * X) / (s * u) ** 2 +
        ((4 * m * m) / (mX * mX)) * LP
      );
  }
}
