import { momentum } from '../../physics/kinematics.ts';

/** gamma N -> a N on a nucleus that takes momentum and no energy: E_a = E_gamma. GeV, GeV^2. */
export interface PrimakoffKinematics {
  readonly energy: number;
  /** Momentum of the ALP. */
  readonly momentum: number;
  /** Smallest momentum transfer squared, at zero angle: [m_a^2 / (E + k_a)]^2. */
  readonly tMin: number;
  /** tMax - tMin = 4 E k_a. */
  readonly range: number;
}

/**
 * Undefined below threshold, E <= m_a.
 *
 * @throws RangeError unless energy > 0 and mass >= 0, both finite
 */
export function primakoffKinematics(energy: number, mass: number): PrimakoffKinematics | undefined {
  if (!(energy > 0 && energy < Number.POSITIVE_INFINITY && mass >= 0)) {
    throw new RangeError(`Primakoff effect: photon energy ${energy} GeV, ALP mass ${mass} GeV`);
  }
  const k = momentum(energy, mass);
  if (k === 0) return undefined;
  return { energy, momentum: k, tMin: ((mass * mass) / (energy + k)) ** 2, range: 4 * energy * k };
}

/** t - tMin = 4 E k_a sin^2(theta/2). */
export function transferAboveMinimum({ range }: PrimakoffKinematics, angle: number): number {
  return range * Math.sin(0.5 * angle) ** 2;
}
