import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constants } from '../../physics/constants.ts';
import { energyLimits } from './kinematics.ts';
import { energyRange } from './maps.ts';
import { type BremsstrahlungSetup, largestMass, largestMassAtEnergy, smallestBeamEnergy } from './setup.ts';

/** Any lepton, nucleus and window; shares of the beam energy for its ends. */
const setups = fc
  .record({
    leptonMass: fc.constantFrom(constants.electronMass.value, constants.muonMass.value),
    logKinetic: fc.double({ min: -3, max: 3, noNaN: true }),
    A: fc.integer({ min: 1, max: 238 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    // Narrower windows than any calorimeter resolves underflow in squares of energies.
    to: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  })
  .filter(({ from, to }) => from < to)
  .map(({ leptonMass, logKinetic, A, from, to }): BremsstrahlungSetup => {
    const beamEnergy = leptonMass + 10 ** logKinetic;
    return {
      leptonMass,
      beamEnergy,
      Z: Math.ceil(A / 2.5),
      A,
      nucleusMass: A * constants.atomicMassUnit.value,
      formFactor: 'elastic',
      energyMin: from * beamEnergy,
      energyMax: to * beamEnergy,
      angleMax: Math.PI,
    };
  });

const closeBelow = 1 - 1e-6;
const closeAbove = 1 + 1e-6;

describe('the largest virtual-photon mass', () => {
  it('is where the range of energies inside the window closes', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const largest = largestMass(setup);
        expect(energyRange(setup, largest * closeAbove + 1e-9)).toBeUndefined();
        if (largest > 1e-4) expect(energyRange(setup, largest * closeBelow)).toBeDefined();
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('at one energy is where that energy leaves the range of the mass', () => {
    fc.assert(
      fc.property(setups, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (setup, share) => {
        const energy = share * (setup.beamEnergy - setup.leptonMass);
        const largest = largestMassAtEnergy(setup, energy);
        const within = (mass: number): boolean => {
          const limits = energyLimits(setup, mass);
          return limits !== undefined && limits[0] <= energy && energy <= limits[1];
        };
        expect(within(largest * closeBelow)).toBe(true);
        expect(within(largest * closeAbove)).toBe(false);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is 0 for a window above what the lepton can give', () => {
    const muon = constants.muonMass.value;
    const setup: BremsstrahlungSetup = {
      leptonMass: muon,
      beamEnergy: 0.16,
      Z: 13,
      A: 27,
      nucleusMass: 25,
      formFactor: 'elastic',
      energyMin: 0.1,
      energyMax: 0.16,
      angleMax: Math.PI,
    };
    expect(largestMass(setup)).toBe(0);
  });
});

describe('the smallest beam energy', () => {
  it('is where the mass begins to fit into the window', () => {
    const share = fc.double({ min: 1e-3, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(setups, share, (setup, part) => {
        const mass = part * largestMass(setup);
        fc.pre(mass > 0);
        const energy = smallestBeamEnergy(setup, mass)!;
        expect(energy).toBeGreaterThanOrEqual(setup.energyMin);
        expect(energy).toBeLessThanOrEqual(setup.beamEnergy);
        const at = (beamEnergy: number) => energyRange({ ...setup, beamEnergy }, mass);
        expect(at(Math.min(setup.beamEnergy, energy * closeAbove))).toBeDefined();
        expect(at(energy * closeBelow)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('is none for what the beam cannot make', () => {
    fc.assert(
      fc.property(setups, fc.double({ min: 1, max: 10, noNaN: true }), (setup, factor) => {
        expect(smallestBeamEnergy(setup, factor * largestMass(setup))).toBeUndefined();
      }),
    );
  });
});
