import { beamDumpDecaySettings } from './beam-dump-decay.ts';
import { decayPhotonSettings } from './decay-photon.ts';
import { invisibleDecaySettings, missingEnergySettings } from './experiment.ts';
import { magneticMomentSettings } from './magnetic-moment.ts';
import { mesonDecayPhotonSettings } from './meson-decay-photon.ts';
import { mesonElectronRecoilSettings } from './meson-electron-recoil.ts';
import { monoPhotonCountSettings, monoPhotonRecastSettings } from './mono-photon.ts';
import { positronTargetSettings } from './positron-target.ts';
import { radiativeDecaySettings } from './radiative-decay-photon.ts';

/** Names that a card or `--set` may change in a search, by kind. */
export const settableNames = {
  'missing-energy': withLevel(missingEnergySettings),
  'invisible-decay': withLevel(invisibleDecaySettings),
  'mono-photon-count': withLevel(monoPhotonCountSettings),
  'mono-photon-recast': withLevel(monoPhotonRecastSettings),
  'positron-target': withLevel(positronTargetSettings),
  'decay-photon': withLevel(decayPhotonSettings),
  'radiative-decay-photon': withLevel(radiativeDecaySettings),
  'beam-dump-decay': withLevel(beamDumpDecaySettings),
  'meson-decay-photon': withLevel(mesonDecayPhotonSettings),
  'meson-electron-recoil': withLevel(mesonElectronRecoilSettings),
  'magnetic-moment': withLevel(magneticMomentSettings),
} as const;

export type SearchKind = keyof typeof settableNames;

/**
 * The setting that holds a limit at the search's own confidence level, so that one cannot change without the
 * other; undefined where the level enters the computation.
 */
export const limitSettings: Readonly<Record<SearchKind, string | undefined>> = {
  'missing-energy': undefined,
  'invisible-decay': 'branchingFractionLimit',
  'mono-photon-count': 'signalLimit',
  'mono-photon-recast': 'epsilonLimit',
  'positron-target': 'signalLimit',
  'decay-photon': 'samples',
  'radiative-decay-photon': 'signalLimit',
  'beam-dump-decay': undefined,
  'meson-decay-photon': undefined,
  'meson-electron-recoil': 'signalLimit',
  'magnetic-moment': 'shift',
};

export function isSearchKind(kind: string): kind is SearchKind {
  return Object.hasOwn(settableNames, kind);
}

function withLevel(settings: object): readonly string[] {
  return [...Object.keys(settings), 'confidenceLevel'];
}
