/**
 * Källén's function lambda(s, m1^2, m2^2) from the masses, factorised so that nothing is lost at
 * threshold; 0 below threshold. GeV^4.
 */
export function kallen(s: number, m1: number, m2: number): number {
  const sum = m1 + m2;
  const difference = m1 - m2;
  const aboveThreshold = s - sum * sum;
  return aboveThreshold <= 0 ? 0 : aboveThreshold * (s - difference * difference);
}

/** Momentum of either product of a two-body decay, GeV; 0 below threshold. */
export function twoBodyMomentum(parentMass: number, m1: number, m2: number): number {
  return Math.sqrt(kallen(parentMass * parentMass, m1, m2)) / (2 * parentMass);
}

/** sqrt(E^2 - m^2) without cancellation; 0 below the mass shell. GeV. */
export function momentum(energy: number, mass: number): number {
  return energy <= mass ? 0 : Math.sqrt((energy - mass) * (energy + mass));
}
