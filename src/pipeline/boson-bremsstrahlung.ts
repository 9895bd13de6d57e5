import { type Estimate, scaleEstimate } from '../numerics/estimate.ts';
import {
  analyticIwwCrossSection,
  type BremsstrahlungSetup,
  bosonBremsstrahlungCrossSection,
  bosonBremsstrahlungEnergyAngleSpectrum,
  bosonBremsstrahlungEnergySpectrum,
  iwwCrossSection,
  iwwEnergySpectrum,
  wwCrossSection,
  wwEnergySpectrum,
} from '../production/bremsstrahlung/index.ts';
import { InputError } from '../records/errors.ts';
import type { BosonPortal } from '../records/portal.ts';
import type { MissingEnergySearch } from '../records/search.ts';

/** Exact tree level, and approximations of it by their names. */
export const bosonMethods = ['exact', 'ww', 'iww', 'analytic-iww'] as const;
export type BosonMethod = (typeof bosonMethods)[number];

/** Where a cross section is differential: at an energy of the boson (GeV), and an angle to the beam (radian). */
export interface BosonAt {
  readonly energy?: number | undefined;
  readonly angle?: number | undefined;
}

/** A vertex of the boson at its couplings: the sum of their shares. */
export function vertexAt(portal: BosonPortal, vertex: Readonly<Record<string, number>>): number {
  return Object.entries(vertex).reduce((sum, [name, share]) => sum + share * portal.parameters[name]!, 0);
}

/** The vertex of the boson with the leptons of a beam. */
export function beamVertex(portal: BosonPortal, { beam }: Pick<MissingEnergySearch, 'beam'>): number {
  const { e, mu } = portal.vertices.leptons;
  return vertexAt(portal, beam.particle.startsWith('mu') ? mu : e);
}

/**
 * l N -> l N X in the window of the setup, for a boson with coupling g, with its decays left out: GeV^-2, or GeV^-3 at an
 * energy, GeV^-3 per radian at an energy and an angle.
 *
 * @throws InputError for what an approximation does not give
 * @throws ConvergenceError when the tolerance is not reached
 */
export function bosonBremsstrahlung(
  { spin, mass }: Pick<BosonPortal, 'spin' | 'mass'>,
  coupling: number,
  setup: BremsstrahlungSetup,
  method: BosonMethod,
  { energy, angle }: BosonAt,
  relativeTolerance: number,
): Estimate {
  if (!(mass > 0)) throw new InputError([{ message: 'the boson has no mass', expected: 'a mass above 0' }]);
  const total = (): Estimate => {
    if (method === 'exact') return bosonBremsstrahlungCrossSection(spin, setup, mass, relativeTolerance);
    if (method === 'ww') return wwCrossSection(spin, setup, mass, relativeTolerance);
    if (method === 'iww') return iwwCrossSection(spin, setup, mass, relativeTolerance);
    if (mass > setup.leptonMass && mass < setup.beamEnergy) return analyticIwwCrossSection(spin, setup, mass);
    throw refusal('a mass between those of lepton and beam energy', 'analytic-iww has no logarithm here');
  };
  const spectrum = (at: number): Estimate => {
    if (method === 'exact') {
      return bosonBremsstrahlungEnergySpectrum(spin, setup, mass, at, relativeTolerance);
    }
    if (method === 'ww') return wwEnergySpectrum(spin, setup, mass, at, relativeTolerance);
    if (method === 'iww') return iwwEnergySpectrum(spin, setup, mass, at);
    throw refusal('exact, ww or iww', 'analytic-iww has no spectrum');
  };
  const atAngle = (at: number, theta: number): Estimate => {
    if (method === 'exact') {
      return bosonBremsstrahlungEnergyAngleSpectrum(spin, setup, mass, at, theta, relativeTolerance);
    }
    throw refusal('exact', `${method} has no spectrum of angles`);
  };
  const unit =
    energy === undefined ? total() : angle === undefined ? spectrum(energy) : atAngle(energy, angle);
  return scaleEstimate(unit, coupling ** 2);
}

function refusal(expected: string, message: string): InputError {
  return new InputError([{ message, expected }]);
}
