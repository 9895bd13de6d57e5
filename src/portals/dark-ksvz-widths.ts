import { constants, elementaryCharge } from '../physics/constants.ts';
import type { PartialWidth } from '../records/portal.ts';
import { alpToPhotonsWidth } from './alp-widths.ts';
import { darkPhotonToDiracPairWidth } from './dark-axion.ts';

/** a -> gamma gamma of L = (G/4) a F Ftilde: G^2 m_a^3 / 64 pi. GeV. */
export function axionToPhotonPairWidth(G: number, axionMass: number): number {
  return alpToPhotonsWidth(G * G, axionMass);
}

/**
 * a -> gamma' gamma' of L = (G/4) a F' Ftilde': the amplitude G epsilon(e1, e2, k1, k2) squared is G^2 lambda / 2
 * summed over spins, lambda = m_a^4 (1 - 4 m^2/m_a^2), for two identical bosons, hence
 * G^2 m_a^3 / (64 pi) (1 - 4 m^2/m_a^2)^(3/2); exactly 0 for m_a <= 2 m. GeV.
 */
export function axionToDarkPhotonPairWidth(G: number, axionMass: number, darkPhotonMass: number): number {
  if (axionMass <= 2 * darkPhotonMass) return 0;
  const ratio = darkPhotonMass / axionMass;
  return axionToPhotonPairWidth(G, axionMass) * ((1 - 2 * ratio) * (1 + 2 * ratio)) ** 1.5;
}

/**
 * gamma' -> l+ l- through kinetic mixing, L = eps e A'_mu J^mu: alpha eps^2 m / 3 for light leptons. Taus and
 * hadrons are left out, as in every width here. GeV.
 */
export function mixedDarkPhotonWidths(eps: number, darkPhotonMass: number): readonly PartialWidth[] {
  const row = (lepton: 'e' | 'mu', mass: number): PartialWidth => ({
    parent: 'gammaD',
    products: [`${lepton}-`, `${lepton}+`],
    width: darkPhotonToDiracPairWidth(eps * elementaryCharge, darkPhotonMass, mass),
    couplingPower: 0,
    equation: 'vector portal, alpha eps^2 m / 3',
    references: ['arXiv:1806.00757'],
  });
  return [row('e', constants.electronMass.value), row('mu', constants.muonMass.value)];
}
