import type { Estimate } from '../numerics/index.ts';
import { constants } from '../physics/constants.ts';
import { darkPhotonToAxionPhotonWidth } from './dark-axion.ts';
import { meanFlightCm, properDecayLengthCm } from './decays.ts';
import { leptonPairRatio } from './lepton-pair-ratio.ts';

/** Shares of the visible decays of a dark photon; bounds as errors. Taus and hadrons are left out. */
export interface VisibleBranchingFractions {
  readonly photon: Estimate;
  readonly electrons: Estimate;
  readonly muons: Estimate;
}

/**
 * gamma' -> a gamma, a e+ e-, a mu+ mu- where nothing else is open (g_D = 0), paper dark-axion Fig. 10; the
 * portal coupling drops out. All 0 for m_gamma' <= m_a. Masses in GeV.
 *
 * The paper's "nearly 2%" for a e+ e- at 100 MeV does not follow: this is 0.54%. It is close to three times
 * that, as if the spin average of the dark photon were left out of this width alone.
 */
export function darkPhotonVisibleBranchingFractions(
  darkPhotonMass: number,
  axionMass: number,
): VisibleBranchingFractions {
  if (darkPhotonMass <= axionMass) {
    const closed = { value: 0, error: 0 };
    return { photon: closed, electrons: closed, muons: closed };
  }
  const electron = leptonPairRatio(darkPhotonMass, axionMass, constants.electronMass.value);
  const muon = leptonPairRatio(darkPhotonMass, axionMass, constants.muonMass.value);
  const sum = 1 + electron.value + muon.value;
  const sumError = electron.error + muon.error;
  const share = (width: Estimate): Estimate => ({
    value: width.value / sum,
    error: width.error / sum + (width.value * sumError) / (sum * sum),
  });
  return { photon: share({ value: 1, error: 0 }), electrons: share(electron), muons: share(muon) };
}

/**
 * c tau of a dark photon that only decays to a gamma, paper dark-axion (7): 96 pi hbar c / (G^2 m^3) for a
 * massless ALP, any m_a here; Infinity for m_gamma' <= m_a. G in GeV^-1, masses in GeV; cm.
 */
export function darkPhotonProperDecayLengthCm(G: number, darkPhotonMass: number, axionMass: number): number {
  return properDecayLengthCm(darkPhotonToAxionPhotonWidth(G, darkPhotonMass, axionMass));
}

/**
 * Mean flight beta gamma c tau of the same at a momentum in GeV; cm.
 *
 * @throws RangeError on a massless dark photon, or a negative momentum.
 */
export function darkPhotonFlightCm(
  G: number,
  darkPhotonMass: number,
  axionMass: number,
  momentum: number,
): number {
  return meanFlightCm(darkPhotonToAxionPhotonWidth(G, darkPhotonMass, axionMass), darkPhotonMass, momentum);
}
