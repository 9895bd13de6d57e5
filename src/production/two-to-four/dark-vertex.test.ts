import { describe, expect, it } from 'vitest';
import { elementaryCharge } from '../../physics/constants.ts';
import { twoBodyMomentum } from '../../physics/kinematics.ts';
import { contractSquared, createDarkTensor, type DarkTensor, fillDarkTensor } from './dark-vertex.ts';
import { createTwoToFourSampler } from './integrand.ts';
import { type FourVector, twoToFourMomenta } from './momenta.ts';
import type { TwoToFourSetup } from './setup.ts';

/** Q^mu K^rho - Q^rho K^mu straight from the four-vectors. */
function tensorOf(Q: FourVector, K: FourVector): DarkTensor {
  const [Qp, Qm, Kp, Km] = [Q[0] + Q[3], Q[0] - Q[3], K[0] + K[3], K[0] - K[3]];
  return {
    plusX: Qp * K[1] - Kp * Q[1],
    plusY: Qp * K[2] - Kp * Q[2],
    minusX: Qm * K[1] - Km * Q[1],
    minusY: Qm * K[2] - Km * Q[2],
    xy: Q[1] * K[2] - Q[2] * K[1],
    time: Q[0] * K[3] - K[0] * Q[3],
  };
}

/** Sum of |epsilon(J, Q, K, .)|^2 over real polarisations J = (J0, Jx, Jy, Jz). */
function sumOver(polarisations: readonly FourVector[], F: DarkTensor): number {
  return polarisations.reduce((sum, [time, x, y, z]) => {
    const J = Float64Array.of(time + z, 0, time - z, 0, x, 0, y, 0);
    return sum + contractSquared(F, J, 0);
  }, 0);
}

const x: FourVector = [0, 1, 0, 0];
const y: FourVector = [0, 0, 1, 0];
const z: FourVector = [0, 0, 0, 1];
const direction = [0.36, 0.48, 0.8] as const;

describe('widths from the same epsilon contraction', () => {
  it('J/psi -> a gamma_D is missing-energy (16), lambda^(3/2) for a massive a', () => {
    const [mass, gV, mD, ma] = [3.097, 11.8, 0.7, 0.4];
    const k = twoBodyMomentum(mass, mD, ma);
    const K: FourVector = [Math.hypot(mD, k), k * direction[0], k * direction[1], k * direction[2]];
    const amplitude2 = (elementaryCharge / gV) ** 2 * sumOver([x, y, z], tensorOf([mass, 0, 0, 0], K));
    const width = ((amplitude2 / 3) * k) / (8 * Math.PI * mass * mass);
    const r = (m: number): number => (m / mass) ** 2;
    const lambda = (1 - r(mD) - r(ma)) ** 2 - 4 * r(mD) * r(ma);
    const printed = (elementaryCharge ** 2 * mass ** 3 * lambda ** 1.5) / (96 * Math.PI * gV * gV);
    expect(width / printed).toBeCloseTo(1, 12);
  });

  it('gamma_D -> a gamma is missing-energy (6)', () => {
    const [mD, ma] = [0.5, 0.2];
    const k = twoBodyMomentum(mD, ma, 0);
    const photon: FourVector = [k, 0, 0, k];
    const amplitude2 = sumOver([x, y], tensorOf(photon, [mD, 0, 0, 0]));
    const width = ((amplitude2 / 3) * k) / (8 * Math.PI * mD * mD);
    expect(width / ((mD ** 3 * (1 - (ma / mD) ** 2) ** 3) / (96 * Math.PI))).toBeCloseTo(1, 12);
  });
});

describe('the dark tensor in the lab', () => {
  const setup: TwoToFourSetup = {
    leptonMass: 0.1,
    beamEnergy: 3,
    Z: 6,
    A: 12,
    nucleusMass: 11,
    formFactor: 'elastic',
    darkPhotonMass: 0.3,
    axionMass: 0.1,
    missingEnergyMin: 0,
    missingEnergyMax: 3,
  };

  it('is that of the boosted four-vectors', () => {
    const sampler = createTwoToFourSampler(setup);
    const tensor = createDarkTensor();
    for (let i = 1; i <= 50; i++) {
      const cube = Float64Array.from([2, 3, 5, 7, 11, 13, 17], (prime) => (i * Math.sqrt(prime)) % 1);
      cube[0]! *= 0.5;
      if (sampler.evaluate(cube) === 0) continue;
      const { darkPhoton: K, axion: k } = twoToFourMomenta(setup, sampler.state);
      const Q: FourVector = [K[0] + k[0], K[1] + k[1], K[2] + k[2], K[3] + k[3]];
      fillDarkTensor(sampler.state, tensor);
      const direct = tensorOf(Q, K);
      for (const component of Object.keys(direct) as (keyof DarkTensor)[]) {
        expect(tensor[component]).toBeCloseTo(direct[component], 13);
      }
    }
  });

  it('contracts to zero with J along Q or K', () => {
    const K: FourVector = [0.9, 0.1, 0.2, 0.6];
    const Q: FourVector = [2, 0.4, 0, 1.5];
    const F = tensorOf(Q, K);
    expect(sumOver([Q], F)).toBeCloseTo(0, 14);
    expect(sumOver([K], F)).toBeCloseTo(0, 14);
    expect(Math.abs(sumOver([x], F))).toBeGreaterThan(1e-3);
  });
});
