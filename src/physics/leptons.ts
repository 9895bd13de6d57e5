import { constants } from './constants.ts';

const masses = {
  'e-': constants.electronMass.value,
  'e+': constants.electronMass.value,
  'mu-': constants.muonMass.value,
  'mu+': constants.muonMass.value,
} as const;

/** Mass of a beam lepton, GeV. */
export function leptonMass(particle: keyof typeof masses): number {
  return masses[particle];
}
