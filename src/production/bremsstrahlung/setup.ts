import { findRoot } from '../../numerics/index.ts';
import { momentum } from '../../physics/kinematics.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { type BeamOnNucleus, beamOnNucleus } from '../beam-on-nucleus.ts';

/** All that fixes the rate of l N -> l N gamma*(m_V^2): plain data, so that any worker can rebuild it. */
export interface BremsstrahlungSetup extends BeamOnNucleus {
  /** Window on the energy of the virtual photon, GeV. */
  readonly energyMin: number;
  readonly energyMax: number;
  /** Largest angle of the virtual photon to the beam, radian; pi for no cut. */
  readonly angleMax: number;
}

/** The bremsstrahlung setup of a missing-energy search, or of what has such a beam, target and window. */
export function bremsstrahlungSetup(
  search: Pick<
    MissingEnergySearch,
    'beam' | 'target' | 'formFactor' | 'missingEnergyMin' | 'missingEnergyMax'
  >,
): BremsstrahlungSetup {
  return {
    ...beamOnNucleus(search),
    energyMin: search.missingEnergyMin,
    energyMax: search.missingEnergyMax,
    angleMax: Math.PI,
  };
}

/**
 * Largest virtual-photon mass inside the energy window, 0 where the window holds none. At given E_k the mass
 * is largest with lepton and nucleus at rest to each other and moving along the beam; as a function of E_k
 * that has one maximum, sqrt(s) - m - M of the whole reaction. GeV.
 */
export function largestMass(setup: BremsstrahlungSetup): number {
  const { leptonMass: m, nucleusMass: M, beamEnergy: E, energyMin, energyMax } = setup;
  const root = Math.sqrt(m * m + M * M + 2 * M * E);
  const largest = (2 * M * (E - m)) / (root + m + M);
  const energy = ((E + M) * largest) / root;
  if (energy >= energyMin && energy <= energyMax) return largest;
  return largestMassAtEnergy(setup, Math.min(Math.max(energy, energyMin), energyMax));
}

/** Largest virtual-photon mass at one virtual-photon energy, whatever the window; 0 where there is none. GeV. */
export function largestMassAtEnergy(setup: BremsstrahlungSetup, energy: number): number {
  const { leptonMass: m, nucleusMass: M, beamEnergy: E } = setup;
  const rest = E - energy;
  if (rest <= m) return 0;
  const recoil = Math.sqrt((rest - m) * (rest + m + 2 * M));
  const k = Math.max(0, momentum(E, m) - recoil);
  return Math.sqrt(Math.max(0, (energy - k) * (energy + k)));
}

/**
 * Smallest beam energy at which a boson of this mass fits into the energy window of `setup`, GeV: in a thick target the
 * leptons that make it have that or more. Undefined where the beam energy of `setup` itself does not suffice.
 */
export function smallestBeamEnergy(setup: BremsstrahlungSetup, mass: number): number | undefined {
  const highest = largestMass(setup);
  if (!(mass < highest)) return undefined;
  const lowest = Math.max(setup.energyMin, setup.leptonMass);
  const excess = (beamEnergy: number): number => largestMass({ ...setup, beamEnergy }) - mass;
  if (excess(lowest) >= 0) return lowest;
  return findRoot(excess, lowest, setup.beamEnergy);
}
