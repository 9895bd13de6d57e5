import type { Estimate } from '../numerics/estimate.ts';
import { scaleEstimate } from '../numerics/index.ts';
import {
  type AngularWeights,
  angleAt,
  type CosThetaRange,
  integratedAngles,
  type PhotonEnergyWindow,
  photonDarkPairCrossSection,
  photonDarkPhotonCrossSection,
  photonEnergy,
  portalAxionDarkPhotonCrossSection,
} from '../production/annihilation/index.ts';
import { formEstimate } from '../records/coupling-form.ts';
import { InputError } from '../records/errors.ts';
import type { Portal } from '../records/portal.ts';
import type { AnnihilationProcess } from '../records/quantity.ts';
import { annihilationForm } from './boson-rates.ts';
import { requireBosonPortal, requirePhotonPortal } from './portal-definition.ts';

/** The processes in words. */
export const annihilationProcesses: Readonly<Record<AnnihilationProcess, string>> = {
  'photon-axion': 'e+ e- -> gamma a',
  'photon-dark-photon': "e+ e- -> gamma A'",
  'axion-dark-photon': "e+ e- -> a gamma'",
  'photon-dark-pair': 'e+ e- -> gamma + dark pair',
};

/** Where an annihilation happens, and which of its photons (for a gamma': which dark photons) count. */
export interface AnnihilationCuts {
  /** sqrt(s), GeV. */
  readonly energy: number;
  /** cos(theta*) to the beam in the centre of mass; everything by default. */
  readonly range?: CosThetaRange | undefined;
  /** Of the photon in the centre of mass, GeV; everything by default. */
  readonly photonEnergies?: PhotonEnergyWindow | undefined;
}

/**
 * Cross section of a process at the couplings of the portal, GeV^-2. `photon-axion` is that of any boson portal, whatever its
 * spin. `photon-dark-photon` takes the mass of a
 * boson portal and its parameter `eps`, or else epsilon = 1.
 *
 * @throws InputError when the portal has no such process, or a soft photon would make it infinite
 */
export function annihilationCrossSection(
  process: AnnihilationProcess,
  portal: Portal,
  { energy, range, photonEnergies }: AnnihilationCuts,
): Estimate {
  return atAngles(process, portal, integratedAngles(energy, range), photonEnergies);
}

/** d sigma / d cos(theta*) of the same, GeV^-2. */
export function annihilationAngularDensity(
  process: AnnihilationProcess,
  portal: Portal,
  cosTheta: number,
  { energy, photonEnergies }: Omit<AnnihilationCuts, 'range'>,
): Estimate {
  return atAngles(process, portal, angleAt(energy, cosTheta), photonEnergies);
}

function atAngles(
  process: AnnihilationProcess,
  portal: Portal,
  angles: AngularWeights,
  window: PhotonEnergyWindow | undefined,
): Estimate {
  switch (process) {
    case 'photon-axion': {
      const boson = requireBosonPortal(portal);
      const { mass, parameters } = boson;
      if (!hasEnergy(angles.energy, mass, window)) return { value: 0, error: 0 };
      return formEstimate(annihilationForm(boson, angles), parameters);
    }
    case 'photon-dark-photon': {
      const { mass, parameters } = requireBosonPortal(portal);
      if (!hasEnergy(angles.energy, mass, window)) return { value: 0, error: 0 };
      const epsilon = parameters['eps'] ?? 1;
      return scaleEstimate(photonDarkPhotonCrossSection(angles, mass), epsilon * epsilon);
    }
    case 'axion-dark-photon': {
      const { m_a, m_gammaD } = portal.parameters;
      if (m_a === undefined || m_gammaD === undefined) throw noProcess(process, portal);
      if (window !== undefined) {
        const message = "e+ e- -> a gamma' has no photon before the gamma' decays";
        throw new InputError([{ message, expected: 'no photon energies' }]);
      }
      const atUnit = portalAxionDarkPhotonCrossSection(requirePhotonPortal(portal), angles);
      return scaleEstimate(atUnit, couplingSquared(portal));
    }
    case 'photon-dark-pair': {
      const photonPortal = requirePhotonPortal(portal);
      if (window === undefined || !(window.energyMin > 0)) {
        const message = 'soft photons beside a dark pair are infinitely many';
        throw new InputError([{ message, expected: 'a smallest photon energy above 0' }]);
      }
      const atUnit = photonDarkPairCrossSection(photonPortal, angles, window);
      return scaleEstimate(atUnit, couplingSquared(portal));
    }
  }
}

/** The photon beside one particle has one energy: it is in the window, or nothing is. */
function hasEnergy(sqrtS: number, mass: number, window: PhotonEnergyWindow | undefined): boolean {
  const energy = photonEnergy(sqrtS, mass);
  return window === undefined || (energy >= window.energyMin && energy <= window.energyMax);
}

function couplingSquared(portal: Portal): number {
  const { parameters, coupling } = requirePhotonPortal(portal);
  return parameters[coupling]! ** 2;
}

function noProcess(process: AnnihilationProcess, portal: Portal): InputError {
  const message = `the portal ${portal.id} has no process ${annihilationProcesses[process]}`;
  return new InputError([{ message, expected: 'a process of this portal' }]);
}
