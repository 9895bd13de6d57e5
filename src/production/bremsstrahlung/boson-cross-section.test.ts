import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate, integrateBox } from '../../numerics/index.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { ldmxSetup as ldmx, na64eSetup as na64 } from '../beam-on-nucleus.fixture.ts';
import {
  bosonBremsstrahlungCrossSection as crossSection,
  bosonBremsstrahlungEnergyAngleSpectrum as energyAngleSpectrum,
  bosonBremsstrahlungEnergySpectrum as energySpectrum,
} from './boson-cross-section.ts';
import { virtualPhotonCrossSection } from './cross-section.ts';
import { invariantPhaseSpace } from './invariant-phase-space.fixture.ts';
import { invariantL, lightSetup } from './invariants.fixture.ts';
import { energyLimits } from './kinematics.ts';
import type { BremsstrahlungSetup } from './setup.ts';
import { type BosonSpin, bosonSpins } from './vertex.ts';

const m = constants.electronMass.value;
const muon: BremsstrahlungSetup = {
  ...na64,
  leptonMass: constants.muonMass.value,
  beamEnergy: 160,
  energyMin: 0,
  energyMax: 160,
};

/** The total cross section in invariants and with the unrearranged L_X, for energies at which double precision bears it. GeV^-2. */
function invariantCrossSection(spin: BosonSpin, setup: BremsstrahlungSetup, mass: number): number {
  const at = invariantPhaseSpace(setup, mass);
  const integrand = (v: Float64Array): number => {
    let mean = 0;
    // L_X is a polynomial of degree two in cos(phi): four equal steps average it exactly.
    for (let i = 0; i < 4; i++) {
      const { momenta, factor } = at(v, (Math.PI / 4) * (2 * i + 1) + 0.3);
      mean += (factor * invariantL(spin, momenta, setup.leptonMass, mass)) / 4;
    }
    return mean;
  };
  return integrateBox(integrand, [0, 0, 0], [1, 1, 1], { relativeTolerance: 1e-4 }).value;
}

describe('boson bremsstrahlung', () => {
  it.each(bosonSpins)(
    'agrees with the invariant phase space with exact recoil: %s (note, section 1b)',
    (spin) => {
      for (const mass of [0.05, 0.3]) {
        const ours = crossSection(spin, lightSetup, mass, 1e-5).value;
        expect(Math.abs(ours / invariantCrossSection(spin, lightSetup, mass) - 1)).toBeLessThan(2e-4);
      }
    },
  );

  it('is the virtual photon for a vector with g = e', () => {
    const e2 = 4 * Math.PI * alpha;
    for (const setup of [na64, muon]) {
      const ours = crossSection('vector', setup, 0.1, 1e-4).value;
      expect((ours * e2) / virtualPhotonCrossSection(setup, 0.1, 1e-4).value).toBeCloseTo(1, 13);
    }
  });

  it('forgets chirality for masses far above the lepton: S to P and A to V, as m^2/m_X^2', () => {
    const at = (spin: BosonSpin, mass: number) => crossSection(spin, na64, mass, 1e-6).value;
    for (const [first, second] of [
      ['scalar', 'pseudoscalar'],
      ['axial-vector', 'vector'],
    ] as const) {
      const gap = (mass: number) => at(first, mass) / at(second, mass) - 1;
      expect(Math.abs(gap(0.01))).toBeLessThan(10 * (m / 0.01) ** 2);
      expect(Math.abs(gap(0.1))).toBeLessThan(10 * (m / 0.1) ** 2);
      expect(Math.abs(gap(1))).toBeLessThan(2e-5);
    }
  });

  it('emits light axial vectors as the pseudoscalar that they eat, with g = 2m/m_A', () => {
    for (const setup of [na64, ldmx, muon]) {
      const ratio = (mass: number) => {
        const goldstone = (2 * setup.leptonMass) / mass;
        const axial = crossSection('axial-vector', setup, mass, 1e-6).value;
        return axial / (goldstone ** 2 * crossSection('pseudoscalar', setup, mass, 1e-6).value);
      };
      // What is left are the two transverse polarisations, of relative size m_A^2/m^2.
      const small = 1e-3 * setup.leptonMass;
      expect(Math.abs(ratio(small) - 1)).toBeLessThan(1e-4);
      expect(ratio(0.1 * setup.leptonMass)).toBeGreaterThan(ratio(small));
    }
  });

  it('keeps the error it promises', () => {
    for (const spin of bosonSpins) {
      for (const [setup, mass] of [
        [na64, 1e-6],
        [na64, 1e-3],
        [ldmx, 1],
        [muon, 1e-3],
        [{ ...na64, energyMin: 0 }, 1e-4],
      ] as const) {
        const best = crossSection(spin, setup, mass, 1e-6).value;
        for (const tolerance of [1e-2, 1e-3, 1e-4]) {
          const { value, error } = crossSection(spin, setup, mass, tolerance);
          expect(error).toBeLessThanOrEqual(tolerance * value);
          expect(Math.abs(value - best)).toBeLessThanOrEqual(error);
        }
      }
    }
  });

  it.each(bosonSpins)('has spectra that add up to the total: %s', (spin) => {
    const mass = 0.1;
    const total = crossSection(spin, ldmx, mass, 1e-6).value;
    const end = energyLimits(ldmx, mass)![1];
    const rest = ldmx.beamEnergy - end;
    const overEnergy = integrate(
      (y) => {
        const energy = ldmx.beamEnergy - rest * Math.cosh(y);
        return rest * Math.sinh(y) * energySpectrum(spin, ldmx, mass, energy, 1e-6).value;
      },
      0,
      Math.acosh((ldmx.beamEnergy - ldmx.energyMin) / rest),
      { relativeTolerance: 1e-5 },
    );
    expect(Math.abs(overEnergy.value / total - 1)).toBeLessThan(2e-5);

    const overAngle = integrate(
      (y) => Math.exp(y) * energyAngleSpectrum(spin, ldmx, mass, 7, Math.exp(y), 1e-6).value,
      Math.log(1e-7),
      0,
      { relativeTolerance: 1e-5 },
    );
    expect(Math.abs(overAngle.value / energySpectrum(spin, ldmx, mass, 7, 1e-6).value - 1)).toBeLessThan(
      1e-4,
    );
  });

  it('converges for any lepton, energy, nucleus, window and mass', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const setups = fc.record({
      spin: fc.constantFrom(...bosonSpins),
      leptonMass: fc.constantFrom(m, constants.muonMass.value),
      kinetic: fc.double({ min: -1.5, max: 3, noNaN: true }),
      nucleus: fc.constantFrom([1, 1], [13, 27], [82, 207]),
      formFactor: fc.constantFrom('elastic', 'elastic+inelastic', 'elastic+inelastic-squared'),
      from: unit,
      angle: fc.double({ min: -4, max: 1, noNaN: true }),
      logMass: fc.double({ min: -7, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(setups, ({ spin, leptonMass, kinetic, nucleus, formFactor, from, angle, logMass }) => {
        const [Z, A] = nucleus as [number, number];
        const beamEnergy = leptonMass + 10 ** kinetic;
        const setup: BremsstrahlungSetup = {
          ...{ leptonMass, beamEnergy, Z, A, formFactor, energyMax: beamEnergy },
          nucleusMass: A * constants.atomicMassUnit.value,
          energyMin: from * beamEnergy,
          angleMax: Math.min(Math.PI, 10 ** angle),
        };
        const { value, error } = crossSection(spin, setup, 10 ** logMass, 1e-2);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1e-2 * value);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('is zero out of reach and refuses massless bosons', () => {
    for (const spin of bosonSpins) {
      expect(crossSection(spin, na64, 100, 1e-3)).toEqual({ value: 0, error: 0 });
      expect(energySpectrum(spin, ldmx, 1, 0.5, 1e-3).value).toBe(0);
      expect(() => crossSection(spin, na64, 0, 1e-3)).toThrow('a boson of 0 GeV is not radiated');
    }
  });
});
