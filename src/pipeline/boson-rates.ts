import {
  alpMagneticMomentForm,
  bosonMagneticMoment,
  type MomentLepton,
} from '../indirect/magnetic-moment/index.ts';
import type { Estimate } from '../numerics/estimate.ts';
import { constants } from '../physics/constants.ts';
import { leptonMass } from '../physics/leptons.ts';
import {
  type AngularWeights,
  photonAxionCrossSection,
  photonAxionForm,
  photonBosonCrossSection,
} from '../production/annihilation/index.ts';
import type { CouplingForm } from '../records/coupling-form.ts';
import type { BosonPortal } from '../records/portal.ts';

/** Strength of a vertex per unit of each coupling that it has. */
type Vertex = Readonly<Record<string, number>>;

/** The couplings that the boson's rates depend on, in one order for all of them. */
export function rateCouplings({ vertices: { leptons, photon } }: BosonPortal): readonly string[] {
  const all = [photon, leptons.e, leptons.mu, leptons.tau];
  return [...new Set(all.flatMap((vertex) => Object.keys(vertex)))];
}

/** A rate by one vertex, given at unit strength, as a form in the couplings. */
export function vertexForm(portal: BosonPortal, vertex: Vertex, atUnit: Estimate): CouplingForm {
  const couplings = rateCouplings(portal);
  const strength = (name: string): number => vertex[name] ?? 0;
  const matrix = (size: number, sign: (product: number) => number): readonly (readonly number[])[] =>
    couplings.map((row) => couplings.map((column) => size * sign(strength(row) * strength(column))));
  return {
    couplings,
    coefficients: matrix(atUnit.value, (product) => product),
    errors: matrix(atUnit.error, Math.abs),
  };
}

/**
 * e+ e- -> gamma X at angles, as a form in the couplings (GeV^-2): by the electron vertex for any spin, and for a
 * pseudoscalar by its photon vertex and the interference of the two.
 */
export function annihilationForm(portal: BosonPortal, angles: AngularWeights): CouplingForm {
  const { spin, mass, vertices } = portal;
  if (Object.keys(vertices.photon).length > 0 && spin === 'pseudoscalar') {
    return inCouplings(portal, photonAxionForm(photonAxionCrossSection(angles, mass)));
  }
  return vertexForm(portal, vertices.leptons.e, photonBosonCrossSection(spin, angles, mass));
}

/** A form in g_agamma and g_ae of an ALP in the portal's own couplings: g_ae is the vertex over the electron mass. */
function inCouplings(portal: BosonPortal, form: CouplingForm): CouplingForm {
  const { photon, leptons } = portal.vertices;
  const couplings = rateCouplings(portal);
  const strengths = couplings.map((name) => [
    photon[name] ?? 0,
    (leptons.e[name] ?? 0) / constants.electronMass.value,
  ]);
  const transformed = (matrix: readonly (readonly number[])[], size: (product: number) => number) =>
    strengths.map((row) =>
      strengths.map((column) =>
        matrix.reduce(
          (sum, line, i) =>
            sum + line.reduce((part, element, j) => part + element * size(row[i]! * column[j]!), 0),
          0,
        ),
      ),
    );
  return {
    couplings,
    coefficients: transformed(form.coefficients, (product) => product),
    errors: transformed(form.errors, Math.abs),
  };
}

/**
 * Shift of a lepton's magnetic moment as a form in the couplings: one loop for any spin; for an ALP with a photon
 * vertex also Barr-Zee and light by light with a cut-off (GeV), invisible-alp (49).
 */
export function momentForm(portal: BosonPortal, lepton: MomentLepton, cutoff: number): CouplingForm {
  const { spin, mass, vertices } = portal;
  if (Object.keys(vertices.photon).length > 0) return alpMagneticMomentForm(lepton, mass, cutoff);
  const atUnit = bosonMagneticMoment(spin, mass, leptonMass(lepton === 'e' ? 'e-' : 'mu-'));
  return vertexForm(portal, vertices.leptons[lepton], atUnit);
}
