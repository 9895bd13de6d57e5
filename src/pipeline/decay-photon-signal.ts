import {
  darkPhotonDecayLengthCm,
  decayPhotonAcceptance,
  decayWithinProbability,
  sampleEventsPerCrossSection,
  sampleWindows,
} from '../detection/mono-photon/index.ts';
import type { Estimate } from '../numerics/estimate.ts';
import { darkPairAnnihilationCrossSection } from '../production/annihilation/index.ts';
import type { Portal } from '../records/portal.ts';
import type { DecayPhotonSearch, MonoPhotonSample } from '../records/search.ts';
import { decayPhotonEvents, type PhotonPair, photonPair } from './decay-photon-particles.ts';
import { photonWidths } from './decaying-particle.ts';

/** Of the widths that make the dark photon decay; cross section and acceptance carry their own errors. */
export const decayPhotonRelativeError = 1e-8;

/** Signal of one window on the photon energy: a bin of a sample, or all of it. */
export interface DecayPhotonWindow {
  readonly sample: string;
  /** Measured photon energies in the centre of mass, GeV. */
  readonly energyMin: number;
  readonly energyMax: number;
  /** Signal events that the window excludes. */
  readonly signalLimit: number;
  /** Signal events for a coupling of the portal, GeV^-1; 0 where nothing is seen. */
  events(coupling: number): Estimate;
}

/**
 * e+ e- -> a gamma', gamma' -> a gamma inside the detector, paper dark-axion section III, window by window; or chi_1 chi_2
 * of a dipole, chi_2 -> chi_1 gamma. What decays flies the further the smaller the coupling, so the events are g^2 (1 - exp(-c g^2)). Windows of
 * different samples may share events.
 *
 * @throws InputError for portals without such a decay
 */
export function decayPhotonSignal(search: DecayPhotonSearch, portal: Portal): readonly DecayPhotonWindow[] {
  const pair = photonPair(search, portal);
  const atUnit = productionAtUnit(search, pair);
  return search.samples.flatMap((sample) =>
    sampleWindows(sample).map((window, index) => ({
      sample: sample.name,
      energyMin: window.energyMin,
      energyMax: window.energyMax,
      signalLimit: windowLimit(sample, index),
      events: eventsAt(search, pair, atUnit(sample, window)),
    })),
  );
}

type Window = ReturnType<typeof sampleWindows>[number];

/** Events at unit coupling if everything decayed to a photon at once, in a window of a sample. */
function productionAtUnit(
  search: DecayPhotonSearch,
  pair: PhotonPair,
): (sample: MonoPhotonSample, window: Window) => Estimate {
  const { energy, resolution } = search;
  const { mass, otherMass } = pair;
  if (mass <= otherMass || mass + otherMass >= energy) return () => ({ value: 0, error: 0 });
  const sigma = darkPairAnnihilationCrossSection(pair.portal, energy);
  const events = decayPhotonEvents(energy, pair);
  return (sample, window) => {
    const accepted = decayPhotonAcceptance({ ...events, sample: window, resolution });
    const factor = sampleEventsPerCrossSection(sample);
    return {
      value: factor * sigma.value * accepted.value,
      error: factor * (sigma.error * accepted.value + sigma.value * accepted.error),
    };
  };
}

function eventsAt(
  search: DecayPhotonSearch,
  pair: PhotonPair,
  atUnit: Estimate,
): (coupling: number) => Estimate {
  if (atUnit.value <= 0) return () => ({ value: 0, error: 0 });
  const { portal } = pair;
  const events = decayPhotonEvents(search.energy, pair);
  const widths = portal.widths();
  const relativeError = decayPhotonRelativeError + atUnit.error / atUnit.value;
  return (g) => {
    if (g === 0) return { value: 0, error: 0 };
    const { visible, total } = photonWidths(
      pair.particle,
      widths,
      g / (portal.parameters[portal.coupling] ?? 1),
    );
    const length = darkPhotonDecayLengthCm(events, total);
    const inside = decayWithinProbability(search.detectorLengthCm, length);
    const value = atUnit.value * g * g * (visible / total) * inside;
    return { value, error: value * relativeError };
  };
}

/** Signal that a window excludes: as quoted, or two standard deviations above its count (dark-axion III.A). */
function windowLimit(sample: MonoPhotonSample, index: number): number {
  const bin = sample.bins[index];
  if (bin === undefined) return sample.signalLimit ?? 0;
  const count = bin[2];
  return count + 2 * Math.sqrt(Math.max(1, count));
}
