import { gaussLegendre } from '../numerics/index.ts';
import { momentum } from '../physics/kinematics.ts';
import type { DecayDetector, DecayRegion } from '../records/search.ts';

/**
 * Probability that of the two massless products of a particle that flies along the axis at least one has an angle below
 * `angle`, and that those which have carry `energyMin` together. The decay is isotropic at rest: exact without spin or
 * polarisation.
 *
 * With c = |cos theta*| the product that goes forward has the energy (E + k c)/2 and cos theta = (k + E c)/(E + k c).
 *
 * @param energy, mass of the particle, GeV
 */
export function productHitProbability(
  energy: number,
  mass: number,
  angle: number,
  energyMin: number,
): number {
  if (energy < energyMin) return 0;
  const k = momentum(energy, mass);
  if (k === 0) return 0;
  // E cos(angle) - k and E - k cos(angle), written without cancellation.
  const versine = 2 * Math.sin(0.5 * angle) ** 2;
  const slow = (mass * mass) / (energy + k);
  const smallest = (slow - energy * versine) / (slow + k * versine);
  const enough = Math.max(0, (2 * energyMin - energy) / k);
  // Both products are inside for c below -smallest, and count together.
  const together = Math.min(Math.max(0, -smallest), enough, 1);
  return together + Math.max(0, 1 - Math.max(smallest, enough, 0));
}

/** A particle on its way: energy and mass, GeV, and 1/(beta gamma c tau) per cm. */
export interface Flight {
  readonly energy: number;
  readonly mass: number;
  readonly inverseFlight: number;
}

const rule = gaussLegendre(12);

/**
 * `productHitProbability` for the disc of a detector, averaged over where in the region the particle decays. The variable is
 * the share of the decays in the region that lie before.
 */
export function averageHit(
  { radiusCm, distanceCm }: DecayDetector,
  { fromCm, toCm = distanceCm, energyMin }: DecayRegion,
  { energy, mass, inverseFlight }: Flight,
): number {
  const length = toCm - fromCm;
  const all = -Math.expm1(-length * inverseFlight);
  let sum = 0;
  rule.nodes.forEach((share, i) => {
    // For long-lived particles the decays are spread evenly.
    const flown = all < 1e-9 ? share * length : -Math.log1p(-share * all) / inverseFlight;
    const angle = Math.atan2(radiusCm, distanceCm - fromCm - flown);
    sum += rule.weights[i]! * productHitProbability(energy, mass, angle, energyMin);
  });
  return sum;
}
