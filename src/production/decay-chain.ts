/** A body of known energy and momentum, GeV, which decays to two, one of which is followed. */
export interface MovingPair {
  /** Invariant mass. */
  readonly mass: number;
  readonly energy: number;
  readonly momentum: number;
}

/** The system that recoils against a body of mass `recoil` in the decay at rest of a meson, all in GeV. */
export function recoilingSystem(meson: number, recoil: number, mass: number): MovingPair {
  const energy = (meson * meson + mass * mass - recoil * recoil) / (2 * meson);
  const [less, more] = [mass - recoil, mass + recoil];
  const square = (meson - more) * (meson + more) * (meson - less) * (meson + less);
  return { mass, energy, momentum: Math.sqrt(Math.max(square, 0)) / (2 * meson) };
}

/**
 * Momentum after the boost of a product of mass `mass` that leaves the rest frame of the system with momentum `inside` at
 * cos(theta*) to its flight; GeV.
 */
export function boostedMomentum(system: MovingPair, mass: number, inside: number, cosTheta: number): number {
  const energyInside = Math.hypot(inside, mass);
  const along = (system.energy * inside * cosTheta + system.momentum * energyInside) / system.mass;
  const across2 = inside * inside * Math.max(1 - cosTheta * cosTheta, 0);
  return Math.sqrt(along * along + across2);
}
