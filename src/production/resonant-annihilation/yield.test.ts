import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import {
  integrateOverTrack,
  positronTrack,
  tabulatedTrack,
  tabulateTrack,
} from '../../physics/shower/index.ts';
import { electronsPerLength, shareOfLine } from './flat-track.fixture.ts';
import {
  comptonProfile,
  hydrogenLikeShell,
  narrowResonanceYieldPerElectron,
  type Resonance,
  resonantCrossSection,
  resonantCrossSectionPerAtom,
  resonantEnergy,
  resonantIntegral,
  resonantYieldPerElectron,
} from './index.ts';
import { darkPhoton } from './resonance.fixture.ts';

const m = constants.electronMass.value;
const lead = { Z: 82, A: 207.2, densityGPerCm3: 11.35, radiationLengthCm: 0.5612 };
const perLength = electronsPerLength(lead);
const flat = tabulatedTrack({ energiesGeV: [10, 40, 100], perGeV: [0.01, 0.01, 0.01] });
const slow = positronTrack({ beamEnergy: 100, depth: 40 });
const shower = tabulatedTrack(tabulateTrack(slow, 49, 60));

/** A pseudoscalar whose peak is at this energy, with this width over mass. */
function peakAt(energy: number, relativeWidth: number): Resonance {
  const mass = Math.sqrt(2 * m * (energy + m));
  return { spin: 'pseudoscalar', mass, electronCoupling: 1e-7, darkWidth: (M) => relativeWidth * M };
}

describe('the yield of a resonance', () => {
  it('on a flat track is the arc tangent between the ends, wherever the pole is', () => {
    for (const width of [0.3, 0.01, 1e-5, 1e-9]) {
      for (const energy of [9, 11, 55, 99.9, 120]) {
        const resonance = peakAt(energy, width);
        const { value, error } = resonantYieldPerElectron(resonance, flat, 10, lead, {
          lineShape: 'fixed',
          relativeTolerance: 1e-8,
        });
        const gamma = width + (1e-14 / (8 * Math.PI)) * Math.sqrt(1 - (2 * m) ** 2 / resonance.mass ** 2);
        const range = { energyMin: 10, energyMax: 100, perGeV: 0.01 };
        const share = shareOfLine(resonance.mass, gamma * resonance.mass, range);
        const expected = (perLength * range.perGeV * resonantIntegral(resonance) * share) / (2 * m);
        expect(Math.abs(value / expected - 1)).toBeLessThan(1e-6);
        expect(error / value).toBeLessThan(1e-6);
      }
    }
  });

  it('is T_+(E_R) times 4 pi^2 alpha epsilon^2 / (2 m_e) for a narrow line, and goes to 0 outside the range', () => {
    for (const mass of [0.24, 0.28, 0.31]) {
      const ratio = (alphaD: number): number => {
        const resonance = darkPhoton(mass, 1e-12, alphaD);
        const narrow = narrowResonanceYieldPerElectron(resonance, shower, 50, lead);
        return resonantYieldPerElectron(resonance, shower, 50, lead).value / narrow;
      };
      expect(ratio(1e-7)).toBeCloseTo(1, 3);
      // The usual alpha_D: positrons on the low side are many more, the more so towards E0.
      expect(ratio(0.1)).toBeGreaterThan(mass < 0.25 ? 0.8 : 0.95);
      expect(ratio(0.1)).toBeLessThan(mass > 0.3 ? 2 : 1.05);
    }
    expect(narrowResonanceYieldPerElectron(darkPhoton(0.2, 1e-5), shower, 50, lead)).toBe(0);
    expect(narrowResonanceYieldPerElectron(darkPhoton(0.33, 1e-5), shower, 50, lead)).toBe(0);
    const outside = (alphaD: number): number =>
      resonantYieldPerElectron(darkPhoton(0.2, 1e-12, alphaD), shower, 50, lead).value;
    expect(outside(1e-6) / outside(1e-7)).toBeCloseTo(10, 2);
  });

  it('is the plain integral of track and cross section, also with a primary positron', () => {
    for (const primary of ['e-', 'e+'] as const) {
      const track = positronTrack({ beamEnergy: 100, depth: 40, primary });
      for (const mass of [0.2, 0.27, 0.318, 0.34]) {
        const resonance = darkPhoton(mass, 1e-5);
        const direct = integrateOverTrack((E) => resonantCrossSection(resonance, E).value, track, 50, {
          relativeTolerance: 1e-5,
        });
        const { value, error } = resonantYieldPerElectron(resonance, track, 50, lead);
        expect(Math.abs(value / (perLength * direct.value) - 1)).toBeLessThan(2e-4);
        expect(error / value).toBeLessThan(1e-3);
      }
    }
  });

  it('of a thin target of positrons is t times the cross section at the beam energy', () => {
    const resonance = darkPhoton(0.25, 1e-5);
    const track = positronTrack({ beamEnergy: 60, depth: 1e-4, primary: 'e+' });
    const { value } = resonantYieldPerElectron(resonance, track, 30, lead);
    expect(value / (perLength * 1e-4 * resonantCrossSection(resonance, 60).value)).toBeCloseTo(1, 3);
  });

  it('is empty without a range and refuses a range from 0', () => {
    const resonance = darkPhoton(0.25, 1e-5);
    expect(resonantYieldPerElectron(resonance, shower, 100, lead).value).toBe(0);
    expect(() => resonantYieldPerElectron(resonance, shower, 0, lead)).toThrow(RangeError);
  });
});

describe('the motion of atomic electrons', () => {
  const shells = [hydrogenLikeShell(2, 12.5), hydrogenLikeShell(11, 6, 2)];
  const aluminium = { Z: 13, A: 26.98, densityGPerCm3: 2.7, radiationLengthCm: 8.9 };

  it('has a normalised profile with the mean square p0^2 / 3 along the beam', () => {
    const moment = (n: number) =>
      integrate(
        (phi) => ((Math.tan(phi) * 3) ** n * (comptonProfile(3 * Math.tan(phi), 3) * 3)) / Math.cos(phi) ** 2,
        -Math.PI / 2,
        Math.PI / 2,
      ).value;
    expect(moment(0)).toBeCloseTo(1, 10);
    expect(moment(2)).toBeCloseTo(9 / 3, 9);
    expect(hydrogenLikeShell(1, 1).momentum).toBeCloseTo(3.7289e-6, 9);
  });

  it('smears a line and keeps its integral', () => {
    const resonance = peakAt(50, 1e-6);
    const line = (y: number) => {
      const E = 50 * Math.exp(y);
      return E * resonantCrossSectionPerAtom(resonance, E, shells).value;
    };
    const { value } = integrate(line, -1.5, 1.5, { relativeTolerance: 1e-6 });
    expect(value / ((13 * resonantIntegral(resonance)) / (2 * m))).toBeCloseTo(1, 3);
    const atPole = resonantCrossSectionPerAtom(resonance, resonantEnergy(resonance.mass), shells).value;
    expect(atPole).toBeLessThan(1e-3 * 13 * resonantCrossSection(resonance, 50).value);
  });

  it('is nothing for electrons without momentum', () => {
    const resonance = peakAt(50, 0.03);
    const still = [{ electrons: 13, momentum: 1e-12 }];
    for (const E of [45, 50, 60]) {
      const ratio =
        resonantCrossSectionPerAtom(resonance, E, still).value / resonantCrossSection(resonance, E).value;
      expect(ratio / 13).toBeCloseTo(1, 6);
    }
  });

  it('gives the yield of the smeared line on the track', () => {
    for (const width of [0.03, 1e-4]) {
      const resonance = peakAt(60, width);
      const options = { shells, relativeTolerance: 1e-4 };
      const { value } = resonantYieldPerElectron(resonance, shower, 50, aluminium, options);
      const direct = integrateOverTrack(
        (E) => resonantCrossSectionPerAtom(resonance, E, shells).value,
        shower,
        50,
        { relativeTolerance: 1e-5 },
      );
      const atoms =
        ((aluminium.densityGPerCm3 * constants.avogadro.value * aluminium.radiationLengthCm) / aluminium.A) *
        squareCentimetresPerInverseGeV2;
      expect(value / (atoms * direct.value)).toBeCloseTo(1, 3);
    }
  });

  it('must know all electrons', () => {
    const options = { shells: [hydrogenLikeShell(2, 12.5)] };
    expect(() => resonantYieldPerElectron(peakAt(60, 0.1), shower, 50, aluminium, options)).toThrow(
      /2 electrons of 13/,
    );
    expect(() => hydrogenLikeShell(1, 0)).toThrow(RangeError);
  });
});
