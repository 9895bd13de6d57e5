import { normalProbability } from '../../numerics/special/normal.ts';
import type { MonoPhotonCountSearch } from '../../records/search.ts';
import { energyStandardDeviation } from './energy-resolution.ts';
import { recoilPhotonEnergy } from './recoil-photon.ts';

/** What the energy cut of a counting search needs. */
export type EnergyWindow = Pick<
  MonoPhotonCountSearch,
  'energyFractionMin' | 'energyFractionMax' | 'resolution'
>;

/**
 * Probability that the measured energy of the photon that recoils against this mass (GeV) lies in the window
 * at sqrt(s) = runEnergy (GeV): the epsilon_s of paper invisible-alp (33), from (31) and (32). The photon has
 * one energy, whatever its angle, so that this factorises from the angular cut. Exact up to rounding; 0 at
 * and above threshold.
 */
export function energyWindowEfficiency(runEnergy: number, mass: number, search: EnergyWindow): number {
  const energy = recoilPhotonEnergy(runEnergy, mass);
  if (energy === 0) return 0;
  const beamEnergy = 0.5 * runEnergy;
  const sigma = energyStandardDeviation(energy, search.resolution);
  return normalProbability(
    (search.energyFractionMin * beamEnergy - energy) / sigma,
    (search.energyFractionMax * beamEnergy - energy) / sigma,
  );
}

/** The sum in paper invisible-alp (33): the window efficiency averaged over the runs by luminosity. */
export function averagedEnergyWindowEfficiency(mass: number, search: MonoPhotonCountSearch): number {
  let passed = 0;
  for (const run of search.runs) {
    passed += run.luminosityInversePb * energyWindowEfficiency(run.energy, mass, search);
  }
  return passed / totalLuminosityInversePb(search);
}

/** Luminosity of all runs, pb^-1. */
export function totalLuminosityInversePb(search: Pick<MonoPhotonCountSearch, 'runs'>): number {
  return search.runs.reduce((sum, run) => sum + run.luminosityInversePb, 0);
}
