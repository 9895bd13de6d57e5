import {
  darkPhotonDecayLengthCm,
  decayPhotonAcceptance,
  decayWithinProbability,
  gaussianWindowShare,
  labPhotonEnergyAtAngle,
  largestReachableMass,
  positronTargetKinematics,
  totalLuminosityInversePb,
} from '../../detection/mono-photon/index.ts';
import { totalWidthEstimate } from '../../portals/decays.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Search } from '../../records/search.ts';
import { monoPhotonEfficiency } from '../quantities/efficiency.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import { computedAnswer, exactAnswer, inputAnswer, type Quantities } from './quantities.ts';

/** What mono-photon searches accept. */
export const monoPhotonQuantities = {
  async 'total-luminosity'(given, laboratory) {
    const search = searchOf('mono-photon-count', given, laboratory);
    return inputAnswer(totalLuminosityInversePb(search), 'pb^-1');
  },

  async 'mono-photon-efficiency'(given, laboratory) {
    const search = laboratory.search(given.text('search'));
    const kept = monoPhotonEfficiency(search, 'photon-axion', portalOf(given));
    return computedAnswer(kept ?? { value: 0, error: 0 }, '');
  },

  async 'photon-energy'(given, laboratory) {
    const { beamEnergy } = searchOf('positron-target', given, laboratory);
    const kinematics = positronTargetKinematics(beamEnergy, given.quantity('m_a', 'mass'));
    const angle = given.quantity('angle', 'angle-rad');
    const value = labPhotonEnergyAtAngle(kinematics, kinematics.photonEnergy, angle);
    return exactAnswer(value, 'GeV');
  },

  async 'mass-reach'(given, laboratory) {
    const value = largestReachableMass(searchOf('positron-target', given, laboratory));
    if (value === undefined) throw new ComputationError(`${given.text('search')} sees no photon`);
    return exactAnswer(value, 'GeV');
  },

  async 'gaussian-fraction'({ number }) {
    return exactAnswer(gaussianWindowShare(number('standardDeviations')), '');
  },

  async 'decay-photon-share'(given, laboratory) {
    const search = searchOf('decay-photon', given, laboratory);
    const name = given.text('sample');
    const sample = search.samples.find((one) => one.name === name);
    if (sample === undefined) throw new ComputationError(`${search.id} has no sample "${name}"`);
    const portal = portalOf(given);
    const { m_gammaD: mass = 0, m_a: axionMass = 0 } = portal.parameters;
    const events = { sqrtS: search.energy, mass, axionMass };
    const window = given.text('cuts') === 'all' ? sample : { ...sample, cosThetaMin: -1, cosThetaMax: 1 };
    const accepted = decayPhotonAcceptance({ ...events, sample: window, resolution: search.resolution });
    const width = totalWidthEstimate(portal.widths(), 'gammaD');
    const lengths = search.detectorLengthCm / darkPhotonDecayLengthCm(events, width.value);
    const decayed = decayWithinProbability(lengths, 1);
    // The slope of 1 - exp(-x) in ln x, and x goes with the width.
    const decayedError = width.error === 0 ? 0 : (lengths * Math.exp(-lengths) * width.error) / width.value;
    const error = accepted.error * decayed + accepted.value * decayedError;
    return computedAnswer({ value: accepted.value * decayed, error }, '');
  },
} satisfies Quantities;

/** The search of an entry as one of a kind. @throws ComputationError for another kind */
function searchOf<K extends Search['kind']>(
  kind: K,
  given: Arguments,
  laboratory: Laboratory,
): Extract<Search, { kind: K }> {
  const search = laboratory.search(given.text('search'));
  if (search.kind === kind) return search as Extract<Search, { kind: K }>;
  throw new ComputationError(`${search.id} is of the kind ${search.kind}, not ${kind}`);
}
