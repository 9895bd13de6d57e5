/**
 * Density in cos(theta*) of gamma* -> pair for a photon of helicity +1 or -1, averaged over both: theta* is between the
 * pair and the flight of the photon, in its rest frame (`DarkPair.longitudinalShare`). Normalised to 1 over -1 to 1:
 *   (3/8) (1 - share) (1 + cos^2) + (3/4) share (1 - cos^2).
 * In P -> gamma gamma* the virtual photon has no helicity 0, so this is exact: paper mono-photon (A.4) at fixed m_23,
 * and 1 + cos^2(theta*) for the dark axion portal (paper dark-axion (15), as corrected in the physics note, section 6).
 */
export function pairAngleDensity(longitudinalShare: number, cosTheta: number): number {
  const square = cosTheta * cosTheta;
  return 0.375 * (1 - longitudinalShare) * (1 + square) + 0.75 * longitudinalShare * (1 - square);
}
