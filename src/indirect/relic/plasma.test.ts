import { describe, expect, it } from 'vitest';
import { constants } from '../../physics/constants.ts';
import {
  criticalDensityOverH2,
  entropyDensityTodayPerCm3,
  entropyOverHubble,
  planckMass,
} from './cosmology.ts';
import { latticeDegrees } from './lattice-degrees.ts';
import { createPlasma, neutrinoDecouplingTemperature, plasmaState } from './plasma.ts';

const lattice = createPlasma();
const pions = createPlasma('pion-gas');

describe('plasma', () => {
  it('has the textbook degrees of freedom between the masses, and after annihilation of electrons', () => {
    // 2 + 4 (7/8) + 6 (7/8), reached within the tails of electron and muon.
    expect(plasmaState(lattice, 5e-3).energyDegrees).toBeCloseTo(10.75, 2);
    const today = plasmaState(lattice, 1e-8);
    // Instantaneous decoupling at infinite temperature gives 43/11 and 3.363; at 2.3 MeV slightly more.
    expect(Math.abs(today.entropyDegrees / (43 / 11) - 1)).toBeLessThan(0.003);
    expect(Math.abs(today.energyDegrees / 3.363 - 1)).toBeLessThan(0.003);
  });

  it('leads to the entropy density of today within 0.5 per cent', () => {
    // 2.7255 K; the constant of the physics note has the neutrinos of full decoupling, 3.94 degrees or so.
    const kelvin = 8.617333262e-14;
    const temperature = 2.7255 * kelvin;
    const { entropyDegrees } = plasmaState(lattice, temperature);
    const perCm3 =
      ((2 * Math.PI ** 2) / 45) * entropyDegrees * (temperature / constants.hbarCInGeVCm.value) ** 3;
    expect(Math.abs(perCm3 / entropyDensityTodayPerCm3 - 1)).toBeLessThan(0.005);
  });

  it('has the critical density of its Planck mass', () => {
    // 3 H^2 M_P^2 / 8 pi at 100 km/s/Mpc, 1 Mpc = 3.0856775814913673e22 m.
    const hubble = (1e5 / 3.085677581491367e22) * constants.hbarInGeVSeconds.value;
    const density = (3 * hubble ** 2 * planckMass ** 2) / (8 * Math.PI * constants.hbarCInGeVCm.value ** 3);
    expect(density / criticalDensityOverH2).toBeCloseTo(1, 4);
  });

  it('expands like radiation: s / H', () => {
    const [g, h, T] = [10.75, 10.6, 3e-3];
    const entropy = ((2 * Math.PI ** 2) / 45) * h * T ** 3;
    const density = (Math.PI ** 2 / 30) * g * T ** 4;
    const hubble = Math.sqrt((8 * Math.PI * density) / 3) / planckMass;
    expect(entropyOverHubble(T, g, h) / (entropy / hubble)).toBeCloseTo(1, 12);
  });

  it('conserves entropy through the decoupling of neutrinos and of electrons', () => {
    // h T^3 of photons and electrons alone and of neutrinos alone both scale as a^-3.
    const before = plasmaState(lattice, neutrinoDecouplingTemperature);
    const after = plasmaState(lattice, neutrinoDecouplingTemperature * (1 - 1e-9));
    expect(after.entropyDegrees / before.entropyDegrees).toBeCloseTo(1, 6);
    expect(after.energyDegrees / before.energyDegrees).toBeCloseTo(1, 6);
  });

  it('has the slope of its entropy', () => {
    for (const T of [3e-5, 2e-4, 1e-3, 0.01, 0.03, 0.12, 0.5, 5]) {
      const at = (factor: number) => Math.log(plasmaState(lattice, T * factor).entropyDegrees);
      const numerical = (at(1.001) - at(0.999)) / (Math.log(1.001) - Math.log(0.999));
      expect(Math.abs(plasmaState(lattice, T).entropySlope - numerical)).toBeLessThan(2e-3);
    }
  });

  it('obeys the first law in the ideal gas: 3 h + h_prime = (3/4) (4 g + g_prime)', () => {
    for (const T of [2.5e-3, 0.01, 0.03, 0.06, 0.2]) {
      const energyAt = (factor: number) => plasmaState(pions, T * factor).energyDegrees;
      const energySlope = (energyAt(1.01) - energyAt(0.99)) / (Math.log(1.01) - Math.log(0.99));
      const { energyDegrees, entropyDegrees, entropySlope } = plasmaState(pions, T);
      const left = entropyDegrees * (3 + entropySlope);
      expect(left / (0.75 * (4 * energyDegrees + energySlope))).toBeCloseTo(1, 4);
    }
  });

  it('joins the lattice table to the ideal gas within half a per cent', () => {
    for (const { temperature, energy, entropy } of latticeDegrees()) {
      if (temperature > 90) continue;
      const state = plasmaState(lattice, temperature);
      expect(Math.abs(state.energyDegrees / energy - 1)).toBeLessThan(2e-3);
      expect(Math.abs(state.entropyDegrees / entropy - 1)).toBeLessThan(2e-3);
    }
    // Points of the same table below the join: log10(T/MeV) = 0.5, 1 and 1.25.
    expect(Math.abs(plasmaState(pions, 10 ** -2.5).energyDegrees / 10.74 - 1)).toBeLessThan(5e-3);
    expect(Math.abs(plasmaState(pions, 1e-2).energyDegrees / 10.76 - 1)).toBeLessThan(5e-3);
    expect(Math.abs(plasmaState(pions, 10 ** -1.75).energyDegrees / 11.09 - 1)).toBeLessThan(5e-3);
    expect(Math.abs(plasmaState(pions, 10 ** -1.4).energyDegrees / 13.68 - 1)).toBeLessThan(5e-3);
  });

  it('refuses temperatures outside its table', () => {
    expect(() => plasmaState(lattice, 0)).toThrow(RangeError);
    expect(() => plasmaState(lattice, 101)).toThrow(/101 GeV/);
  });
});
