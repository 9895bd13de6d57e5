import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { cosThetaAtLabAngle, labAngle, labPhotonEnergy, labPhotonEnergyAtAngle } from './boost.ts';
import {
  largestReachableMass,
  positronTargetCosThetaRange,
  positronTargetEventsPerCrossSection,
  positronTargetKinematics,
} from './positron-target.ts';
import { padme } from './searches.fixture.ts';

const electronMass = constants.electronMass.value;

describe('positron on an electron at rest', () => {
  it('has s = 2 m^2 + 2 m E and a boost with gamma^2 (1 - beta^2) = 1', () => {
    const { s, sqrtS, gamma, beta, oneMinusBeta } = positronTargetKinematics(0.55, 0.01);
    expect(s).toBeCloseTo(2 * electronMass ** 2 + 2 * electronMass * 0.55, 16);
    expect(gamma).toBeCloseTo((0.55 + electronMass) / sqrtS, 12);
    expect(gamma ** 2 * oneMinusBeta * (1 + beta)).toBeCloseTo(1, 14);
    expect(oneMinusBeta).toBeCloseTo(1 - beta, 14);
    // 4.7 digits of 1 - beta are lost in beta here; at 1 PeV it would be all but two.
    const far = positronTargetKinematics(1e6, 0);
    expect(far.oneMinusBeta * (1 + far.beta) * far.gamma ** 2).toBeCloseTo(1, 13);
  });

  it('relates angle, cos* and energy by the formulas of the note', () => {
    const kinematics = positronTargetKinematics(0.55, 0.015);
    const { beta, gamma, photonEnergy } = kinematics;
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 3.1, noNaN: true }), (angle) => {
        const cosTheta = cosThetaAtLabAngle(kinematics, angle);
        const textbook = (Math.cos(angle) - beta) / (1 - beta * Math.cos(angle));
        expect(Math.abs(cosTheta - textbook)).toBeLessThan(1e-11);
        expect(labAngle(kinematics, cosTheta) / angle).toBeCloseTo(1, 6);
        const energy = labPhotonEnergyAtAngle(kinematics, photonEnergy, angle);
        const expected = photonEnergy / (gamma * (1 - beta * Math.cos(angle)));
        expect(energy / expected).toBeCloseTo(1, 10);
        expect(labPhotonEnergy(kinematics, photonEnergy, cosTheta) / energy).toBeCloseTo(1, 11);
      }),
      { seed: 2 },
    );
  });
});

describe('PADME cuts', () => {
  it('hold at the edges of the range of cos* and nowhere beyond', () => {
    for (const mass of [1e-4, 0.01, 0.018, 0.021, 0.0225, 0.0229]) {
      const kinematics = positronTargetKinematics(0.55, mass);
      const range = positronTargetCosThetaRange(padme, mass)!;
      const passes = (cosTheta: number): boolean => {
        const energy = labPhotonEnergy(kinematics, kinematics.photonEnergy, cosTheta);
        const angle = labAngle(kinematics, cosTheta);
        return energy > 0.03 && energy < 0.5 && angle > 0.015 && angle < 0.08;
      };
      for (let cosTheta = -0.999; cosTheta < 1; cosTheta += 0.002) {
        const inside = cosTheta > range.cosThetaMin && cosTheta < range.cosThetaMax;
        expect(passes(cosTheta)).toBe(inside);
      }
    }
  });

  it('bite on hot photons as well', () => {
    const cold = positronTargetCosThetaRange({ ...padme, energyMax: 0.3 }, 0.001)!;
    const kinematics = positronTargetKinematics(0.55, 0.001);
    expect(labPhotonEnergy(kinematics, kinematics.photonEnergy, cold.cosThetaMax)).toBeCloseTo(0.3, 12);
  });

  it('keep the printed 60% (photon coupling) and 25% (electron coupling), within their rounding', () => {
    const { cosThetaMin: a, cosThetaMax: b } = positronTargetCosThetaRange(padme, 1e-4)!;
    const photon = (3 / 8) * (b - a + (b ** 3 - a ** 3) / 3);
    expect(photon).toBeCloseTo(integrate((c) => (3 / 8) * (1 + c * c), a, b).value, 12);
    expect(photon).toBeGreaterThan(0.55);
    expect(photon).toBeLessThan(0.65);
    // dsigma/dc ~ 1/(1 - beta^2 c^2) with beta of the electron in the centre of mass cuts off the total.
    const { s } = positronTargetKinematics(0.55, 1e-4);
    const electron = (Math.atanh(b) - Math.atanh(a)) / Math.log(s / electronMass ** 2);
    expect(electron).toBeGreaterThan(0.2);
    expect(electron).toBeLessThan(0.275);
  });

  it('leave a range at 21 MeV, where the paper says the signal ends: the end point is 2 MeV higher', () => {
    const kinematics = positronTargetKinematics(0.55, 0.021);
    const hottest = labPhotonEnergyAtAngle(kinematics, kinematics.photonEnergy, 0.015);
    const coldest = labPhotonEnergyAtAngle(kinematics, kinematics.photonEnergy, 0.08);
    expect(hottest).toBeGreaterThan(0.1);
    expect(coldest).toBeCloseTo(0.027, 3);
    const end = largestReachableMass(padme)!;
    expect(end).toBeCloseTo(0.02298, 5);
    expect(positronTargetCosThetaRange(padme, end * (1 - 1e-9))).toBeDefined();
    expect(positronTargetCosThetaRange(padme, end * (1 + 1e-9))).toBeUndefined();
    expect(positronTargetCosThetaRange(padme, 0.03)).toBeUndefined();
    expect(largestReachableMass({ ...padme, energyMin: 0.6 })).toBeUndefined();
  });
});

describe('PADME target', () => {
  it('has 1e13 N_A Z rho d / A electrons per cm^2 times positrons, (45)', () => {
    const luminosity = 1e13 * 6.02214076e23 * ((6 * 3.5 * 0.01) / 12);
    const squareCentimetres = 3.893793721e-28;
    const factor = positronTargetEventsPerCrossSection(padme) / (0.85 * luminosity * squareCentimetres);
    expect(factor).toBeCloseTo(1, 8);
  });
});
