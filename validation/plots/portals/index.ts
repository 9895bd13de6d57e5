import type { Validation } from '../../validation.ts';
import { alp } from './alp.ts';
import { bMinusL } from './b-minus-l.ts';
import { boson } from './boson.ts';
import { darkAxion } from './dark-axion.ts';
import { darkKsvz } from './dark-ksvz.ts';
import { darkPhoton } from './dark-photon.ts';
import { dipole } from './dipole.ts';
import { lmuLtau } from './lmu-ltau.ts';
import { sterileDipole } from './sterile-dipole.ts';
import { x17 } from './x17.ts';

export const portals: readonly Validation[] = [
  alp,
  bMinusL,
  boson,
  darkAxion,
  darkKsvz,
  darkPhoton,
  dipole,
  lmuLtau,
  sterileDipole,
  x17,
];
