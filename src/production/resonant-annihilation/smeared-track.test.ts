import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import {
  electronTrack,
  positronTrack,
  sumOfTracks,
  tabulatedTrack,
  tabulateTrack,
} from '../../physics/shower/index.ts';
import { comptonProfile, effectiveMass } from './atomic-motion.ts';
import {
  hydrogenLikeShell,
  narrowResonanceYieldOnSmearedTrack,
  narrowResonanceYieldPerElectron,
  resonantYieldOnSmearedTrack,
  resonantYieldPerElectron,
  slaterShells,
  smearedTrack,
} from './index.ts';
import { darkPhoton } from './resonance.fixture.ts';

const m = constants.electronMass.value;
const made = { beamEnergy: 100, depth: 40 };
const secondaries = tabulatedTrack(tabulateTrack(positronTrack(made), 49, 100));
const withBeam = sumOfTracks([electronTrack(made), secondaries]);
const targets = {
  lead: { Z: 82, A: 207.2, densityGPerCm3: 11.35, radiationLengthCm: 0.5612 },
  aluminium: { Z: 13, A: 26.98, densityGPerCm3: 2.7, radiationLengthCm: 8.9 },
};

describe('a track smeared by the motion of electrons', () => {
  it('is the average of the track over the Compton profile', () => {
    const shell = hydrogenLikeShell(2, 20);
    const smeared = smearedTrack(secondaries, 50, [shell]);
    for (const energy of [30, 50, 70, 95, 130]) {
      const on = (q: number): number => {
        const E = (energy * m) / effectiveMass(q);
        return E > 50 && E < 100 ? comptonProfile(q, shell.momentum) * secondaries.perGeV(E) : 0;
      };
      // q where the positron has 50 and 100 GeV.
      const [from, to] = [50, 100].map((E) => {
        const r = energy / E;
        return (m * (1 - r * r)) / (2 * r);
      });
      const { value } = integrate(on, from!, to!, { relativeTolerance: 1e-7 });
      expect(smeared.perGeV(energy) / value).toBeCloseTo(1, 5);
      expect(smeared.tabulated().perGeV(energy) / value).toBeCloseTo(1, 4);
    }
  });

  it('has the same positrons, each with another energy on average at second order', () => {
    const still = [{ electrons: 1, momentum: 3e-3 * m }];
    const { perGeV } = smearedTrack(secondaries, 50, still);
    for (const energy of [60, 70, 80]) {
      expect(perGeV(energy) / secondaries.perGeV(energy)).toBeCloseTo(1, 3);
    }
    expect(perGeV(45)).toBeLessThan(1e-5 * secondaries.perGeV(50));
  });

  it.each(['lead', 'aluminium'] as const)('makes what the kernel over shells makes, in %s', (name) => {
    const target = targets[name];
    const shells = slaterShells(target.Z);
    for (const track of [secondaries, withBeam]) {
      const smeared = smearedTrack(track, 50, shells);
      // The kernel takes up to seconds for the singular end of a beam on lead.
      const masses = name === 'lead' && track === withBeam ? [0.226] : [0.03, 0.21, 0.226, 0.28, 0.318, 0.4];
      for (const mass of masses) {
        const resonance = darkPhoton(mass, 1e-9);
        const { value, error } = resonantYieldOnSmearedTrack(resonance, smeared, target);
        const kernel = resonantYieldPerElectron(resonance, track, 50, target, {
          shells,
          relativeTolerance: 1e-3,
        });
        expect(Math.abs(value / kernel.value - 1)).toBeLessThan(2e-4);
        expect(error / value).toBeLessThan(5e-4);
      }
    }
  });

  it('makes of a narrow line what it makes of one without width, and more outside the range at rest', () => {
    const { lead } = targets;
    const smeared = smearedTrack(secondaries, 50, slaterShells(82));
    for (const mass of [0.21, 0.23, 0.28, 0.31]) {
      const line = darkPhoton(mass, 1e-9, 1e-6);
      const narrow = narrowResonanceYieldOnSmearedTrack(line, smeared, lead);
      expect(resonantYieldOnSmearedTrack(line, smeared, lead).value / narrow).toBeCloseTo(1, 3);
      const atRest = narrowResonanceYieldPerElectron(line, secondaries, 50, lead);
      if (mass < 0.22) expect(atRest).toBe(0);
      expect(narrow).toBeGreaterThan(0);
    }
  });

  it('is as at rest far from the ends where the motion is slow', () => {
    // Beryllium: 1.95 alpha and less.
    const smeared = smearedTrack(secondaries, 50, slaterShells(4));
    const line = darkPhoton(0.28, 1e-9, 1e-6);
    const target = { ...targets.aluminium, Z: 4 };
    const atRest = narrowResonanceYieldPerElectron(line, secondaries, 50, target);
    expect(narrowResonanceYieldOnSmearedTrack(line, smeared, target) / atRest).toBeCloseTo(1, 2);
  });

  it('has a table as good as it says', () => {
    for (const track of [secondaries, withBeam]) {
      const smeared = smearedTrack(track, 50, slaterShells(82));
      const table = smeared.tabulated();
      expect(table.relativeError).toBeLessThan(1.5e-4);
      for (let i = 0; i < 500; i++) {
        const energy = 10 * 1.0067 ** i;
        const difference = Math.abs(table.perGeV(energy) / smeared.perGeV(energy) - 1);
        expect(difference).toBeLessThan(1.2 * table.relativeError);
      }
      expect(table.perGeV(1e-4)).toBe(0);
      expect(table.perGeV(1e8)).toBe(0);
    }
  });

  it('needs positrons', () => {
    const shells = slaterShells(82);
    expect(() => smearedTrack(secondaries, 100, shells)).toThrow(RangeError);
    expect(() => smearedTrack(secondaries, 0, shells)).toThrow(RangeError);
  });
});
