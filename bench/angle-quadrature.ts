import {
  countingRuns,
  decayPhotonCosThetaDensity,
  positronTargetCosThetaRange,
  positronTargetEventsPerCrossSection,
  positronTargetKinematics,
  recastCosThetaRange,
  sampleEventsPerCrossSection,
  sampleWindows,
} from '../src/detection/mono-photon/index.ts';
import { integrate } from '../src/numerics/index.ts';
import { interpolateLogLog } from '../src/pipeline/interpolation.ts';
import {
  angleAt,
  axionDarkPhotonCrossSection,
  type CosThetaRange,
  photonAxionCrossSection,
  photonAxionForm,
  photonDarkPhotonCrossSection,
} from '../src/production/annihilation/index.ts';
import { formValue } from '../src/records/coupling-form.ts';
import type { DecayPhotonSearch, Search } from '../src/records/search.ts';

const everywhere: CosThetaRange = { cosThetaMin: -1, cosThetaMax: 1 };

/** Adaptive Gauss-Kronrod quadrature over the angle of what the library has in closed form. */
function overAngle(
  { cosThetaMin, cosThetaMax }: CosThetaRange,
  density: (cosTheta: number) => number,
): number {
  return integrate(density, cosThetaMin, cosThetaMax, { relativeTolerance: 1e-6 }).value;
}

/** sigma(e+ e- -> gamma a) at the couplings, GeV^-2. */
function photonAxion(
  energy: number,
  range: CosThetaRange,
  mass: number,
  couplings: Readonly<Record<string, number>>,
): number {
  return overAngle(range, (cosTheta) =>
    formValue(photonAxionForm(photonAxionCrossSection(angleAt(energy, cosTheta), mass)), couplings),
  );
}

/**
 * What a search makes of an ALP over what it excludes, with d sigma / d cos(theta) integrated numerically at the couplings
 * given; NaN where the search has no reach.
 */
export function signalOverLimit(
  search: Search,
  mass: number,
  couplings: Readonly<Record<string, number>>,
): number {
  switch (search.kind) {
    case 'mono-photon-count': {
      const runs = countingRuns(search, mass).filter((run) => run.energy > mass && run.efficiency > 1e-6);
      const events = runs.map(
        (run) => run.eventsPerCrossSection * photonAxion(run.energy, search, mass, couplings),
      );
      return events.length === 0 ? Number.NaN : events.reduce((a, b) => a + b) / search.signalLimit;
    }
    case 'mono-photon-recast': {
      const range = recastCosThetaRange(search, mass);
      const epsilon = interpolateLogLog(search.epsilonLimit, mass);
      if (range === undefined || epsilon === undefined) return Number.NaN;
      const darkPhoton = overAngle(
        range,
        (cosTheta) => photonDarkPhotonCrossSection(angleAt(search.energy, cosTheta), mass).value,
      );
      return photonAxion(search.energy, range, mass, couplings) / (darkPhoton * epsilon ** 2);
    }
    case 'positron-target': {
      const range = positronTargetCosThetaRange(search, mass);
      if (range === undefined) return Number.NaN;
      const { sqrtS } = positronTargetKinematics(search.beamEnergy, mass);
      const events = positronTargetEventsPerCrossSection(search) * photonAxion(sqrtS, range, mass, couplings);
      return events / search.signalLimit;
    }
    default:
      throw new Error(`${search.id} does not count photons beside an ALP`);
  }
}

/** Photons of e+ e- -> a gamma', gamma' -> a gamma in each window at unit coupling, angles integrated numerically. */
export function decayPhotonEvents(
  search: DecayPhotonSearch,
  mass: number,
  axionMass: number,
): readonly number[] {
  const sigma = overAngle(
    everywhere,
    (cosTheta) => axionDarkPhotonCrossSection(angleAt(search.energy, cosTheta), axionMass, mass).value,
  );
  const { resolution } = search;
  return search.samples.flatMap((sample) =>
    sampleWindows(sample).map((window) => {
      const request = { sqrtS: search.energy, mass, axionMass, sample: window, resolution };
      const accepted = overAngle(window, (cosTheta) => decayPhotonCosThetaDensity(request, cosTheta).value);
      return sampleEventsPerCrossSection(sample) * sigma * accepted;
    }),
  );
}
