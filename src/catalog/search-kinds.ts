import { z } from 'zod';
import { beamDumpDecaySettings } from './beam-dump-decay.ts';
import { decayPhotonSettings } from './decay-photon.ts';
import { invisibleDecaySettings, missingEnergySettings } from './experiment.ts';
import { confidenceLevel } from './fields.ts';
import { inputJsonSchema } from './json-schema.ts';
import { magneticMomentSettings } from './magnetic-moment.ts';
import { mesonDecayPhotonSettings } from './meson-decay-photon.ts';
import { mesonElectronRecoilSettings } from './meson-electron-recoil.ts';
import { monoPhotonCountSettings, monoPhotonRecastSettings } from './mono-photon.ts';
import { positronTargetSettings } from './positron-target.ts';
import { radiativeDecaySettings } from './radiative-decay-photon.ts';

/** What a card may change in a search, by kind. */
const settingsByKind = {
  'missing-energy': missingEnergySettings,
  'invisible-decay': invisibleDecaySettings,
  'mono-photon-count': monoPhotonCountSettings,
  'mono-photon-recast': monoPhotonRecastSettings,
  'positron-target': positronTargetSettings,
  'decay-photon': decayPhotonSettings,
  'radiative-decay-photon': radiativeDecaySettings,
  'beam-dump-decay': beamDumpDecaySettings,
  'meson-decay-photon': mesonDecayPhotonSettings,
  'meson-electron-recoil': mesonElectronRecoilSettings,
  'magnetic-moment': magneticMomentSettings,
} as const;

export type SearchKind = keyof typeof settingsByKind;

/** Names that a card or `--set` may change in a search, by kind. */
export const settableNames = Object.fromEntries(
  Object.entries(settingsByKind).map(([kind, settings]) => [kind, withLevel(settings)]),
) as Readonly<Record<SearchKind, readonly string[]>>;

/**
 * JSON Schema of what a card may change in a search by itself, for whoever makes controls of it. Beside the standard
 * keywords a quantity has `quantity`, its dimension and range.
 */
export function searchSettingsSchema(kind: SearchKind): object {
  const level = limitSettings[kind] === undefined ? { confidenceLevel } : {};
  return inputJsonSchema(z.object({ ...settingsByKind[kind], ...level }));
}

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
