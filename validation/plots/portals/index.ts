import type { Validation } from '../../validation.ts';
import { alp } from './alp.ts';
import { bMinusL } from './b-minus-l.ts';
import { boson } from './boson.ts';
import { darkAxion } from './dark-axion.ts';
import { darkKsvz } from './dark-ksvz.ts';
import { darkPhoton } from './dark-photon.ts';
import { dipole } from './dipole.ts';

export const portals: readonly Validation[] = [alp, bMinusL, boson, darkAxion, darkKsvz, darkPhoton, dipole];
