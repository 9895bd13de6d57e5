import { ConvergenceError, type Estimate, integrate } from '../../numerics/index.ts';
import { normalDensity, normalProbability } from '../../numerics/special/normal.ts';
import type { PositronTargetSearch } from '../../records/search.ts';
import { labAngle, labPhotonEnergy } from './boost.ts';
import { missingMassResolution } from './missing-mass.ts';
import { positronTargetCosThetaRange, positronTargetKinematics } from './positron-target.ts';

/** Measured missing mass squared (GeV^2) of the accepted photons of one mass, normalised to 1. */
export interface MissingMassDistribution {
  /** Its mean is the mass squared. */
  readonly mean: number;
  /** Root of the mean square deviation, the resolution of paper invisible-alp Fig. 6b. */
  readonly standardDeviation: Estimate;
  /** Per GeV^2, as in Fig. 6a. */
  density(missingMassSquared: number): Estimate;
  /** Probability between two values; limits may be infinite. */
  probability(from: number, to: number): Estimate;
}

const relativeTolerance = 1e-9;

/**
 * The distribution for a mass (GeV) and `shape`, the cross section dsigma/dcos* in the centre of mass up to a
 * factor, at least 0: a normal distribution at each angle, with the resolution there, averaged over the
 * accepted angles. Undefined when the cuts leave nothing.
 *
 * @throws ConvergenceError when the shape is not finite or vanishes on all accepted angles
 */
export function missingMassDistribution(
  search: PositronTargetSearch,
  mass: number,
  shape: (cosTheta: number) => number,
): MissingMassDistribution | undefined {
  const range = positronTargetCosThetaRange(search, mass);
  if (range === undefined) return undefined;
  const kinematics = positronTargetKinematics(search.beamEnergy, mass);
  const label = `missing mass at ${mass} GeV`;
  const sigmaAt = (cosTheta: number): number => {
    const energy = labPhotonEnergy(kinematics, kinematics.photonEnergy, cosTheta);
    return missingMassResolution(search, energy, labAngle(kinematics, cosTheta)).total;
  };
  const weighted = (f: (sigma: number) => number, absoluteTolerance: number): Estimate =>
    integrate((c) => shape(c) * f(sigmaAt(c)), range.cosThetaMin, range.cosThetaMax, {
      relativeTolerance,
      absoluteTolerance,
      label,
    });
  const all = weighted(() => 1, 0);
  if (!(all.value > 0))
    throw new ConvergenceError(`${label}: the angular shape integrates to ${all.value}`, all);

  const average = (f: (sigma: number) => number, negligible: number): Estimate => {
    const part = weighted(f, negligible * all.value);
    const value = part.value / all.value;
    return { value, error: (part.error + Math.abs(value) * all.error) / all.value };
  };
  const mean = mass * mass;
  const variance = average((sigma) => sigma * sigma, 0);
  const standardDeviation = Math.sqrt(variance.value);
  return {
    mean,
    standardDeviation: { value: standardDeviation, error: variance.error / (2 * standardDeviation) },
    density: (m2) =>
      average((sigma) => normalDensity((m2 - mean) / sigma) / sigma, 1e-12 / standardDeviation),
    probability: (from, to) =>
      average((sigma) => normalProbability((from - mean) / sigma, (to - mean) / sigma), 1e-14),
  };
}
