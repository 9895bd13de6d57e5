import { type Estimate, integrate, sumEstimates } from '../../numerics/index.ts';
import type { CrystalBallResolution, MonoPhotonSample } from '../../records/search.ts';
import { cosThetaAtLabEnergy } from './boost.ts';
import type { CosThetaRange } from './cos-theta-range.ts';
import { crystalBallDensity, crystalBallProbability } from './crystal-ball.ts';
import { decayPhotonAngleDensity, decayPhotonRangeDensity } from './decay-photon-angles.ts';
import {
  type DecayPhotonEvents,
  type DecayPhotonKinematics,
  decayPhotonEnergy,
  decayPhotonKinematics,
} from './decay-photon-kinematics.ts';

/** Window on the measured photon energy in the centre of mass, GeV. */
export type PhotonEnergyWindow = Pick<MonoPhotonSample, 'energyMin' | 'energyMax'>;

export interface DecayPhotonAcceptanceRequest extends DecayPhotonEvents {
  readonly sample: PhotonEnergyWindow & CosThetaRange;
  /** Undefined: the energy is measured exactly. */
  readonly resolution: CrystalBallResolution | undefined;
}

/**
 * Fraction of e+ e- -> a gamma', gamma' -> a gamma events whose photon has its measured energy in the window
 * and its angle in the range; paper dark-axion section III, with the spin correlation of the decay (see
 * `decayPhotonJointDensity`) and exact kinematics. Decay in flight is `decayWithinProbability`, a factor of
 * its own, as every gamma' has the same momentum. Exactly 0 where production or decay is closed.
 *
 * @throws ConvergenceError when a relative accuracy of 1e-8 is not reached
 */
export function decayPhotonAcceptance(request: DecayPhotonAcceptanceRequest): Estimate {
  return overDecays(request, request, (kinematics, cosDecay) =>
    decayPhotonRangeDensity(kinematics, cosDecay, request.sample),
  );
}

/**
 * dN/dcos(theta) of the photons inside the energy window, normalised to all events: paper dark-axion Fig. 2.
 * A parabola in cos(theta), at every mass.
 */
export function decayPhotonCosThetaDensity(
  request: DecayPhotonEvents & {
    readonly sample: PhotonEnergyWindow;
    readonly resolution: CrystalBallResolution | undefined;
  },
  cosTheta: number,
): Estimate {
  return overDecays(request, request, (kinematics, cosDecay) =>
    decayPhotonAngleDensity(kinematics, cosDecay, cosTheta),
  );
}

/**
 * dN/dE (per GeV) of the photons inside a range of cos(theta), normalised to all events, at a measured energy,
 * or at a true one when `resolution` is undefined.
 */
export function decayPhotonEnergyDensity(
  request: DecayPhotonEvents & {
    readonly range: CosThetaRange;
    readonly resolution: CrystalBallResolution | undefined;
  },
  energy: number,
): Estimate {
  const kinematics = decayPhotonKinematics(request);
  if (kinematics === undefined || energy < 0) return { value: 0, error: 0 };
  const { range, resolution } = request;
  const cosAtEnergy = cosThetaAtLabEnergy(kinematics, kinematics.restEnergy, energy);
  if (resolution === undefined) {
    if (Math.abs(cosAtEnergy) > 1) return { value: 0, error: 0 };
    const perCosDecay = kinematics.beta * kinematics.gamma * kinematics.restEnergy;
    const value = decayPhotonRangeDensity(kinematics, cosAtEnergy, range) / perCosDecay;
    return { value, error: 1e-14 * value };
  }
  return integratePieces(kinematics, [cosAtEnergy], (cosDecay) => {
    const trueEnergy = decayPhotonEnergy(kinematics, cosDecay);
    return (
      crystalBallDensity(energy, trueEnergy, resolution) *
      decayPhotonRangeDensity(kinematics, cosDecay, range)
    );
  });
}

function overDecays(
  events: DecayPhotonEvents,
  cuts: { readonly sample: PhotonEnergyWindow; readonly resolution: CrystalBallResolution | undefined },
  density: (kinematics: DecayPhotonKinematics, cosDecay: number) => number,
): Estimate {
  const kinematics = decayPhotonKinematics(events);
  if (kinematics === undefined) return { value: 0, error: 0 };
  const { sample, resolution } = cuts;
  const { energyMin, energyMax } = sample;
  const edges = [energyMin, energyMax].map((energy) =>
    cosThetaAtLabEnergy(kinematics, kinematics.restEnergy, energy),
  );
  if (resolution === undefined) {
    const [from, to] = edges.map((edge) => Math.min(Math.max(edge, -1), 1));
    if (!(from! < to!)) return { value: 0, error: 0 };
    return integratePieces(kinematics, [], (c) => density(kinematics, c), from, to);
  }
  return integratePieces(kinematics, edges, (c) => {
    const energy = decayPhotonEnergy(kinematics, c);
    return crystalBallProbability(energyMin, energyMax, energy, resolution) * density(kinematics, c);
  });
}

/**
 * Cut where the integrand turns: at the edges of the window, and at -beta, where photons leave at right angles
 * to gamma' and, if it is light, all that went backwards in its frame crowd together.
 */
function integratePieces(
  kinematics: DecayPhotonKinematics,
  edges: readonly number[],
  f: (cosDecay: number) => number,
  from = -1,
  to = 1,
): Estimate {
  const inside = [...edges, -kinematics.beta].filter((edge) => edge > from && edge < to);
  const limits = [from, ...inside.sort((a, b) => a - b), to];
  const options = {
    relativeTolerance: 1e-9,
    absoluteTolerance: 1e-14,
    label: 'photons of dark photon decays',
  };
  return sumEstimates(limits.slice(1).map((limit, i) => integrate(f, limits[i]!, limit, options)));
}
