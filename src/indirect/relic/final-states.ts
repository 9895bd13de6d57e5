import { constants } from '../../physics/constants.ts';

/** A lepton in the vector current of the mediator. */
export interface LeptonCoupling {
  /** GeV. */
  readonly mass: number;
  /** Coupling in units of the portal coupling e epsilon. */
  readonly charge: number;
  /** `dirac`: a charged lepton; `left`: a neutrino, with half its states. Default `dirac`. */
  readonly chirality?: 'dirac' | 'left';
}

/** Hadrons as a ratio R(s), normalised like e+e- -> hadrons: 1 is a unit charge far above threshold. */
export interface HadronicRatio {
  /** s in GeV^2; must be 0 below `threshold`. */
  readonly ratio: (s: number) => number;
  /** Lowest sqrt(s) with hadrons, GeV. */
  readonly threshold: number;
  /** sqrt(s) in GeV of narrow structures or kinks, where integrals are to be split. */
  readonly breaks?: readonly number[];
}

/** Everything visible that the mediator couples to. */
export interface VisibleCouplings {
  readonly leptons: readonly LeptonCoupling[];
  readonly hadrons?: HadronicRatio;
}

/** Mass of the tau lepton, GeV: Review of Particle Physics 2024, 1776.93 +- 0.09 MeV. */
export const tauMass = 1.77693;

const electron = { mass: constants.electronMass.value, charge: 1 } as const;
const muon = { mass: constants.muonMass.value, charge: 1 } as const;
const tau = { mass: tauMass, charge: 1 } as const;
const neutrino = { mass: 0, charge: 1, chirality: 'left' } as const;

/** A dark photon: the electric charge, times epsilon. */
export const darkPhotonLeptons: readonly LeptonCoupling[] = [electron, muon, tau];

/** Gauged L_mu - L_tau: muon, tau and their neutrinos (the couplings to electrons at one loop left out). */
export const muMinusTauLeptons: readonly LeptonCoupling[] = [muon, tau, neutrino, neutrino];

/** Gauged B - L: all leptons and three neutrinos. */
export const bMinusLLeptons: readonly LeptonCoupling[] = [electron, muon, tau, neutrino, neutrino, neutrino];

/**
 * F(s) = sum over leptons of charge^2 beta (1 + 2 m^2/s), half for neutrinos, plus R(s): the annihilation rate in
 * units of that into one massless charged lepton. s in GeV^2; exactly 0 below all thresholds.
 */
export function visibleFactor({ leptons, hadrons }: VisibleCouplings, s: number): number {
  let sum = hadrons === undefined || s <= hadrons.threshold ** 2 ? 0 : hadrons.ratio(s);
  for (const { mass, charge, chirality } of leptons) {
    const ratio = (mass * mass) / s;
    if (4 * ratio >= 1) continue;
    const states = chirality === 'left' ? 0.5 : 1;
    sum += states * charge * charge * Math.sqrt(1 - 4 * ratio) * (1 + 2 * ratio);
  }
  return sum;
}

/** sqrt(s) in GeV at which F(s) has thresholds or structure, ascending. */
export function visibleBreaks({ leptons, hadrons }: VisibleCouplings): number[] {
  const breaks = leptons.map(({ mass }) => 2 * mass);
  if (hadrons !== undefined) breaks.push(hadrons.threshold, ...(hadrons.breaks ?? []));
  return [...new Set(breaks)].sort((a, b) => a - b);
}
