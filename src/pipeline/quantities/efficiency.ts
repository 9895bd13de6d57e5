import {
  type CosThetaRange,
  darkPhotonDecayLengthCm,
  decayPhotonAcceptance,
  decayWithinProbability,
  selectionEfficiency,
} from '../../detection/mono-photon/index.ts';
import { type Estimate, quotientOf, scaleEstimate } from '../../numerics/index.ts';
import { totalWidth } from '../../portals/decays.ts';
import { InputError } from '../../records/errors.ts';
import type { Portal } from '../../records/portal.ts';
import type { PhotonProcess, Quantity } from '../../records/quantity.ts';
import type { DecayPhotonSearch, MonoPhotonSample, Search } from '../../records/search.ts';
import { annihilationCrossSection } from '../annihilation.ts';
import { decayPhotonEvents, photonPair } from '../decay-photon-particles.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import { photonCuts, processEquations } from './cross-section.ts';
import type { PreparedQuantity } from './quantity-at.ts';

/** The share of all signal that a search keeps, cuts and efficiency; no value where nothing is made. */
export function preparedEfficiency({
  process,
  search,
  sample,
}: Extract<Quantity, { kind: 'efficiency' }>): PreparedQuantity {
  if (search.kind === 'decay-photon') {
    const chosen = sampleNamed(search, sample);
    return {
      at: ({ portal }) => decayPhotonShare(search, chosen, portal),
      equations: ['dark-axion (6), (7), Table I'],
    };
  }
  const equations = {
    'mono-photon-count': 'invisible-alp (31)-(33)',
    'mono-photon-recast': 'invisible-alp (34), (35), (38)',
    'positron-target': 'invisible-alp section 3.3',
  } as const;
  if (!Object.hasOwn(equations, search.kind)) {
    throw new InputError([{ message: `${search.id} (${search.kind}) has no efficiency here` }]);
  }
  return {
    at: ({ portal }) => monoPhotonEfficiency(search, process, portal),
    equations: [processEquations[process], equations[search.kind as keyof typeof equations]],
  };
}

/**
 * Share of the photons beside a boson that a search keeps: angles and energy window, trigger or missing-mass
 * window. The energies of a counting search weigh by luminosity, invisible-alp (33). Undefined where nothing is
 * made, 0 where nothing passes.
 *
 * @throws InputError when all couplings are 0
 */
export function monoPhotonEfficiency(
  search: Search,
  process: PhotonProcess,
  portal: Portal,
): Estimate | undefined {
  const { mass } = requireBosonPortal(portal);
  if (search.kind === 'mono-photon-count') {
    if (search.runs.every((run) => run.energy <= mass)) return undefined;
    const open = { ...search, runs: search.runs.filter((run) => run.energy > mass) };
    const closed = open.runs.length < search.runs.length;
    const share = selectionEfficiency(open, mass, (energy) => angularShare(process, portal, energy, open));
    return closed ? scaleEstimate(share, luminosity(open) / luminosity(search)) : share;
  }
  const { energy, range } = photonCuts(search, mass);
  if (mass >= energy) return undefined;
  if (range === undefined) return { value: 0, error: 0 };
  const kept = search.kind === 'positron-target' ? search.efficiency : 1;
  return scaleEstimate(angularShare(process, portal, energy, range), kept);
}

function luminosity({
  runs,
}: {
  readonly runs: readonly { readonly luminosityInversePb: number }[];
}): number {
  return runs.reduce((sum, run) => sum + run.luminosityInversePb, 0);
}

/** Share of the photons inside a range of cos(theta*). @throws InputError when all couplings are 0 */
export function angularShare(
  process: PhotonProcess,
  portal: Portal,
  energy: number,
  { cosThetaMin, cosThetaMax }: CosThetaRange,
): Estimate {
  const all = annihilationCrossSection(process, portal, { energy });
  if (all.value === 0) {
    throw new InputError([
      { message: 'nothing is made: all couplings are 0', expected: 'g_agamma or g_ae in "portal"' },
    ]);
  }
  const range = { cosThetaMin, cosThetaMax };
  return quotientOf(annihilationCrossSection(process, portal, { energy, range }), all);
}

/** Photons of dark photons that decay inside the detector and pass the cuts, over dark photons made. */
function decayPhotonShare(
  search: DecayPhotonSearch,
  sample: MonoPhotonSample,
  portal: Portal,
): Estimate | undefined {
  const pair = photonPair(search, portal);
  const { mass, otherMass, particle } = pair;
  if (mass <= otherMass || mass + otherMass >= search.energy) return undefined;
  const events = decayPhotonEvents(search.energy, pair);
  const accepted = decayPhotonAcceptance({ ...events, sample, resolution: search.resolution });
  const length = darkPhotonDecayLengthCm(events, totalWidth(portal.widths(), particle));
  return scaleEstimate(accepted, sample.efficiency * decayWithinProbability(search.detectorLengthCm, length));
}

/** @throws InputError for a name that the search does not have */
export function sampleNamed(search: DecayPhotonSearch, name: string | undefined): MonoPhotonSample {
  const sample = search.samples.find((one) => one.name === name);
  if (sample !== undefined) return sample;
  const expected = search.samples.map((one) => one.name).join(', ');
  throw new InputError([{ message: `${search.id} has no sample "${name}"`, expected }]);
}
