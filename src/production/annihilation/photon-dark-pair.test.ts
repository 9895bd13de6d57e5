import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { angleAt, integratedAngles } from './angles.ts';
import { tracedPhotonDarkPair } from './dark-pair.fixture.ts';
import { windowOfInvisibleMass } from './kinematics.ts';
import { photonDarkPairCrossSection, photonDarkPairSpectrum } from './photon-dark-pair.ts';
import { axionDarkPhotonCrossSection } from './photon-exchange.ts';

const m = constants.electronMass.value;
const muon = constants.muonMass.value;

function portal(thresholdMass: number, spectralDensity: (s: number) => number): PhotonPortal {
  return {
    kind: 'photon-portal',
    id: 'test',
    parameters: {},
    coupling: 'g',
    thresholdMass,
    spectralDensity: (s) => (s <= thresholdMass ** 2 ? 0 : spectralDensity(s)),
    widths: () => [],
    equations: [],
    references: [],
  };
}

/** gamma* -> a gamma', and gamma* -> mu+ mu- with charge 1: the spectral densities written on their own. */
const axionPair = (ma: number, mD: number): PhotonPortal =>
  portal(ma + mD, (s) => (Math.sqrt(kallen(s, ma, mD)) / s) ** 3 / (96 * Math.PI ** 2));
const muonPair = portal(2 * muon, (s) => {
  const r = (muon * muon) / s;
  return (alpha / (3 * Math.PI * s)) * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
});

describe('e+ e- -> gamma + dark pair', () => {
  it("is the three-body e+ e- -> gamma a gamma' of explicit matrices, normalisation included", () => {
    for (const [energy, pairMass, ma, mD, c] of [
      [5e-3, 2e-3, 3e-4, 9e-4, 0.3],
      [0.05, 0.03, 0.004, 0.02, -0.7],
      [0.05, 0.047, 0, 0.045, 0.1],
    ] as const) {
      const S = energy ** 2;
      const s = pairMass ** 2;
      const perS = tracedPhotonDarkPair(energy, s, ma, mD, c);
      const spectrum = photonDarkPairSpectrum(axionPair(ma, mD), angleAt(energy, c), (S - s) / (2 * energy));
      expect(spectrum.value / (2 * energy * perS)).toBeCloseTo(1, 8);
    }
  });

  it('is initial-state radiation to muon pairs: Bonneau and Martin, Nucl. Phys. B27 (1971) 381', () => {
    const energy = 10.58;
    const S = energy ** 2;
    const radiator = (2 * alpha * (Math.log(S / (m * m)) - 1)) / Math.PI;
    const angles = integratedAngles(energy);
    for (const x of [0.02, 0.3, 0.7, 0.95]) {
      const s = S * (1 - x);
      const r = (muon * muon) / s;
      const pointlike = ((4 * Math.PI * alpha ** 2) / (3 * s)) * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
      const expected = ((radiator * (1 - x + (x * x) / 2)) / x) * pointlike;
      const perX = photonDarkPairSpectrum(muonPair, angles, (energy * x) / 2).value * (energy / 2);
      expect(perX / expected).toBeCloseTo(1, 6);
    }
  });

  it('integrates its spectrum, whichever side the windows lie on', () => {
    const energy = 10.355;
    const angles = integratedAngles(energy, { cosThetaMin: -0.46, cosThetaMax: 0.6 });
    for (const pair of [muonPair, axionPair(1e-5, 1e-3), axionPair(0, 2), axionPair(1, 8)]) {
      for (const [energyMin, energyMax] of [
        [2.2, 5.5],
        [0.05, 1.5],
        [1e-4, 0.3],
        [3, 3.1],
      ] as const) {
        const top = Math.min(energyMax, (energy ** 2 - pair.thresholdMass ** 2) / (2 * energy));
        const { value, error } = photonDarkPairCrossSection(pair, angles, { energyMin, energyMax });
        if (top <= energyMin) {
          expect(value).toBe(0);
          continue;
        }
        const direct = integrate(
          (t) => photonDarkPairSpectrum(pair, angles, Math.exp(t)).value * Math.exp(t),
          Math.log(energyMin),
          Math.log(top),
          { relativeTolerance: 1e-10 },
        );
        expect(Math.abs(value - direct.value)).toBeLessThanOrEqual(error + direct.error);
        expect(error).toBeLessThanOrEqual(1.01e-8 * value);
      }
    }
  });

  it('is stable for massless dark particles', () => {
    const angles = integratedAngles(10.58);
    const window = { energyMin: 2.2, energyMax: 6 };
    const at = (mass: number): number => photonDarkPairCrossSection(axionPair(0, mass), angles, window).value;
    expect(at(1e-6) / at(0)).toBeCloseTo(1, 9);
    expect(at(1e-2)).toBeLessThan(at(0));
  });

  it("is far below e+ e- -> a gamma' with a hard photon (dark-axion Fig. 3)", () => {
    const angles = integratedAngles(10.355);
    const window = { energyMin: 2.2, energyMax: 5.5 };
    for (const mD of [0.01, 1, 5]) {
      const ratio =
        photonDarkPairCrossSection(axionPair(0, mD), angles, window).value /
        axionDarkPhotonCrossSection(angles, 0, mD).value;
      expect(ratio).toBeGreaterThan(1e-4);
      expect(ratio).toBeLessThan(0.1);
    }
  });

  it('takes a window of invisible mass, is zero where closed, and refuses soft photons', () => {
    const angles = integratedAngles(10);
    const pair = axionPair(1, 2);
    const whole = photonDarkPairCrossSection(pair, angles, windowOfInvisibleMass(10, 0, 8)).value;
    const [low, high] = [[0, 5] as const, [5, 8] as const].map(
      ([from, to]) => photonDarkPairCrossSection(pair, angles, windowOfInvisibleMass(10, from, to)).value,
    ) as [number, number];
    expect((low + high) / whole).toBeCloseTo(1, 8);
    expect(photonDarkPairCrossSection(pair, angles, windowOfInvisibleMass(10, 0, 3)).value).toBe(0);
    expect(photonDarkPairCrossSection(axionPair(4, 7), angles, { energyMin: 0, energyMax: 9 }).value).toBe(0);
    expect(() => photonDarkPairCrossSection(pair, angles, { energyMin: 0, energyMax: 5 })).toThrow(
      RangeError,
    );
    expect(() => photonDarkPairCrossSection(pair, angles, { energyMin: 3, energyMax: 2 })).toThrow(
      RangeError,
    );
  });
});
