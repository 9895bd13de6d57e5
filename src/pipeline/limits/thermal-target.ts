import {
  bMinusLLeptons,
  coannihilationCoupling,
  createPlasma,
  darkPhotonLeptons,
  freezeOutRefusal,
  type HadronicRatio,
  muMinusTauLeptons,
  type Plasma,
  thermalCoupling,
  type VisibleCouplings,
} from '../../indirect/index.ts';
import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { elementaryCharge } from '../../physics/constants.ts';
import { hadronicRatio } from '../../portals/hadrons/hadronic-ratio.ts';
import { pionMass } from '../../portals/hadrons/resonances.ts';
import { hadronicStructure } from '../../portals/hadrons/structure.ts';
import type { TheoryEntry } from '../../records/card.ts';
import type { BosonPortal, PhotonPortal, Portal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import { requireAccuracy } from './plane.ts';

const hadrons: HadronicRatio = {
  ratio: (s) => hadronicRatio(s),
  threshold: 2 * pionMass,
  breaks: hadronicStructure,
};

/** What the electric charge couples to. */
export const charged: VisibleCouplings = { leptons: darkPhotonLeptons, hadrons };

/** What annihilates: everything that the boson couples to, and the coupling that an epsilon of 1 stands for. */
export const mediators: Readonly<
  Record<string, { readonly visible: VisibleCouplings; readonly unit: number }>
> = {
  'dark-photon': { visible: charged, unit: 1 },
  'b-minus-l': { visible: { leptons: bMinusLLeptons }, unit: elementaryCharge },
  'lmu-ltau': { visible: { leptons: muMinusTauLeptons }, unit: elementaryCharge },
};

/** The line of theory along the axis, and what is to be said of it. */
export interface ThermalTargets {
  readonly points: readonly CurvePoint[];
  /** At how many points there is none, and why. */
  readonly notes: readonly string[];
  readonly equation: string;
}

/**
 * The coupling along the axis at which dark matter freezes out with the abundance asked for
 * (docs/indirect/relic-density.md): through a boson, or, for portals of a virtual photon, of the portal's two states with each
 * other. No point where there is nothing to annihilate to, where the boson is lighter than the pair or does not couple to it.
 *
 * @throws ComputationError naming curve and point when the coupling is less accurate than asked
 */
export function thermalTargets(
  entry: TheoryEntry,
  values: readonly number[],
  portals: readonly Portal[],
  accuracy: number,
): ThermalTargets {
  const plasma = createPlasma();
  const reasons = new Set<string>();
  const points = portals.flatMap((portal, index): CurvePoint[] => {
    const target =
      portal.kind === 'photon-portal'
        ? coannihilationTarget(entry, portal, plasma, accuracy)
        : bosonTarget(entry, portal, plasma, accuracy);
    if (typeof target === 'string') {
      reasons.add(target);
      return [];
    }
    const x = values[index]!;
    requireAccuracy(target, accuracy, entry.curve, x);
    return [{ x, y: target.value, yError: target.error }];
  });
  const missing = values.length - points.length;
  const by = portals[0]?.kind === 'photon-portal' ? 'coannihilation' : 'annihilation through a boson';
  return {
    points,
    notes:
      missing === 0 ? [] : [`no target at ${missing} of ${values.length} points: ${[...reasons].join(', ')}`],
    equation: `Gondolo-Gelmini freeze-out by ${by}, docs/indirect/relic-density.md`,
  };
}

/** The coupling epsilon or g, or why there is none. */
function bosonTarget(
  { darkMatter: kind, splitting, abundance }: TheoryEntry,
  portal: BosonPortal,
  plasma: Plasma,
  accuracy: number,
): Estimate | string {
  if (kind === undefined) throw new TypeError(`thermal target of ${portal.id} without dark matter`);
  const { m_chi: mass = 0 } = portal.parameters;
  const alphaD = darkCoupling(portal);
  const masses = [mass, kind === 'pseudo-dirac' ? (1 + splitting) * mass : mass] as const;
  if (!(alphaD > 0)) return 'no coupling to dark matter';
  if (!(portal.mass > masses[0] + masses[1])) return 'the boson is lighter than the pair';
  const { visible, unit } = mediators[portal.id]!;
  const refusal = freezeOutRefusal(masses, visible);
  if (refusal !== undefined) return `the mass is ${refusal}`;
  const coupling = thermalCoupling({
    darkMatter: { kind, mass, splitting },
    massRatio: portal.mass / mass,
    alphaD,
    visible,
    omegaH2: abundance,
    plasma,
    relativeTolerance: accuracy / 10,
  });
  return scaleEstimate(coupling, unit);
}

/** The coupling of the two states to the virtual photon, or why there is none. */
function coannihilationTarget(
  { abundance }: TheoryEntry,
  portal: PhotonPortal,
  plasma: Plasma,
  accuracy: number,
): Estimate | string {
  const { pair } = portal;
  if (pair === undefined) throw new TypeError(`coannihilation of ${portal.id}, which has no pair`);
  const refusal = freezeOutRefusal(pair.masses, charged);
  if (refusal !== undefined) return `the mass is ${refusal}`;
  return coannihilationCoupling({
    portal: { id: portal.id, spectralDensity: portal.spectralDensity, pair },
    visible: charged,
    omegaH2: abundance,
    plasma,
    relativeTolerance: accuracy / 10,
  });
}

/** g_D^2 / 4 pi of a boson to dark matter. */
export function darkCoupling({ parameters }: BosonPortal): number {
  const { alpha_D, g_chi = 0 } = parameters;
  return alpha_D ?? g_chi ** 2 / (4 * Math.PI);
}
