import { constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import { momentum } from '../../physics/kinematics.ts';
import type { PositronTargetSearch } from '../../records/search.ts';
import { nucleiPerCm2 } from '../missing-energy.ts';
import { type Boost, cosThetaAtLabAngle, cosThetaAtLabEnergy, labPhotonEnergyAtAngle } from './boost.ts';
import { type CosThetaRange, intersectRanges } from './cos-theta-range.ts';
import { recoilMass, recoilPhotonEnergy } from './recoil-photon.ts';

/** e+ e- -> gamma X of a positron on an electron at rest. Energies in GeV. */
export interface PositronTargetKinematics extends Boost {
  /** Energy and momentum of the beam positron. */
  readonly beamEnergy: number;
  readonly beamMomentum: number;
  readonly s: number;
  readonly sqrtS: number;
  /** Energy of the photon in the centre of mass; 0 at and above threshold. */
  readonly photonEnergy: number;
}

const electronMass = constants.electronMass.value;

/** Kinematics for a positron of this total energy and a mass X (GeV). */
export function positronTargetKinematics(beamEnergy: number, mass: number): PositronTargetKinematics {
  const beamMomentum = momentum(beamEnergy, electronMass);
  const total = beamEnergy + electronMass;
  const s = 2 * electronMass * total;
  const sqrtS = Math.sqrt(s);
  return {
    beamEnergy,
    beamMomentum,
    s,
    sqrtS,
    gamma: total / sqrtS,
    beta: beamMomentum / total,
    oneMinusBeta: s / (total * (total + beamMomentum)),
    photonEnergy: recoilPhotonEnergy(sqrtS, mass),
  };
}

type PhotonCuts = Pick<
  PositronTargetSearch,
  'beamEnergy' | 'angleMin' | 'angleMax' | 'energyMin' | 'energyMax'
>;

/**
 * The cuts on angle and energy in the lab as one range of cos* in the centre of mass, to the beam: the energy
 * falls with the angle. On true quantities, as paper invisible-alp applies them. Undefined when nothing passes.
 */
export function positronTargetCosThetaRange(search: PhotonCuts, mass: number): CosThetaRange | undefined {
  const kinematics = positronTargetKinematics(search.beamEnergy, mass);
  if (kinematics.photonEnergy === 0) return undefined;
  const byAngle = {
    cosThetaMin: cosThetaAtLabAngle(kinematics, search.angleMax),
    cosThetaMax: cosThetaAtLabAngle(kinematics, search.angleMin),
  };
  const byEnergy = {
    cosThetaMin: cosThetaAtLabEnergy(kinematics, kinematics.photonEnergy, search.energyMin),
    cosThetaMax: cosThetaAtLabEnergy(kinematics, kinematics.photonEnergy, search.energyMax),
  };
  return intersectRanges(byAngle, byEnergy);
}

/**
 * Mass (GeV) at which the photon at the smallest accepted angle has the smallest accepted energy: nothing
 * heavier is seen. Undefined when not even a massless particle is.
 */
export function largestReachableMass(search: PhotonCuts): number | undefined {
  const kinematics = positronTargetKinematics(search.beamEnergy, 0);
  const perPhotonEnergy = labPhotonEnergyAtAngle(kinematics, 1, search.angleMin);
  return recoilMass(kinematics.sqrtS, search.energyMin / perPhotonEnergy);
}

/**
 * Events per GeV^-2 of accepted cross section, paper invisible-alp (45): positrons on target times the
 * electrons per cm^2, N_A Z rho d / A, times the share that the missing-mass window keeps.
 */
export function positronTargetEventsPerCrossSection(
  search: Pick<PositronTargetSearch, 'exposure' | 'target' | 'efficiency'>,
): number {
  const { material, lengthCm } = search.target;
  const electronsPerCm2 = material.Z * nucleiPerCm2(material, lengthCm);
  return search.exposure * electronsPerCm2 * squareCentimetresPerInverseGeV2 * search.efficiency;
}
