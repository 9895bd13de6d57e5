import type { Validation } from '../../validation.ts';
import { beamDumpDecay } from './beam-dump-decay.ts';
import { invisibleDecay } from './invisible-decay.ts';
import { mesonDecayPhoton } from './meson-decay-photon.ts';
import { mesonElectronRecoil } from './meson-electron-recoil.ts';
import { missingEnergy } from './missing-energy.ts';
import { monoPhoton } from './mono-photon.ts';

export const searches: readonly Validation[] = [
  beamDumpDecay,
  invisibleDecay,
  mesonDecayPhoton,
  mesonElectronRecoil,
  missingEnergy,
  monoPhoton,
];
