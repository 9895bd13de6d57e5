/** A vector meson as a resonance in e+ e-, GeV. */
export interface Resonance {
  readonly mass: number;
  readonly width: number;
  readonly electronWidth: number;
  /** Part of the width that goes to hadrons: without the leptons that it reaches through a photon. */
  readonly hadronicWidth: number;
  /** Mass of its lightest hadrons. */
  readonly threshold: number;
}

/** Review of Particle Physics 2024, GeV. */
export const pionMass = 0.13957039;
const neutralPionMass = 0.1349768;
const threePions = 2 * pionMass + neutralPionMass;

/** 2 m(D0) and 2 m(B+), where hadrons with open charm and bottom begin (Review of Particle Physics 2024), GeV. */
export const openCharm = 2 * 1.86484;
export const openBottom = 2 * 5.27941;

/** Masses and widths of data/particles/vector-mesons-pdg-2024.yaml; a test compares the two. */
export const rho = { mass: 0.77526, width: 0.1474, electronWidth: 7.04e-6 };
export const omega = resonance(0.78266, 8.68e-3, 6.41e-7, 0, threePions);
export const phi = resonance(1.019461, 4.249e-3, 1.266e-6, 0, threePions);
export const jpsi = resonance(3.0969, 9.26e-5, 5.53e-6, 2, threePions);
export const upsilon = resonance(9.4604, 5.4e-5, 1.34e-6, 3, threePions);

/** Decays to `leptons` charged pairs are taken to be as wide as those to electrons. */
function resonance(
  mass: number,
  width: number,
  electronWidth: number,
  leptons: number,
  threshold: number,
): Resonance {
  return { mass, width, electronWidth, hadronicWidth: width - leptons * electronWidth, threshold };
}

/**
 * R(s) of one narrow resonance, a Breit-Wigner of constant width:
 *   (9 s / alpha^2) Gamma_ee Gamma_had / [(s - m^2)^2 + m^2 Gamma^2],
 * 0 below its threshold. `alpha` is the fine-structure constant, s in GeV^2.
 */
export function resonanceRatio(s: number, of: Resonance, alpha: number): number {
  if (!(s > of.threshold ** 2)) return 0;
  const off = (s - of.mass ** 2) ** 2 + (of.mass * of.width) ** 2;
  return ((9 * s) / alpha ** 2) * ((of.electronWidth * of.hadronicWidth) / off);
}
