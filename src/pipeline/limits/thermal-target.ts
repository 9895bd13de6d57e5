import {
  bMinusLLeptons,
  createPlasma,
  darkPhotonLeptons,
  type HadronicRatio,
  muMinusTauLeptons,
  thermalCoupling,
  type VisibleCouplings,
} from '../../indirect/index.ts';
import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { elementaryCharge } from '../../physics/constants.ts';
import { hadronicRatio } from '../../portals/hadrons/hadronic-ratio.ts';
import { pionMass } from '../../portals/hadrons/resonances.ts';
import type { TheoryEntry } from '../../records/card.ts';
import type { BosonPortal, Portal } from '../../records/portal.ts';
import type { CurvePoint } from '../../records/result.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { requireAccuracy } from './plane.ts';

/** Where R(s) has structure that integrals are split at: rho, omega, phi, and the thresholds of quarks. GeV. */
const hadronicBreaks = [0.62, 0.7753, 0.7827, 0.9, 1.0195, 1.8, 3.0969, 3.73, 9.46, 10.56];
const hadrons: HadronicRatio = {
  ratio: (s) => hadronicRatio(s),
  threshold: 2 * pionMass,
  breaks: hadronicBreaks,
};

/** What annihilates: everything that the boson couples to, and the coupling that an epsilon of 1 stands for. */
const mediators: Readonly<Record<string, { readonly visible: VisibleCouplings; readonly unit: number }>> = {
  'dark-photon': { visible: { leptons: darkPhotonLeptons, hadrons }, unit: 1 },
  'b-minus-l': { visible: { leptons: bMinusLLeptons }, unit: elementaryCharge },
  'lmu-ltau': { visible: { leptons: muMinusTauLeptons }, unit: elementaryCharge },
};

/**
 * The coupling along the axis at which dark matter freezes out with the abundance asked for
 * (docs/indirect/relic-density.md); no point where the boson is lighter than the pair, or does not couple to it.
 */
export function thermalTargetPoints(
  entry: TheoryEntry,
  values: readonly number[],
  portals: readonly Portal[],
  accuracy: number,
): readonly CurvePoint[] {
  const plasma = createPlasma();
  return portals.flatMap((portal, index): CurvePoint[] => {
    const boson = requireBosonPortal(portal);
    const target = targetAt(entry, boson, plasma, accuracy);
    if (target === undefined) return [];
    const x = values[index]!;
    requireAccuracy(target, accuracy, entry.curve, x);
    return [{ x, y: target.value, yError: target.error }];
  });
}

function targetAt(
  { darkMatter: kind, splitting, abundance }: TheoryEntry,
  portal: BosonPortal,
  plasma: ReturnType<typeof createPlasma>,
  accuracy: number,
): Estimate | undefined {
  const { m_chi: mass = 0 } = portal.parameters;
  const alphaD = darkCoupling(portal);
  const pair = kind === 'pseudo-dirac' ? (2 + splitting) * mass : 2 * mass;
  if (!(mass > 0 && alphaD > 0 && portal.mass > pair)) return undefined;
  const mediator = mediators[portal.id]!;
  const coupling = thermalCoupling({
    darkMatter: { kind, mass, splitting },
    massRatio: portal.mass / mass,
    alphaD,
    visible: mediator.visible,
    omegaH2: abundance,
    plasma,
    relativeTolerance: accuracy / 10,
  });
  return scaleEstimate(coupling, mediator.unit);
}

function darkCoupling({ parameters }: BosonPortal): number {
  const { alpha_D, g_chi = 0 } = parameters;
  return alpha_D ?? g_chi ** 2 / (4 * Math.PI);
}
