import { type Estimate, scaleEstimate, sumEstimates } from '../../numerics/index.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import type { MonoPhotonCountSearch } from '../../records/search.ts';
import {
  averagedEnergyWindowEfficiency,
  energyWindowEfficiency,
  totalLuminosityInversePb,
} from './energy-window.ts';

/** An energy at which a counting search needs the cross section, and what it makes of it. */
export interface CountingRun {
  /** sqrt(s), GeV. */
  readonly energy: number;
  /** Share of the photons inside the angular cut that are kept: energy window times trigger. */
  readonly efficiency: number;
  /** Events per GeV^-2 of cross section inside the angular cut. */
  readonly eventsPerCrossSection: number;
}

/**
 * The runs of a search for one mass (GeV). `per-run` keeps them apart, since the cross section of the
 * electron coupling falls as 1/s; `averaged` is paper invisible-alp (33): one run with the whole luminosity,
 * its mean energy, and the efficiency averaged by luminosity alone.
 */
export function countingRuns(search: MonoPhotonCountSearch, mass: number): readonly CountingRun[] {
  if (search.runWeighting === 'per-run') {
    return search.runs.map(({ energy, luminosityInversePb }) =>
      countingRun(
        energy,
        luminosityInversePb,
        search.efficiency * energyWindowEfficiency(energy, mass, search),
      ),
    );
  }
  const luminosity = totalLuminosityInversePb(search);
  const weighted = search.runs.reduce((sum, run) => sum + run.luminosityInversePb * run.energy, 0);
  const efficiency = search.efficiency * averagedEnergyWindowEfficiency(mass, search);
  return [countingRun(weighted / luminosity, luminosity, efficiency)];
}

/**
 * Full selection efficiency, paper invisible-alp (33): trigger times energy window times `angularShare`, the
 * share of the photons inside the angular cut at sqrt(s) in GeV, which production knows; by luminosity.
 * (Where the cross section changes from run to run, weigh it by `countingRuns` instead.)
 */
export function selectionEfficiency(
  search: MonoPhotonCountSearch,
  mass: number,
  angularShare: (runEnergy: number) => Estimate,
): Estimate {
  const luminosity = totalLuminosityInversePb(search);
  return sumEstimates(
    search.runs.map(({ energy, luminosityInversePb }) => {
      const kept = search.efficiency * energyWindowEfficiency(energy, mass, search);
      return scaleEstimate(angularShare(energy), (luminosityInversePb / luminosity) * kept);
    }),
  );
}

function countingRun(energy: number, luminosityInversePb: number, efficiency: number): CountingRun {
  const eventsPerCrossSection = luminosityInversePb * efficiency * picobarnPerInverseGeV2;
  return { energy, efficiency, eventsPerCrossSection };
}
