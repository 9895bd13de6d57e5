import {
  type CosThetaRange,
  positronTargetCosThetaRange,
  positronTargetKinematics,
  recastCosThetaRange,
} from '../../detection/mono-photon/index.ts';
import { type Estimate, scaleEstimate } from '../../numerics/index.ts';
import { picobarnPerInverseGeV2 } from '../../physics/constants.ts';
import { InputError } from '../../records/errors.ts';
import type { Collision, Quantity } from '../../records/quantity.ts';
import type { Search } from '../../records/search.ts';
import { annihilationCrossSection } from '../annihilation.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** Where each process stands in the papers. */
export const processEquations = {
  'photon-axion': 'invisible-alp (18)',
  'photon-dark-photon': "e+ e- -> gamma A', docs/sources/annihilation.md",
  'axion-dark-photon': 'dark-axion (6)',
  'photon-dark-pair': 'e+ e- -> gamma gamma*(s) by factorisation, docs/sources/annihilation.md',
} as const;

/** A cross section, pb; no value where it is closed. */
export function preparedCrossSection(
  quantity: Extract<Quantity, { kind: 'cross-section' }>,
): PreparedQuantity {
  const { process, cosTheta, photonEnergy } = quantity;
  const cuts = {
    energy: collisionEnergy(quantity.collision),
    range: cosTheta && { cosThetaMin: cosTheta.from, cosThetaMax: cosTheta.to },
    photonEnergies: photonEnergy && { energyMin: photonEnergy.from, energyMax: photonEnergy.to },
  };
  return {
    at: ({ portal }) => inPicobarn(annihilationCrossSection(process, portal, cuts)),
    equations: [processEquations[process]],
  };
}

/** A cross section inside the cuts of a search on the true photon, at its energy, pb. */
export function preparedAcceptedCrossSection({
  process,
  search,
}: Extract<Quantity, { kind: 'accepted-cross-section' }>): PreparedQuantity {
  return {
    at: ({ portal }) => {
      const { energy, range } = photonCuts(search, requireBosonPortal(portal).mass);
      return range && inPicobarn(annihilationCrossSection(process, portal, { energy, range }));
    },
    equations: [processEquations[process]],
  };
}

/** sqrt(s), GeV. */
export function collisionEnergy(collision: Collision): number {
  if (collision.kind === 'centre-of-mass') return collision.energy;
  return positronTargetKinematics(collision.beamEnergy, 0).sqrtS;
}

/** sqrt(s) of a search (GeV), and the angles it accepts for a mass: undefined when nothing passes. */
export interface PhotonCuts {
  readonly energy: number;
  readonly range: CosThetaRange | undefined;
}

/** @throws InputError for a search without cuts on the photon at one energy */
export function photonCuts(search: Search, mass: number): PhotonCuts {
  switch (search.kind) {
    case 'positron-target': {
      const { sqrtS } = positronTargetKinematics(search.beamEnergy, mass);
      return { energy: sqrtS, range: positronTargetCosThetaRange(search, mass) };
    }
    case 'mono-photon-recast':
      return { energy: search.energy, range: recastCosThetaRange(search, mass) };
    default:
      throw new InputError([
        { message: `${search.id} (${search.kind}) has no one range of angles`, expected: 'e.g. padme' },
      ]);
  }
}

function inPicobarn(sigma: Estimate): Estimate | undefined {
  return sigma.value > 0 ? scaleEstimate(sigma, picobarnPerInverseGeV2) : undefined;
}
