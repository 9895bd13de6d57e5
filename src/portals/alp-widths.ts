import { constants } from '../physics/constants.ts';
import { alpLoopPhotonCoupling, type Complex } from './alp-loop.ts';

/** Mass and couplings of an ALP to photons and leptons: GeV and GeV^-1. Only relative signs matter. */
export interface AlpVisibleCouplings {
  readonly m_a: number;
  readonly g_agamma: number;
  readonly g_ae: number;
  readonly g_amu: number;
}

/** a -> gamma gamma, paper invisible-alp (3), from |g_agamma|^2 in GeV^-2: |g|^2 m_a^3 / 64 pi. GeV. */
export function alpToPhotonsWidth(couplingSquared: number, alpMass: number): number {
  return (couplingSquared * alpMass ** 3) / (64 * Math.PI);
}

/**
 * a -> f fbar for a Dirac fermion with L = (g/2) d_mu a fbar gamma^mu gamma^5 f, paper invisible-alp (4), (5):
 * g^2 m_f^2 m_a / (8 pi) * sqrt(1 - 4 m_f^2 / m_a^2); exactly 0 for m_a <= 2 m_f. GeV.
 */
export function alpToFermionsWidth(coupling: number, alpMass: number, fermionMass: number): number {
  if (alpMass <= 2 * fermionMass) return 0;
  const ratio = fermionMass / alpMass;
  const velocity = Math.sqrt((1 - 2 * ratio) * (1 + 2 * ratio));
  return ((coupling * fermionMass) ** 2 * alpMass * velocity) / (8 * Math.PI);
}

/** delta g_agamma of the electron and muon loops, paper invisible-alp (9) summed over both. GeV^-1. */
export function alpLeptonLoops({
  m_a,
  g_ae,
  g_amu,
}: Pick<AlpVisibleCouplings, 'm_a' | 'g_ae' | 'g_amu'>): Complex {
  const electron = alpLoopPhotonCoupling(g_ae, m_a, constants.electronMass.value);
  const muon = alpLoopPhotonCoupling(g_amu, m_a, constants.muonMass.value);
  return { re: electron.re + muon.re, im: electron.im + muon.im };
}

/**
 * |g_agamma + delta g_e + delta g_mu|^2 in GeV^-2: the photon coupling with the electron and muon loops of
 * paper invisible-alp (9), which it gives for the electron alone. The loops interfere with g_agamma and with
 * each other; the sign is that of the paper's conventions and turns with the sign of a lepton coupling.
 */
export function alpPhotonCouplingSquaredWithLoops(couplings: AlpVisibleCouplings): number {
  const loops = alpLeptonLoops(couplings);
  return (couplings.g_agamma + loops.re) ** 2 + loops.im ** 2;
}
