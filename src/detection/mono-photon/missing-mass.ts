import { normalProbability } from '../../numerics/special/normal.ts';
import { constants } from '../../physics/constants.ts';
import { momentum } from '../../physics/kinematics.ts';
import type { PositronTargetSearch } from '../../records/search.ts';
import { energyStandardDeviation } from './energy-resolution.ts';

const electronMass = constants.electronMass.value;

/**
 * (p_e+ + p_e- - p_gamma)^2 for a photon of this energy (GeV) and angle to the beam (radian) in the lab, the
 * electron at rest; paper invisible-alp, after (44):
 * 2 m_e (E_b + m_e - E) - 2 E (E_b - p_b cos(theta)). GeV^2.
 */
export function missingMassSquared(beamEnergy: number, photonEnergy: number, angle: number): number {
  return (
    2 * electronMass * (beamEnergy + electronMass - photonEnergy) -
    2 * photonEnergy * beamMinusForward(beamEnergy, angle)
  );
}

/** E_b - p_b cos(theta) without cancellation. */
function beamMinusForward(beamEnergy: number, angle: number): number {
  const beamMomentum = momentum(beamEnergy, electronMass);
  const difference = electronMass ** 2 / (beamEnergy + beamMomentum);
  return difference + 2 * beamMomentum * Math.sin(0.5 * angle) ** 2;
}

/** What the resolution of the missing mass depends on. */
export type MissingMassDetector = Pick<
  PositronTargetSearch,
  'beamEnergy' | 'resolution' | 'positionResolutionCm' | 'calorimeterDistanceCm'
>;

/** Standard deviations of the missing mass squared, GeV^2. */
export interface MissingMassResolution {
  readonly fromEnergy: number;
  readonly fromPosition: number;
  readonly total: number;
}

/**
 * Standard deviation of the missing mass squared for a photon of this true energy (GeV) and angle (radian):
 * the errors of energy and impact point, propagated to first order (exact for the energy, in which it is
 * linear) and added in quadrature. The impact point is at r = D tan(theta) on a plane calorimeter.
 */
export function missingMassResolution(
  detector: MissingMassDetector,
  photonEnergy: number,
  angle: number,
): MissingMassResolution {
  const { beamEnergy, resolution, positionResolutionCm, calorimeterDistanceCm } = detector;
  const perEnergy = 2 * (electronMass + beamMinusForward(beamEnergy, angle));
  const perAngle = 2 * photonEnergy * momentum(beamEnergy, electronMass) * Math.sin(angle);
  const angleError = (Math.cos(angle) ** 2 * positionResolutionCm) / calorimeterDistanceCm;
  const fromEnergy = perEnergy * energyStandardDeviation(photonEnergy, resolution);
  const fromPosition = perAngle * angleError;
  return { fromEnergy, fromPosition, total: Math.hypot(fromEnergy, fromPosition) };
}

/**
 * Share of a Gaussian peak within +- `sigmas` standard deviations. At 1.5, the window of paper invisible-alp,
 * it is 86.6%, which the paper rounds to 85%.
 */
export function gaussianWindowShare(sigmas: number): number {
  return normalProbability(-sigmas, sigmas);
}
