import { describe, expect, it } from 'vitest';
import { boostFromBetaGamma, labAngle, labPhotonEnergy } from './boost.ts';
import { energyCutMass, rangeAboveLabEnergy, recastCosThetaRange, recastRegion } from './recast-region.ts';
import { recoilPhotonEnergy } from './recoil-photon.ts';
import { babar } from './searches.fixture.ts';

const [low, high] = babar.regions;

describe('recast regions', () => {
  it('steps from the low to the high region at 5.5 GeV, whatever their order', () => {
    expect(recastRegion(babar, 5.5)).toBe(low);
    expect(recastRegion(babar, 5.5000001)).toBe(high);
    expect(recastRegion({ regions: babar.regions.toReversed() }, 1)).toBe(low);
    expect(recastRegion(babar, 11)).toBeUndefined();
    expect(recastCosThetaRange(babar, 1)).toEqual({ cosThetaMin: -0.4, cosThetaMax: 0.6 });
    expect(recastCosThetaRange(babar, 7)).toEqual({ cosThetaMin: -0.6, cosThetaMax: 0.6 });
  });

  it('has no reach past the energy cut or the threshold', () => {
    const cut = energyCutMass(babar, high!)!;
    expect(recastCosThetaRange(babar, 0.999 * cut)).toBeDefined();
    expect(recastCosThetaRange(babar, 1.001 * cut)).toBeUndefined();
    const open = { ...babar, regions: [{ ...high!, massMax: 20, photonEnergyMin: 0 }] };
    expect(recastCosThetaRange(open, 10.57)).toBeDefined();
    expect(recastCosThetaRange(open, 10.58)).toBeUndefined();
    expect(energyCutMass(babar, { photonEnergyMin: 6 })).toBeUndefined();
  });

  it('has redundant energy cuts up to about 8 GeV, as paper invisible-alp says, in either frame', () => {
    const boost = boostFromBetaGamma(0.56);
    const cuts = (mass: number) => {
      const region = recastRegion(babar, mass)!;
      const energy = recoilPhotonEnergy(babar.energy, mass);
      return rangeAboveLabEnergy(region, boost, energy, region.photonEnergyMin);
    };
    for (const mass of [0.01, 3, 5.4, 5.6, 7, 8]) {
      const { cosThetaMin, cosThetaMax } = recastRegion(babar, mass)!;
      expect(recastCosThetaRange(babar, mass)).toEqual({ cosThetaMin, cosThetaMax });
      if (mass > 5) expect(energyCutMass(babar, recastRegion(babar, mass)!)!).toBeGreaterThan(mass);
    }
    for (const mass of [5.6, 7, 8]) {
      expect(cuts(mass)).toEqual({ cosThetaMin: -0.6, cosThetaMax: 0.6 });
    }
    expect(cuts(8.6)!.cosThetaMin).toBeGreaterThan(-0.6);
    expect(energyCutMass(babar, high!)).toBeGreaterThan(8);
    expect(energyCutMass(babar, high!)).toBeLessThan(9);
  });

  it('puts the edge where the lab energy is the cut', () => {
    const boost = boostFromBetaGamma(0.56);
    const energy = recoilPhotonEnergy(babar.energy, 8.8);
    const range = rangeAboveLabEnergy(high!, boost, energy, 1.5)!;
    expect(labPhotonEnergy(boost, energy, range.cosThetaMin)).toBeCloseTo(1.5, 12);
    expect(range.cosThetaMax).toBe(0.6);
    expect(rangeAboveLabEnergy(high!, boost, energy, 100)).toBeUndefined();
    const still = boostFromBetaGamma(0);
    expect(rangeAboveLabEnergy(high!, still, 2, 1.5)).toBe(high);
    expect(rangeAboveLabEnergy(high!, still, 1, 1.5)).toBeUndefined();
  });
});

describe('boost of an asymmetric collider', () => {
  it('has beta gamma 0.56 and 0.28 from the beam energies', () => {
    for (const [electron, positron, betaGamma] of [
      [9, 3.1, 0.56],
      [7, 4, 0.28],
    ] as const) {
      const fromBeams = (electron - positron) / Math.sqrt(4 * electron * positron);
      expect(fromBeams).toBeCloseTo(betaGamma, 2);
      const boost = boostFromBetaGamma(fromBeams);
      expect(boost.beta).toBeCloseTo((electron - positron) / (electron + positron), 14);
      expect(boost.oneMinusBeta).toBeCloseTo((2 * positron) / (electron + positron), 14);
    }
  });

  it('turns and shifts photons by the textbook formulas', () => {
    const boost = boostFromBetaGamma(0.56);
    for (const cosTheta of [-1, -0.4, 0, 0.6, 1]) {
      const energy = boost.gamma * 5 * (1 + boost.beta * cosTheta);
      expect(labPhotonEnergy(boost, 5, cosTheta)).toBeCloseTo(energy, 13);
      const cosLab = (cosTheta + boost.beta) / (1 + boost.beta * cosTheta);
      expect(Math.cos(labAngle(boost, cosTheta))).toBeCloseTo(cosLab, 13);
    }
  });
});
