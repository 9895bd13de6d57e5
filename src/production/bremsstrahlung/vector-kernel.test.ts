import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormFactor } from '../../physics/nuclear-form-factor.ts';
import { energyLimits, largestExcess, prepareKinematics, slot, slotCount } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { createVectorKernel } from './vector-kernel.ts';

type Vector = readonly [number, number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]];

/** L_V of the physics note on lepton beams, section 1, from four-vectors (fit for moderate energies only). */
function invariantLV(
  p: Vector,
  k: Vector,
  pPrime: Vector,
  P: Vector,
  q: Vector,
  m: number,
  mV: number,
): number {
  const t = -dot(q, q);
  const s = dot(plus(p, q), plus(p, q)) - m * m;
  const u = dot(minus(p, k), minus(p, k)) - m * m;
  const P2 = dot(P, P);
  const A = dot(P, p);
  const B = dot(P, pPrime);
  const X = t * P2 * (s + u) ** 2 - 4 * (A * u + B * s) ** 2;
  const middle = 4 * P2 * (s + u) - 8 * (A * A + B * B) + 4 * t * P2 - 8 * mV * mV * P2;
  return 2 * P2 * (s / u + u / s) + (t / (s * u)) * middle + ((2 * mV * mV + 4 * m * m) * X) / (s * u) ** 2;
}

const setup: BremsstrahlungSetup = {
  leptonMass: 0.05,
  beamEnergy: 1,
  Z: 4,
  A: 2,
  // Light on purpose: the recoil must be exact, not small.
  nucleusMass: 1.5,
  formFactor: 'elastic',
  energyMin: 0,
  energyMax: 1,
  angleMax: Math.PI,
};

/** Four-vectors of one point: p along z, k in the xz plane, the recoil at azimuth phi around l = p - k. */
function fourVectors(point: Float64Array, t: number, phi: number) {
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

describe('vector bremsstrahlung kernel', () => {
  it('is the azimuthal average of the invariant L_V with exact recoil (note, section 1)', () => {
    const kernel = createVectorKernel(setup);
    const formFactor = createFormFactor(setup, setup.formFactor);
    const point = new Float64Array(slotCount);
    const unit = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (a, b, c, mass) => {
        const limits = energyLimits(setup, mass)!;
        const energy = limits[0] + a * (limits[1] - limits[0]);
        const excess = b * largestExcess(setup, energy, mass);
        prepareKinematics(setup, energy, excess, mass, point);
        const tMin = point[slot.tMin]!;
        const t = tMin + c * (point[slot.tMax]! - tMin);
        const steps = 400;
        let sum = 0;
        for (let i = 0; i < steps; i++) {
          const { p, k, pPrime, P, q } = fourVectors(point, t, ((i + 0.5) * 2 * Math.PI) / steps);
          sum += invariantLV(p, k, pPrime, P, q, setup.leptonMass, mass);
        }
        const expected = (sum / steps / (4 * setup.nucleusMass ** 2)) * (formFactor(t) / (t * t));
        const value = new Float64Array(1);
        kernel(point, Float64Array.of(t), value, 1);
        expect(Math.abs(value[0]! / expected - 1)).toBeLessThan(1e-7);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('puts the limits of t where the recoil is along the axis', () => {
    const point = new Float64Array(slotCount);
    prepareKinematics(setup, 0.6, 0.02, 0.2, point);
    for (const t of [point[slot.tMin]!, point[slot.tMax]!]) {
      const recoilEnergy = t / (2 * setup.nucleusMass);
      const recoil = Math.sqrt((0.4 - recoilEnergy) ** 2 - setup.leptonMass ** 2);
      const transfer = Math.sqrt(t + recoilEnergy ** 2);
      const l = point[slot.axis]!;
      const gap = Math.min(Math.abs(l - recoil - transfer), Math.abs(l + recoil - transfer));
      expect(gap).toBeLessThan(1e-12);
    }
  });
});
