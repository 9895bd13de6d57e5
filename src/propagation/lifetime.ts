import { constants } from '../physics/constants.ts';

const hbarCInGeVM = constants.hbarCInGeVCm.value / 100;

/** Proper lifetime tau = hbar / Gamma in seconds, for a width in GeV; Infinity for 0. */
export function lifetimeSeconds(width: number): number {
  return constants.hbarInGeVSeconds.value / width;
}

/** Proper decay length c tau = hbar c / Gamma in metres, for a width in GeV; Infinity for 0. */
export function properDecayLengthM(width: number): number {
  return hbarCInGeVM / width;
}

/** Mean decay length in metres, lambda = beta gamma c tau with beta gamma = p / m. */
export function decayLengthM(betaGamma: number, width: number): number {
  return betaGamma * properDecayLengthM(width);
}
