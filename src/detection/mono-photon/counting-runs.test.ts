import { describe, expect, it } from 'vitest';
import { integrate } from '../../numerics/index.ts';
import { countingRuns, selectionEfficiency } from './counting-runs.ts';
import { energyStandardDeviation } from './energy-resolution.ts';
import {
  averagedEnergyWindowEfficiency,
  energyWindowEfficiency,
  totalLuminosityInversePb,
} from './energy-window.ts';
import { recoilMass, recoilPhotonEnergy } from './recoil-photon.ts';
import { delphi } from './searches.fixture.ts';

/** 3/4 [c0 + c0^3/3] of the photon coupling, exact for massless electrons. */
const photonShare = 0.75 * (Math.SQRT1_2 + Math.SQRT1_2 ** 3 / 3);

describe('recoil photon', () => {
  it('has (s - M^2)/(2 sqrt s), nothing above threshold, and the mass back', () => {
    expect(recoilPhotonEnergy(200, 10)).toBeCloseTo((40000 - 100) / 400, 12);
    expect(recoilPhotonEnergy(200, 200)).toBe(0);
    expect(recoilPhotonEnergy(200, 300)).toBe(0);
    expect(recoilMass(200, recoilPhotonEnergy(200, 123.4))).toBeCloseTo(123.4, 10);
    expect(recoilMass(200, 101)).toBeUndefined();
  });
});

describe('DELPHI energy window', () => {
  it('is the integral of the smeared line', () => {
    for (const mass of [0.01, 40, 80, 120]) {
      const energy = recoilPhotonEnergy(206.7, mass);
      // (32): the sum of two independent Gaussian errors.
      const sigma = Math.sqrt((0.0435 * energy) ** 2 + 0.32 ** 2 * energy);
      expect(energyStandardDeviation(energy, delphi.resolution)).toBeCloseTo(sigma, 12);
      const { value } = integrate(
        (e) => Math.exp(-0.5 * ((e - energy) / sigma) ** 2) / (sigma * Math.sqrt(2 * Math.PI)),
        0.9 * 103.35,
        1.05 * 103.35,
        { relativeTolerance: 1e-12 },
      );
      expect(energyWindowEfficiency(206.7, mass, delphi) / value).toBeCloseTo(1, 9);
    }
  });

  it('is one for a window much wider than the resolution, and 0 for a mass out of reach', () => {
    const wide = { ...delphi, energyFractionMin: 0, energyFractionMax: 2 };
    expect(energyWindowEfficiency(200, 1, wide)).toBeCloseTo(1, 15);
    expect(energyWindowEfficiency(182.7, 190, delphi)).toBe(0);
    expect(averagedEnergyWindowEfficiency(209, delphi)).toBe(0);
  });

  it('falls with the mass, by half where the photon has 0.9 of the beam energy', () => {
    const edge = recoilMass(200, 90)!;
    expect(energyWindowEfficiency(200, edge, delphi)).toBeCloseTo(0.5, 2);
    expect(energyWindowEfficiency(200, 1.2 * edge, delphi)).toBeLessThan(
      energyWindowEfficiency(200, edge, delphi),
    );
  });
});

describe('DELPHI selection', () => {
  it('sums Table 1 to the printed 645.7 / pb', () => {
    expect(totalLuminosityInversePb(delphi)).toBeCloseTo(645.7, 10);
  });

  it('keeps the "around 40%" of the photon channel that the paper prints at 10 MeV', () => {
    const { value } = selectionEfficiency(delphi, 0.01, () => ({ value: photonShare, error: 0 }));
    expect(value).toBeGreaterThan(0.38);
    expect(value).toBeLessThan(0.43);
    // The average efficiency of (33) is the product when the angular share is the same in all runs.
    expect(value).toBeCloseTo(photonShare * 0.84 * averagedEnergyWindowEfficiency(0.01, delphi), 14);
  });

  it('passes the error of the share on, times the efficiency', () => {
    const { value, error } = selectionEfficiency(delphi, 1, () => ({ value: 0.5, error: 0.005 }));
    expect(error / value).toBeCloseTo(0.01, 12);
  });

  it('gives the same events either way for a cross section that does not change with energy', () => {
    const events = (search: typeof delphi) =>
      countingRuns(search, 30).reduce((sum, run) => sum + run.eventsPerCrossSection, 0);
    const averaged = { ...delphi, runWeighting: 'averaged' } as const;
    expect(events(averaged) / events(delphi)).toBeCloseTo(1, 13);
    expect(countingRuns(delphi, 30)).toHaveLength(10);
    expect(countingRuns(averaged, 30)[0]!.energy).toBeCloseTo(197.4, 0);
  });

  it('differs by little for one that falls as 1/s, as the note says', () => {
    const perRun = countingRuns(delphi, 30).reduce(
      (sum, run) => sum + run.eventsPerCrossSection / run.energy ** 2,
      0,
    );
    const [run] = countingRuns({ ...delphi, runWeighting: 'averaged' }, 30);
    const averaged = run!.eventsPerCrossSection / run!.energy ** 2;
    expect(Math.abs(perRun / averaged - 1)).toBeGreaterThan(1e-4);
    expect(Math.abs(perRun / averaged - 1)).toBeLessThan(0.05);
  });

  it('counts 1 pb = 2.568e-9 GeV^-2', () => {
    const [run] = countingRuns({ ...delphi, runs: [{ energy: 200, luminosityInversePb: 100 }] }, 1);
    expect((run!.eventsPerCrossSection * 2.56819e-9) / run!.efficiency).toBeCloseTo(100, 3);
  });
});
