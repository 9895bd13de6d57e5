import { kallen } from '../../physics/kinematics.ts';
import { type Boost, labPhotonEnergy } from './boost.ts';

/**
 * The masses and energy of e+ e- -> a gamma', gamma' -> a gamma, GeV; or of two fermions, e+ e- -> chi_1 chi_2,
 * chi_2 -> chi_1 gamma, with chi_1 in place of a and chi_2 in place of gamma'.
 */
export interface DecayPhotonEvents {
  readonly sqrtS: number;
  /** Mass of the dark photon. */
  readonly mass: number;
  readonly axionMass: number;
  /**
   * `longitudinalShare` of a pair of fermions (`DarkPair`), whose heavier one decays isotropically in its rest frame. Left
   * out for a and gamma', which pass on their spin.
   */
  readonly longitudinalShare?: number;
}

/** The dark photon in the centre of mass of the collision, which is the frame called lab below. GeV. */
export interface DecayPhotonKinematics extends Boost {
  readonly momentum: number;
  /** Energy of the photon in the rest frame of the dark photon. */
  readonly restEnergy: number;
  /** As in `DecayPhotonEvents`. */
  readonly longitudinalShare: number | undefined;
}

/** Undefined when the production or the decay is closed, or has no phase space. */
export function decayPhotonKinematics(events: DecayPhotonEvents): DecayPhotonKinematics | undefined {
  const { sqrtS, mass, axionMass } = events;
  const momentum = Math.sqrt(kallen(sqrtS * sqrtS, mass, axionMass)) / (2 * sqrtS);
  if (mass <= axionMass || momentum === 0) return undefined;
  const energy = Math.hypot(momentum, mass);
  return {
    momentum,
    restEnergy: ((mass - axionMass) * (mass + axionMass)) / (2 * mass),
    gamma: energy / mass,
    beta: momentum / energy,
    longitudinalShare: events.longitudinalShare,
    oneMinusBeta: mass ** 2 / (energy * (energy + momentum)),
  };
}

/** Energy (GeV) of the photon for cos' of its direction in the dark photon's frame to the flight of that. */
export function decayPhotonEnergy(kinematics: DecayPhotonKinematics, cosDecay: number): number {
  return labPhotonEnergy(kinematics, kinematics.restEnergy, cosDecay);
}
