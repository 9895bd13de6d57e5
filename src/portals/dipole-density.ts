/**
 * Spectral density of gamma* -> chi_1 chi_2 through d chibar_2 sigma^(mu nu) chi_1 F_(mu nu) at unit d, in the
 * normalisation of `PhotonPortal`; physics note on proton beams, section 2:
 *   rho(s) = I_chi(s) / (pi s) = (1 - D)^(3/2) (1 + 2 S) (1 - S)^(1/2) / (6 pi^2),
 * S = (M_1 + M_2)^2/s, D = (M_2 - M_1)^2/s. Two Majorana particles, the operator without "+ h.c.".
 *
 * @param sum M_1 + M_2, GeV
 * @param difference M_2 - M_1, GeV
 * @returns GeV^-2 per GeV^-2; exactly 0 at and below threshold
 */
export function dipoleSpectralDensity(s: number, sum: number, difference: number): number {
  const above = s - sum * sum;
  if (!(above > 0)) return 0;
  const unlike = (s - difference * difference) / s;
  return (unlike * Math.sqrt(unlike * (above / s)) * (1 + (2 * sum * sum) / s)) / (6 * Math.PI ** 2);
}

/**
 * Share of that density without spin along the axis of the pair, 1 / (1 + 2 S): the pair is made as
 * S (1 + cos^2) + sin^2 by a photon of helicity +1 or -1. Near threshold it is isotropic, far above as sin^2. This is the
 * angular law of paper mono-photon (A.4), and of a Dirac fermion with a magnetic moment alone for equal masses.
 */
export function dipoleLongitudinalShare(s: number, sum: number): number {
  return s / (s + 2 * sum * sum);
}
