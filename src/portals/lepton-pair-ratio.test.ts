import { describe, expect, it } from 'vitest';
import { constants } from '../physics/constants.ts';
import { darkPhotonToAxionPhotonWidth } from './dark-axion.ts';
import { widthByPhaseSpace } from './lepton-pair-ratio.fixture.ts';
import { leptonPairRatio, leptonPairRatioAsymptote } from './lepton-pair-ratio.ts';

const [electron, muon] = [constants.electronMass.value, constants.muonMass.value];

describe('lepton pairs from a virtual photon', () => {
  // mpmath at 40 digits, of the integral in ln q^2 as in the note: quad over six pieces of
  //   sqrt(1 - 4*ml**2/q2)*(1 + 2*ml**2/q2)*lam**1.5/(m**2 - ma**2)**3, times alpha/(3 pi).
  it.each([
    [0.1, 0, 0.00051099895, 0.005461402081525639],
    [0.01, 0.004, 0.00051099895, 0.0015067591224422138],
    [1, 0.7, 0.1056583755, 4.822210585734193e-5],
    [10, 0, 0.1056583755, 0.004337684102126202],
    [1000, 0, 0.00051099895, 0.01972367687225052],
    [0.1, 0.098, 0.00051099895, 0.00024034563205040368],
    [0.1349768, 0, 0.00051099895, 0.005925697702607088],
  ])('have the ratio from 40 digits at masses %d, %d, %d GeV', (parent, product, lepton, expected) => {
    const { value, error } = leptonPairRatio(parent, product, lepton);
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-13);
    expect(error).toBeLessThan(1e-11 * value);
    expect(error).toBeGreaterThan(0);
  });

  it('keep their digits 1e-4 above threshold', () => {
    // As above, but the excess m - 2 m_l = 1.021e-7 GeV carries the rounding of the masses.
    const { value } = leptonPairRatio(0.0010221, 0, 0.00051099895);
    expect(Math.abs(value / 2.656712829204399e-21 - 1)).toBeLessThan(1e-10);
  });

  it.each([
    [0.1, 0, electron],
    [0.05, 0.03, electron],
    [0.6, 0.1, muon],
  ])('are the explicit amplitude over three-body phase space at %d, %d, %d GeV', (parent, axion, lepton) => {
    const twoBody = darkPhotonToAxionPhotonWidth(1, parent, axion);
    const expected = widthByPhaseSpace(parent, axion, lepton) / twoBody;
    expect(leptonPairRatio(parent, axion, lepton).value / expected).toBeCloseTo(1, 6);
  });

  it('doubled give the 1.2% of pi0 -> gamma e+ e-', () => {
    // PDG 2024: (1.174 +- 0.035)% over 98.823% to two photons.
    const ratio = 2 * leptonPairRatio(0.1349768, 0, electron).value;
    expect(Math.abs(ratio - 0.01174 / 0.98823)).toBeLessThan(0.00035 / 0.98823);
    expect(ratio).toBeCloseTo(0.012, 3);
  });

  it('tend to the asymptote as (m_l / m)^2', () => {
    const miss = (parent: number) =>
      Math.abs(
        leptonPairRatio(parent, 0, electron, 1e-13).value / leptonPairRatioAsymptote(parent, electron) - 1,
      );
    expect(miss(0.1)).toBeLessThan(1e-4);
    expect(miss(10)).toBeLessThan(1e-7);
  });

  it('are exactly zero at and below threshold, and grow with the parent mass', () => {
    expect(leptonPairRatio(2 * electron, 0, electron)).toEqual({ value: 0, error: 0 });
    expect(leptonPairRatio(0.01, 0.02, electron).value).toBe(0);
    expect(leptonPairRatio(0, 0, electron).value).toBe(0);
    let last = 0;
    for (let parent = 0.0011; parent < 1e4; parent *= 3) {
      const { value } = leptonPairRatio(parent, 0, electron);
      expect(value).toBeGreaterThan(last);
      last = value;
    }
  });

  it('refuse a massless lepton, for which the ratio diverges', () => {
    expect(() => leptonPairRatio(1, 0, 0)).toThrow(RangeError);
    expect(() => leptonPairRatio(Number.NaN, 0, 1)).toThrow(RangeError);
  });
});
