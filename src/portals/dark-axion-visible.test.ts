import { describe, expect, it } from 'vitest';
import { constants } from '../physics/constants.ts';
import { darkAxionPortal } from './dark-axion.ts';
import {
  darkPhotonFlightCm,
  darkPhotonProperDecayLengthCm,
  darkPhotonVisibleBranchingFractions,
} from './dark-axion-visible.ts';
import { branchingFractions } from './decays.ts';

const muon = constants.muonMass.value;

describe('visible decays of the dark photon, paper dark-axion Fig. 10', () => {
  it('are 0.54% to a e+ e- at 100 MeV; three times that is near the printed "nearly 2%"', () => {
    const { electrons } = darkPhotonVisibleBranchingFractions(0.1, 0);
    // The ratio of lepton-pair-ratio.test.ts, over 1 + itself: below the muon threshold.
    expect(electrons.value).toBeCloseTo(0.00546140208 / 1.00546140208, 10);
    expect(3 * electrons.value).toBeGreaterThan(0.015);
    expect(3 * electrons.value).toBeLessThan(0.02);
  });

  it('add up to 1, with muons only above their threshold', () => {
    for (const [mass, axion] of [
      [0.02, 0],
      [0.3, 0.01],
      [10, 2],
    ] as const) {
      const { photon, electrons, muons } = darkPhotonVisibleBranchingFractions(mass, axion);
      expect(photon.value + electrons.value + muons.value).toBeCloseTo(1, 14);
      expect(muons.value > 0).toBe(mass - axion > 2 * muon);
      expect(muons.value).toBeLessThan(electrons.value);
      expect(photon.error).toBeLessThan(1e-10);
    }
  });

  it('are only a gamma below the electron threshold, and closed for a heavier ALP', () => {
    expect(darkPhotonVisibleBranchingFractions(0.001, 0).photon).toEqual({ value: 1, error: 0 });
    expect(darkPhotonVisibleBranchingFractions(0.001, 0.001).photon.value).toBe(0);
  });

  it('are those of the widths of the portal without a dark coupling', () => {
    const portal = darkAxionPortal.build({ m_gammaD: 0.5, m_a: 0.1, m_chi: 0, g: 0.02, g_D: 0 });
    const rows = branchingFractions(portal.widths(), 'gammaD');
    const of = (lepton: string) => rows.find(({ products }) => products[1] === lepton)!.fraction;
    const expected = darkPhotonVisibleBranchingFractions(0.5, 0.1);
    expect(of('gamma')).toBeCloseTo(expected.photon.value, 12);
    expect(of('e-') / expected.electrons.value).toBeCloseTo(1, 10);
    expect(of('mu-') / expected.muons.value).toBeCloseTo(1, 10);
    expect(of('chibar')).toBe(0);
  });
});

describe('dark photon lifetime, paper dark-axion (7) and (8)', () => {
  it('is 5.95e-14 m GeV / (G^2 m^3), about 60 m at 1e-3 /GeV and 1 MeV', () => {
    expect(darkPhotonProperDecayLengthCm(1, 1, 0) / 100).toBeCloseTo(5.95e-14, 16);
    const printed = darkPhotonProperDecayLengthCm(1e-3, 1e-3, 0) / 100;
    expect(Math.abs(printed - 60)).toBeLessThan(1);
  });

  it('falls as G^-2 m^-3, is stretched by beta gamma, and is infinite for a heavier ALP', () => {
    const one = darkPhotonProperDecayLengthCm(1e-3, 0.01, 0);
    expect(one / darkPhotonProperDecayLengthCm(2e-3, 0.02, 0)).toBeCloseTo(32, 10);
    expect(darkPhotonFlightCm(1e-3, 0.01, 0, 5) / one).toBeCloseTo(500, 10);
    expect(darkPhotonProperDecayLengthCm(1, 0.1, 0.1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => darkPhotonFlightCm(1, 0, 0, 1)).toThrow(RangeError);
  });
});
