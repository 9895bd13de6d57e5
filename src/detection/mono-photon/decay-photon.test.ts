import { describe, expect, it } from 'vitest';
import { integrate, integrateBox } from '../../numerics/index.ts';
import { amplitudeSquared, momenta, simulate } from './decay-photon.fixture.ts';
import {
  decayPhotonAcceptance,
  decayPhotonCosThetaDensity,
  decayPhotonEnergyDensity,
} from './decay-photon-acceptance.ts';
import {
  decayPhotonAngleDensity,
  decayPhotonJointDensity,
  decayPhotonRangeDensity,
} from './decay-photon-angles.ts';
import { decayPhotonEnergy, decayPhotonKinematics } from './decay-photon-kinematics.ts';
import {
  darkPhotonDecayLengthCm,
  decayWithinProbability,
  sampleEventsPerCrossSection,
  sampleWindows,
} from './decay-photon-samples.ts';
import { babarSmearing, highCut, lowCut } from './searches.fixture.ts';

const sqrtS = 10.355;
const all = { energyMin: 0, energyMax: 20, cosThetaMin: -1, cosThetaMax: 1 };
const events = (mass: number, axionMass = 0) => ({ sqrtS, mass, axionMass });

describe('angles of gamma -> a gamma-prime, gamma-prime -> a gamma', () => {
  it('are those of the tensors, contracted index by index', () => {
    const mass = 3;
    const axionMass = 1;
    let ratio = 0;
    for (const [cosTheta, azimuth, cosRest, azimuthRest] of [
      [0.3, 0.2, -0.4, 1.1],
      [-0.7, 2.5, 0.9, 4],
      [0.05, 5, 0.1, 0.3],
      [0.99, 1, -0.95, 2],
    ] as const) {
      const { K, k } = momenta(sqrtS, mass, axionMass, [cosTheta, azimuth, cosRest, azimuthRest]);
      // cos' and phi from the rest-frame direction n, to the flight direction and the production plane.
      const sine = Math.sqrt(1 - cosTheta ** 2);
      const sineRest = Math.sqrt(1 - cosRest ** 2);
      const cosAzimuth = Math.cos(azimuthRest - azimuth);
      const cosDecay = sine * sineRest * cosAzimuth + cosTheta * cosRest;
      const inPlane = cosTheta * sineRest * cosAzimuth - sine * cosRest;
      const outOfPlane = sineRest * Math.sin(azimuthRest - azimuth);
      const density = decayPhotonJointDensity(cosTheta, cosDecay, Math.atan2(outOfPlane, inPlane));
      const thisRatio = amplitudeSquared(sqrtS, K, k) / density;
      if (ratio !== 0) expect(thisRatio / ratio).toBeCloseTo(1, 11);
      ratio = thisRatio;
    }
    expect(ratio).toBeGreaterThan(0);
  });

  it('are normalised, and each cosine goes as 1 + cos^2 (<cos^2> = 2/5)', () => {
    const moment = (f: (c: number, d: number) => number) =>
      integrateBox(
        ([c, d, phi]) => f(c!, d!) * decayPhotonJointDensity(c!, d!, phi!),
        [-1, -1, 0],
        [1, 1, 2 * Math.PI],
        { rule: 'G3K7' },
      ).value;
    expect(moment(() => 1)).toBeCloseTo(1, 6);
    expect(moment((c) => c * c)).toBeCloseTo(0.4, 6);
    expect(moment((_, d) => d * d)).toBeCloseTo(0.4, 6);
  });

  it('give the parabola in the photon angle, at any velocity, with its spin correlation', () => {
    for (const mass of [0.5, 4, 9]) {
      const kinematics = decayPhotonKinematics(events(mass))!;
      for (const cosDecay of [-0.99, -0.5, 0.3, 0.9]) {
        // Moments of x over (cos(theta), phi) at fixed cos', by rotating into the lab by hand.
        const { beta } = kinematics;
        const cosOpening = (cosDecay + beta) / (1 + beta * cosDecay);
        const sinOpening = Math.sqrt(1 - cosOpening ** 2);
        for (const power of [0, 2, 4]) {
          const expected = integrateBox(
            ([c, phi]) => {
              const x = c! * cosOpening - Math.sqrt(1 - c! * c!) * sinOpening * Math.cos(phi!);
              return x ** power * decayPhotonJointDensity(c!, cosDecay, phi!);
            },
            [-1, 0],
            [1, 2 * Math.PI],
            { relativeTolerance: 1e-7 },
          ).value;
          const moment = integrate(
            (x) => x ** power * decayPhotonAngleDensity(kinematics, cosDecay, x),
            -1,
            1,
          ).value;
          expect(moment / expected).toBeCloseTo(1, 6);
        }
        const part = integrate((x) => decayPhotonAngleDensity(kinematics, cosDecay, x), -0.31, 0.6).value;
        expect(decayPhotonRangeDensity(kinematics, cosDecay, highCut)).toBeCloseTo(part, 12);
      }
    }
  });

  it('have energies between the two-body limits', () => {
    const kinematics = decayPhotonKinematics(events(2, 0.5))!;
    const gammaPrime = Math.hypot(kinematics.momentum, 2);
    const restEnergy = (4 - 0.25) / 4;
    expect(decayPhotonEnergy(kinematics, 1)).toBeCloseTo(
      (restEnergy * (gammaPrime + kinematics.momentum)) / 2,
      13,
    );
    expect(decayPhotonEnergy(kinematics, -1)).toBeCloseTo(
      (restEnergy * (gammaPrime - kinematics.momentum)) / 2,
      13,
    );
  });
});

describe('acceptance', () => {
  it('is 1 without cuts and 0 where production or decay is closed', () => {
    for (const mass of [1e-4, 0.01, 1, 9, 10.35]) {
      for (const resolution of [undefined, babarSmearing]) {
        const { value, error } = decayPhotonAcceptance({ ...events(mass), sample: all, resolution });
        expect(Math.abs(value - 1)).toBeLessThan(1e-9 + error);
      }
    }
    for (const closed of [events(10.4), events(1, 1), events(1, 2), events(6, 5)]) {
      const request = { ...closed, sample: all, resolution: babarSmearing };
      expect(decayPhotonAcceptance(request)).toEqual({ value: 0, error: 0 });
    }
  });

  it('is the product of 3/4 [1 + (2z - 1)^2] in energy and 3/8 (1 + cos^2) in angle for a light dark photon', () => {
    const { energyMin, cosThetaMin: a, cosThetaMax: b } = highCut;
    const y = (2 * energyMin) / (sqrtS / 2) - 1;
    const inEnergy = (3 / 8) * (1 - y + (1 - y ** 3) / 3);
    const inAngle = (3 / 8) * (b - a + (b ** 3 - a ** 3) / 3);
    const { value } = decayPhotonAcceptance({ ...events(1e-4), sample: highCut, resolution: undefined });
    expect(value / (inEnergy * inAngle)).toBeCloseTo(1, 6);
  });

  it("has the paper's illustration: of 1e6 events 4e5 with High-Cut energies, 1.36e5 after both cuts", () => {
    const request = { ...events(0.1), resolution: babarSmearing };
    const inEnergy = decayPhotonAcceptance({
      ...request,
      sample: { ...highCut, cosThetaMin: -1, cosThetaMax: 1 },
    });
    const both = decayPhotonAcceptance({ ...request, sample: highCut });
    expect(both.value / 0.136).toBeGreaterThan(0.98);
    expect(both.value / 0.136).toBeLessThan(1.02);
    // "4e5" has one digit: 0.372 with smearing, 0.410 without.
    expect(Math.round(10 * inEnergy.value)).toBe(4);
    const sharp = decayPhotonAcceptance({ ...request, resolution: undefined, sample: highCut });
    expect(sharp.value / both.value).toBeCloseTo(1.1, 1);
  });

  it.each([
    [0.3, 0, highCut],
    [4, 0, highCut],
    [6, 2, lowCut],
    [9.5, 0, highCut],
  ] as const)(
    'agrees with a Monte Carlo of the tensors at m = %d, m_a = %d GeV',
    (mass, axionMass, sample) => {
      const count = 40_000;
      const isIn = (energy: number, cosTheta: number) =>
        energy > sample.energyMin &&
        energy < sample.energyMax &&
        cosTheta > sample.cosThetaMin &&
        cosTheta < sample.cosThetaMax;
      const sums = { weight: 0, weight2: 0, sharp: 0, sharp2: 0, smeared: 0, smeared2: 0 };
      for (const { weight, energy, measured, cosTheta } of simulate(
        sqrtS,
        mass,
        axionMass,
        babarSmearing,
        count,
        11,
      )) {
        sums.weight += weight;
        sums.weight2 += weight ** 2;
        if (isIn(energy, cosTheta)) {
          sums.sharp += weight;
          sums.sharp2 += weight ** 2;
        }
        if (isIn(measured, cosTheta)) {
          sums.smeared += weight;
          sums.smeared2 += weight ** 2;
        }
      }
      const deviation = (passed: number, passed2: number) => {
        const p = passed / sums.weight;
        return Math.sqrt((1 - 2 * p) * passed2 + p * p * sums.weight2) / sums.weight;
      };
      const request = { ...events(mass, axionMass), sample };
      const sharp = decayPhotonAcceptance({ ...request, resolution: undefined }).value;
      const smeared = decayPhotonAcceptance({ ...request, resolution: babarSmearing }).value;
      expect(Math.abs(sums.sharp / sums.weight - sharp)).toBeLessThan(4 * deviation(sums.sharp, sums.sharp2));
      expect(Math.abs(sums.smeared / sums.weight - smeared)).toBeLessThan(
        4 * deviation(sums.smeared, sums.smeared2),
      );
      expect(deviation(sums.smeared, sums.smeared2)).toBeLessThan(0.01);
    },
  );

  it('adds up over the bins of a sample', () => {
    const bins = [
      [3.2, 3.9, 0],
      [3.9, 4.7, 0],
      [4.7, 5.5, 0],
    ] as const;
    const sum = sampleWindows({ ...highCut, bins })
      .map((sample) => decayPhotonAcceptance({ ...events(2), sample, resolution: babarSmearing }).value)
      .reduce((a, b) => a + b);
    const [whole] = sampleWindows(highCut);
    const { value } = decayPhotonAcceptance({ ...events(2), sample: whole!, resolution: babarSmearing });
    expect(sum / value).toBeCloseTo(1, 8);
  });
});

describe('spectra', () => {
  it('integrate to the acceptance, in energy and in angle', () => {
    for (const resolution of [undefined, babarSmearing]) {
      const request = { ...events(3), resolution };
      const { value } = decayPhotonAcceptance({ ...request, sample: highCut });
      const options = { relativeTolerance: 1e-7 };
      const { energyMin, cosThetaMin, cosThetaMax } = highCut;
      const kinematics = decayPhotonKinematics(request)!;
      const top = decayPhotonEnergy(kinematics, 1);
      const inEnergy = (from: number, to: number) =>
        integrate((e) => decayPhotonEnergyDensity({ ...request, range: highCut }, e).value, from, to, options)
          .value;
      expect((inEnergy(energyMin, top) + inEnergy(top, highCut.energyMax)) / value).toBeCloseTo(1, 6);
      const angular = (x: number) => decayPhotonCosThetaDensity({ ...request, sample: highCut }, x).value;
      expect(integrate(angular, cosThetaMin, cosThetaMax, options).value / value).toBeCloseTo(1, 6);
    }
  });

  it('have a parabola in cos(theta), Fig. 2', () => {
    const at = (x: number) =>
      decayPhotonCosThetaDensity({ ...events(0.1), sample: highCut, resolution: babarSmearing }, x).value;
    const curvature = at(1) - at(0);
    expect(at(-0.5)).toBeCloseTo(at(0) + 0.25 * curvature, 9);
    // Collinear photons keep the 1 + cos^2 of the dark photon.
    expect(at(1) / at(0)).toBeCloseTo(2, 2);
  });

  it('end at the kinematic limits without smearing', () => {
    const request = { ...events(3), range: all, resolution: undefined };
    const top = decayPhotonEnergy(decayPhotonKinematics(request)!, 1);
    expect(decayPhotonEnergyDensity(request, 1.0001 * top)).toEqual({ value: 0, error: 0 });
    expect(decayPhotonEnergyDensity(request, 0.9999 * top).value).toBeGreaterThan(0);
    expect(decayPhotonEnergyDensity({ ...request, mass: 11 }, 1).value).toBe(0);
  });
});

describe('decay in the detector', () => {
  it('has the lengths of paper dark-axion (7) and (8) times p/m', () => {
    const width = (coupling: number, mass: number) => (coupling ** 2 * mass ** 3) / (96 * Math.PI);
    // 60 m at 1e-3 / GeV and 1 MeV, times p/m = 5177.5.
    const length = darkPhotonDecayLengthCm(events(1e-3), width(1e-3, 1e-3));
    expect(length / 5177.5 / 100 / 59.5).toBeCloseTo(1, 2);
    expect(darkPhotonDecayLengthCm(events(1e-3), width(2e-3, 1e-3)) / length).toBeCloseTo(0.25, 12);
    expect(() => darkPhotonDecayLengthCm(events(11), 1)).toThrow(RangeError);
  });

  it('is certain for a short length and L/l for a long one', () => {
    expect(decayWithinProbability(100, 0.01)).toBe(1);
    expect(decayWithinProbability(100, 1e20) / 1e-18).toBeCloseTo(1, 12);
    expect(decayWithinProbability(100, Number.POSITIVE_INFINITY)).toBe(0);
    expect(decayWithinProbability(100, 100)).toBeCloseTo(1 - Math.exp(-1), 14);
  });

  it('counts 28 / fb at 30% efficiency', () => {
    // 1 GeV^-2 = 3.8938e8 pb.
    expect(sampleEventsPerCrossSection(highCut) / (28e3 * 0.3 * 3.893793721e8)).toBeCloseTo(1, 8);
  });
});
