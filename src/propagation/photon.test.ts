import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStream, fillUniform } from '../numerics/random/stream.ts';
import {
  decayPhoton,
  decayPhotonHits,
  energyAngleEfficiency,
  hitsFront,
  photonEnergyEfficiency,
  photonEnergyRange,
  photonRestEnergy,
} from './index.ts';

/** Energies and angles to the beam of many decays of a parent in the x-z plane. */
function decays(restEnergy: number, betaGamma: number, parentAngle: number, count: number) {
  const stream = createStream(9, 0, 0);
  const u = new Float64Array(2);
  const out = new Float64Array(4);
  const [px, pz] = [betaGamma * Math.sin(parentAngle), betaGamma * Math.cos(parentAngle)];
  return Array.from({ length: count }, (_, i) => {
    fillUniform(stream, i, u, 2);
    decayPhoton(restEnergy, px, 0, pz, 1, 2 * u[0]! - 1, 2 * Math.PI * u[1]!, out);
    return { energy: out[0]!, angle: Math.atan2(Math.hypot(out[1]!, out[2]!), out[3]!) };
  });
}

describe('photonRestEnergy', () => {
  it('is (M2^2 - M1^2) / (2 M2), and M1 delta at small delta', () => {
    expect(photonRestEnergy(0.2, 0.5)).toBeCloseTo((0.09 - 0.04) / 0.6, 12);
    expect(photonRestEnergy(0.2, 1e-12) / 2e-13).toBeCloseTo(1, 11);
  });

  it('makes 2 delta p the end point, which the text of paper mono-photon calls typical', () => {
    const [, highest] = photonEnergyRange(photonRestEnergy(0.1, 0.005), 1000);
    expect(highest / (2 * 0.005 * 100)).toBeCloseTo(1, 1.9);
    // NuCal: the hardest photon of a 70 GeV particle reaches 3 GeV at delta = 0.022 (notes, section 4).
    const [, nuCal] = photonEnergyRange(photonRestEnergy(0.1, 0.022), 700);
    expect(nuCal).toBeCloseTo(3, 1);
  });
});

describe('decayPhoton', () => {
  it('is a massless particle of energy gamma E0 (1 + beta cos), any direction of the parent', () => {
    const numbers = fc.double({ min: -50, max: 50, noNaN: true });
    const out = new Float64Array(4);
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (px, py, pz, cosine) => {
          decayPhoton(0.3, px, py, pz, 0.7, cosine, 1.1, out);
          const energy = Math.hypot(px, py, pz, 0.7);
          expect(Math.hypot(out[1]!, out[2]!, out[3]!)).toBeCloseTo(1, 12);
          // P.k = M E0 in every frame.
          const product = out[0]! * (energy - px * out[1]! - py * out[2]! - pz * out[3]!);
          expect(product / (0.7 * 0.3)).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe('photonEnergyEfficiency', () => {
  it('is the part of simulated decays in the window', () => {
    const photons = decays(0.05, 30, 0, 50_000);
    for (const window of [
      { min: 1, max: Number.POSITIVE_INFINITY },
      { min: 0.5, max: 2 },
      { min: 0, max: 0.1 },
    ]) {
      const exact = photonEnergyEfficiency(0.05, 30, window);
      const found =
        photons.filter(({ energy }) => energy > window.min && energy < window.max).length / 50_000;
      expect(Math.abs(found - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / 50_000) + 1e-12);
    }
  });

  it('is 0 and 1 outside, and a step at rest', () => {
    expect(photonEnergyEfficiency(0.05, 30, { min: 4, max: 5 })).toBe(0);
    expect(photonEnergyEfficiency(0.05, 30, { min: 0, max: 5 })).toBe(1);
    expect(photonEnergyEfficiency(0.05, 0, { min: 0.04, max: 0.06 })).toBe(1);
    expect(photonEnergyEfficiency(0.05, 0, { min: 0.06, max: 1 })).toBe(0);
  });
});

describe('energyAngleEfficiency', () => {
  it('is the part of simulated decays that pass both cuts', () => {
    const count = 50_000;
    for (const [restEnergy, betaGamma, parentAngle, cut] of [
      [0.05, 300, 0.02, 0.05],
      [0.05, 300, 0, 0.001],
      [0.05, 30, 0.3, 0.05],
      [0.3, 2, 1.2, 0.4],
      [0.05, 300, 0.005, 0.54],
    ] as const) {
      const window = { min: 0.2, max: 20 };
      const exact = energyAngleEfficiency(restEnergy, betaGamma, parentAngle, window, cut);
      const passing = decays(restEnergy, betaGamma, parentAngle, count).filter(
        ({ energy, angle }) => energy > window.min && energy < window.max && (energy * angle) ** 2 < cut,
      ).length;
      const error = Math.sqrt((exact * (1 - exact)) / count);
      expect(Math.abs(passing / count - exact), `${parentAngle} ${cut}`).toBeLessThan(5 * error + 1e-5);
    }
  });

  it('is the cut on energy alone where the angle never matters', () => {
    const window = { min: 3, max: 24 };
    const cut = 1e9;
    expect(energyAngleEfficiency(0.05, 300, 0.01, window, cut)).toBeCloseTo(
      photonEnergyEfficiency(0.05, 300, window),
      12,
    );
    expect(energyAngleEfficiency(0.05, 300, 0.01, window, 1e-12)).toBeCloseTo(0, 6);
  });

  it('has a closed form along the beam: E theta is E0 sin(theta*) at small angles', () => {
    const restEnergy = 0.05;
    const c = 0.6;
    const exact = energyAngleEfficiency(restEnergy, 3000, 0, { min: 0, max: 1e9 }, (restEnergy * c) ** 2);
    // All but |cos theta*| < sqrt(1 - c^2); the backward ones fly at angles that are not small, theta > sin theta.
    expect(exact).toBeCloseTo(1 - Math.sqrt(1 - c * c), 4);
  });
});

describe('hitsFront', () => {
  const disc = { zM: 200, shape: { kind: 'disc', radiusM: 1, holeRadiusM: 0.1 } } as const;

  it('finds hits and misses of disc, hole and rectangle', () => {
    expect(hitsFront(disc, 0, 0, 100, 0.005, 0, 1)).toBe(true);
    expect(hitsFront(disc, 0, 0, 100, 0.011, 0, 1)).toBe(false);
    expect(hitsFront(disc, 0, 0, 100, 0, 0, 1)).toBe(false);
    expect(hitsFront(disc, 0.5, 0, 201, 0, 0, 1)).toBe(false);
    expect(hitsFront(disc, 0.5, 0, 100, 1, 0, 0)).toBe(false);
    const offAxis = { zM: 10, xM: 5, shape: { kind: 'rectangle', widthM: 2, heightM: 1 } } as const;
    expect(hitsFront(offAxis, 4.1, 0.4, 0, 0, 0, 1)).toBe(true);
    expect(hitsFront(offAxis, 4.1, 0.6, 0, 0, 0, 1)).toBe(false);
  });

  it('follows the photon or, on request, its parent', () => {
    const point = [0.5, 0, 100] as const;
    const parent = [0.001, 0, 1] as const;
    const photon = [0.02, 0, 1] as const;
    expect(decayPhotonHits(disc, point, parent, photon)).toBe(false);
    expect(decayPhotonHits(disc, point, parent, photon, 'collinear')).toBe(true);
  });

  it('changes little with the shortcut at NA62, as footnote 2 of paper mono-photon says', () => {
    // delta = 0.05, M1 = 0.1 GeV, 100 GeV: photons within 1 / (beta gamma) = 1 mrad of the parent.
    const front = { zM: 241, shape: { kind: 'disc', radiusM: 1.2 } } as const;
    const stream = createStream(2, 0, 0);
    const u = new Float64Array(4);
    const out = new Float64Array(4);
    let exact = 0;
    let collinear = 0;
    for (let i = 0; i < 20_000; i++) {
      fillUniform(stream, i, u, 4);
      const angle = 4e-3 * Math.sqrt(u[0]!);
      const z = 79 + 138 * u[1]!;
      const parent = [Math.sin(angle), 0, Math.cos(angle)] as const;
      const point = [z * Math.tan(angle), 0, z] as const;
      decayPhoton(
        photonRestEnergy(0.1, 0.05),
        100 * parent[0],
        0,
        100 * parent[2],
        0.105,
        2 * u[2]! - 1,
        2 * Math.PI * u[3]!,
        out,
      );
      if (out[0]! < 1) continue;
      exact += Number(decayPhotonHits(front, point, parent, [out[1]!, out[2]!, out[3]!]));
      collinear += Number(decayPhotonHits(front, point, parent, [out[1]!, out[2]!, out[3]!], 'collinear'));
    }
    expect(exact / collinear).toBeGreaterThan(0.95);
    expect(exact / collinear).toBeLessThan(1.001);
  });
});
