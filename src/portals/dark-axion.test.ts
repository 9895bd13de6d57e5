import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../numerics/index.ts';
import { elementaryCharge } from '../physics/constants.ts';
import { twoBodyMomentum } from '../physics/kinematics.ts';
import {
  axionToDarkPhotonPhotonWidth,
  darkAxionPortal,
  darkPhotonToAxionPhotonWidth,
  darkPhotonToDiracPairWidth,
} from './dark-axion.ts';

const mass = fc.double({ min: 1e-4, max: 10, noNaN: true });

/** |M|^2 summed over spins of the vertex g eps(mu nu alpha beta) q k: 2 g^2 [(q.k)^2 - q^2 k^2]. */
function twoBodyWidth(
  g: number,
  parent: number,
  vector: number,
  scalar: number,
  parentSpins: number,
): number {
  const momentum = twoBodyMomentum(parent, vector, scalar);
  const squared = 2 * g * g * (parent * momentum) ** 2;
  return (squared / parentSpins) * (momentum / (8 * Math.PI * parent ** 2));
}

describe('dark axion portal widths', () => {
  it('follow from the epsilon vertex and two-body phase space', () => {
    fc.assert(
      fc.property(mass, fc.double({ min: 0, max: 0.999, noNaN: true }), (heavy, ratio) => {
        const light = heavy * ratio;
        // gamma_D -> a gamma: the photon is massless, so q^2 k^2 = 0 and q.k = M times its momentum.
        const expected = twoBodyWidth(0.3, heavy, 0, light, 3);
        const ours = darkPhotonToAxionPhotonWidth(0.3, heavy, light);
        expect(ours).toBeCloseTo(expected, 10);
        expect(Math.abs(ours - expected)).toBeLessThanOrEqual(1e-9 * expected);
        const crossed = axionToDarkPhotonPhotonWidth(0.3, heavy, light);
        expect(Math.abs(crossed / ours - 3)).toBeLessThan(1e-12);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('give c tau = 5.95e-14 m GeV / (g^2 m^3), paper dark-axion (7)', () => {
    const hbarC = 1.973269804e-16;
    const cTau = hbarC / darkPhotonToAxionPhotonWidth(1e-3, 1e-3, 0);
    expect(cTau * 1e-6 * 1e-9).toBeCloseTo(5.95e-14, 16);
    // Its (8): about 60 m at 1e-3 /GeV and 1 MeV.
    expect(cTau).toBeGreaterThan(59);
    expect(cTau).toBeLessThan(60);
  });

  it('give the massless limit g_D^2 m / 12 pi for Dirac pairs and vanish at threshold as a velocity', () => {
    expect(darkPhotonToDiracPairWidth(0.5, 2, 0)).toBeCloseTo(0.25 / (6 * Math.PI), 14);
    const near = darkPhotonToDiracPairWidth(0.5, 2, 1 - 1e-8);
    const velocity = Math.sqrt(2e-8);
    expect(near / ((0.25 * 2) / (12 * Math.PI)) / (1.5 * velocity)).toBeCloseTo(1, 6);
  });

  it('are exactly zero below threshold', () => {
    expect(darkPhotonToAxionPhotonWidth(1, 1, 1)).toBe(0);
    expect(axionToDarkPhotonPhotonWidth(1, 1, 2)).toBe(0);
    expect(darkPhotonToDiracPairWidth(1, 1, 0.5)).toBe(0);
  });
});

describe('dark axion spectral density', () => {
  const portal = (m_gammaD: number, m_a: number) =>
    darkAxionPortal.build({ m_gammaD, m_a, m_chi: 0, g: 1, g_D: 0.1 });

  it('is the two-body tensor integral of the epsilon vertex (note on lepton beams, section 2)', () => {
    // The trace of the dark tensor over phase space, averaged over cos(theta): T = -g^2 lambda / 2, and
    // rho = -(1/3) T Phi_2 / (2 pi s^2) with the propagator 1/s^2 and ds/2 pi of the factorisation.
    for (const s of [1.3, 4, 100]) {
      const p = twoBodyMomentum(Math.sqrt(s), 0.7, 0.4);
      const lambda = 4 * s * p * p;
      const phaseSpace = integrate(() => p / (8 * Math.PI * Math.sqrt(s)), -1, 1).value;
      const expected = ((lambda / 2 / 3) * phaseSpace) / (2 * Math.PI * s * s);
      expect(portal(0.7, 0.4).spectralDensity(s) / expected).toBeCloseTo(1, 12);
    }
  });

  it('is exactly zero below threshold, and grows as the 3/2 power of lambda above', () => {
    const { spectralDensity, thresholdMass } = portal(0.5, 0.25);
    const s0 = thresholdMass ** 2;
    expect(spectralDensity(s0)).toBe(0);
    expect(spectralDensity(0.9 * s0)).toBe(0);
    const ratio = spectralDensity(s0 * (1 + 4e-8)) / spectralDensity(s0 * (1 + 1e-8));
    expect(ratio).toBeCloseTo(8, 5);
  });

  it('makes the vector-meson width of paper missing-energy (16)', () => {
    const [massV, gV, mD] = [1.019, 13.4, 0.3];
    const paper =
      (elementaryCharge ** 2 / (96 * Math.PI)) * (massV ** 3 / gV ** 2) * (1 - mD ** 2 / massV ** 2) ** 3;
    const ours =
      Math.PI * (elementaryCharge / gV) ** 2 * massV ** 3 * portal(mD, 0).spectralDensity(massV ** 2);
    expect(ours / paper).toBeCloseTo(1, 12);
  });
});
