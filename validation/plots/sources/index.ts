import type { Validation } from '../../validation.ts';
import { annihilation } from './annihilation.ts';
import { leptonBremsstrahlung } from './lepton-bremsstrahlung.ts';
import { mesonDecays } from './meson-decays.ts';
import { mesonProduction } from './meson-production.ts';
import { primakoff } from './primakoff.ts';
import { resonantAnnihilation } from './resonant-annihilation.ts';
import { showers } from './showers.ts';
import { twoToFour } from './two-to-four.ts';
import { vectorMesons } from './vector-mesons.ts';

export const sources: readonly Validation[] = [
  annihilation,
  leptonBremsstrahlung,
  mesonDecays,
  mesonProduction,
  primakoff,
  resonantAnnihilation,
  showers,
  twoToFour,
  vectorMesons,
];
