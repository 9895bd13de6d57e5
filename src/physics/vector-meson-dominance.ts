import { alpha } from './constants.ts';

/**
 * g_V of L = -(e m_V^2 / g_V) A.V from the leptonic width, paper missing-energy (21):
 * sqrt(4 pi alpha^2 m_V / 3 Gamma_ee), mass and width in GeV.
 */
export function photonCouplingFromLeptonicWidth(mass: number, leptonicWidth: number): number {
  return Math.sqrt((4 * Math.PI * alpha ** 2 * mass) / (3 * leptonicWidth));
}
