/**
 * s - M^2 of e+ e- -> gamma X, GeV^2, without cancellation at M -> sqrt(s); 0 where the channel is closed.
 *
 * @throws RangeError on a mass that is negative or NaN.
 */
export function energyRelease(energy: number, mass: number): number {
  if (!(mass >= 0)) throw new RangeError(`mass ${mass} GeV is not 0 or more`);
  return mass >= energy ? 0 : (energy - mass) * (energy + mass);
}

/** Energy of the photon of e+ e- -> gamma X in the centre of mass, (s - M^2) / (2 sqrt s), GeV; 0 if closed. */
export function photonEnergy(energy: number, mass: number): number {
  return energyRelease(energy, mass) / (2 * energy);
}

/** Window on the photon energy in the centre of mass, GeV. */
export interface PhotonEnergyWindow {
  readonly energyMin: number;
  readonly energyMax: number;
}

/** The photon energies that leave an invisible mass within [massMin, massMax] (GeV) at sqrt(s) = energy. */
export function windowOfInvisibleMass(energy: number, massMin: number, massMax: number): PhotonEnergyWindow {
  if (!(massMin <= massMax))
    throw new RangeError(`invisible mass range [${massMin}, ${massMax}] is not ordered`);
  return { energyMin: photonEnergy(energy, massMax), energyMax: photonEnergy(energy, massMin) };
}

/** Square of the mass that recoils against a photon of this CM energy, s - 2 sqrt(s) E_gamma, GeV^2; may be negative. */
export function recoilMassSquared(energy: number, photon: number): number {
  return energy * (energy - 2 * photon);
}
