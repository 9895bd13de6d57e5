import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { angleAt, electronVelocity, integratedAngles } from './angles.ts';
import {
  axionDarkPhotonCrossSection,
  darkPairAnnihilationCrossSection,
  portalAxionDarkPhotonCrossSection,
} from './photon-exchange.ts';

const m = constants.electronMass.value;

describe("e+ e- -> a gamma'", () => {
  it('is dark-axion (6) in the angle, for any m_a', () => {
    const [s, ma, mD, c] = [10.355 ** 2, 1.5, 4, -0.35];
    const lambda = (s - (ma + mD) ** 2) * (s - (ma - mD) ** 2);
    const sum = ma * ma + mD * mD;
    // t and u for massless electrons; dt = lambda^(1/2) / 2 dc.
    const [t, u] = [1, -1].map((sign) => (sum - s + sign * Math.sqrt(lambda) * c) / 2) as [number, number];
    const bracket = 2 * mD ** 4 - 2 * mD * mD * (s + t + u) + t * t + u * u;
    const printed = ((alpha / (16 * s ** 3)) * bracket * Math.sqrt(lambda)) / 2;
    expect(axionDarkPhotonCrossSection(angleAt(10.355, c), ma, mD).value / printed).toBeCloseTo(1, 7);
  });

  it('has the total alpha/24 (lambda^(1/2)/s)^3 (1 + 2 m_e^2/s) / beta', () => {
    for (const [energy, ma, mD] of [
      [10.355, 0, 0],
      [10.58, 1, 7],
      [0.02, 1e-5, 0.015],
      [1.2e-3, 0, 5e-4],
    ] as const) {
      const s = energy ** 2;
      const lambda = (s - (ma + mD) ** 2) * (s - (ma - mD) ** 2);
      const lepton = (1 + (2 * m * m) / s) / electronVelocity(energy);
      const total = axionDarkPhotonCrossSection(integratedAngles(energy), ma, mD).value;
      expect(total / ((alpha / 24) * (Math.sqrt(lambda) / s) ** 3 * lepton)).toBeCloseTo(1, 12);
      const byAngle = integrate((c) => axionDarkPhotonCrossSection(angleAt(energy, c), ma, mD).value, -1, 1);
      expect(total / byAngle.value).toBeCloseTo(1, 12);
    }
    expect(axionDarkPhotonCrossSection(integratedAngles(10), 4, 6).value).toBe(0);
  });

  const portal: PhotonPortal = {
    kind: 'photon-portal',
    id: 'test',
    parameters: {},
    coupling: 'g',
    thresholdMass: 3.4,
    spectralDensity: (s) => (Math.sqrt(kallen(s, 0.4, 3)) / s) ** 3 / (96 * Math.PI ** 2),
    widths: () => [],
    equations: [],
    references: [],
  };

  it('is the annihilation of the spectral density lambda^(3/2) / (96 pi^2 s^3) of the dark axion portal', () => {
    const total = axionDarkPhotonCrossSection(integratedAngles(10.58), 0.4, 3).value;
    expect(darkPairAnnihilationCrossSection(portal, 10.58).value / total).toBeCloseTo(1, 12);
    expect(darkPairAnnihilationCrossSection(portal, 3.39).value).toBe(0);
  });

  it('has the same angles for every spectral density, in any range of them and near threshold', () => {
    const strong = { ...portal, spectralDensity: (s: number) => 9 * portal.spectralDensity(s) };
    for (const energy of [10.58, 3.41]) {
      for (const angles of [
        angleAt(energy, 0.7),
        integratedAngles(energy, { cosThetaMin: -0.2, cosThetaMax: 1 }),
      ]) {
        const ours = portalAxionDarkPhotonCrossSection(strong, angles).value;
        expect(ours / (9 * axionDarkPhotonCrossSection(angles, 0.4, 3).value)).toBeCloseTo(1, 12);
      }
      const total = portalAxionDarkPhotonCrossSection(strong, integratedAngles(energy)).value;
      expect(total / darkPairAnnihilationCrossSection(strong, energy).value).toBeCloseTo(1, 12);
    }
    expect(portalAxionDarkPhotonCrossSection(strong, integratedAngles(3.4)).value).toBe(0);
  });
});
