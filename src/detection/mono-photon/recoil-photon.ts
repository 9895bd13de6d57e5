/**
 * Energy in the centre of mass of the photon of e+ e- -> gamma X, (s - M^2) / (2 sqrt(s)), which paper
 * invisible-alp writes (s - m_a^2) / (4 E_beam) before (32). 0 at and above threshold. GeV.
 */
export function recoilPhotonEnergy(sqrtS: number, mass: number): number {
  return mass >= sqrtS ? 0 : ((sqrtS - mass) * (sqrtS + mass)) / (2 * sqrtS);
}

/** The mass that recoils against a photon of this energy (GeV) in the centre of mass; undefined when it is too large. */
export function recoilMass(sqrtS: number, photonEnergy: number): number | undefined {
  const massSquared = sqrtS * (sqrtS - 2 * photonEnergy);
  return massSquared < 0 ? undefined : Math.sqrt(massSquared);
}
