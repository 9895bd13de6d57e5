import { gaussLegendre } from '../numerics/integrate/gauss-legendre.ts';

/**
 * Photon energy in the rest frame of chi_2 -> chi_1 gamma, GeV: (M2^2 - M1^2)/(2 M2) with M2 = M1 (1 + delta), without
 * cancellation at small delta.
 */
export function photonRestEnergy(lighterMass: number, delta: number): number {
  return (lighterMass * delta * (2 + delta)) / (2 * (1 + delta));
}

/** gamma + beta gamma, by which the hardest photon of a decay in flight exceeds its energy at rest. */
function boostFactor(betaGamma: number): number {
  return Math.hypot(1, betaGamma) + betaGamma;
}

/** Smallest and largest photon energy of an isotropic two-body decay in flight: E0 (gamma -+ beta gamma). */
export function photonEnergyRange(
  restEnergy: number,
  betaGamma: number,
): readonly [lowest: number, highest: number] {
  const boost = boostFactor(betaGamma);
  return [restEnergy / boost, restEnergy * boost];
}

/** Window on the photon energy, GeV; `max` may be Infinity. */
export interface EnergyWindow {
  readonly min: number;
  readonly max: number;
}

/**
 * Part of the photons of an isotropic two-body decay in flight with an energy in the window: the energy is flat between
 * E0 (gamma - beta gamma) and E0 (gamma + beta gamma) (notes on paper mono-photon, section 4).
 *
 * @param restEnergy E0, GeV
 * @param betaGamma p / m of the parent
 */
export function photonEnergyEfficiency(restEnergy: number, betaGamma: number, window: EnergyWindow): number {
  const [lowest, highest] = photonEnergyRange(restEnergy, betaGamma);
  const width = highest - lowest;
  if (!(width > 0)) return restEnergy >= window.min && restEnergy <= window.max ? 1 : 0;
  const inside = Math.min(highest, window.max) - Math.max(lowest, window.min);
  return Math.min(1, Math.max(0, inside / width));
}

const rule = gaussLegendre(24);

/**
 * Part of the photons of an isotropic two-body decay in flight with an energy in the window and E^2 theta^2 < cut, theta
 * the angle between photon and beam: the cut of searches for electrons scattered forward (CHARM: 0.54 GeV^2). The azimuth
 * about the parent is done in closed form, the energy by a Gauss rule between the points where the form changes.
 *
 * @param parentAngle angle between parent and beam, rad
 * @param cut GeV^2
 */
export function energyAngleEfficiency(
  restEnergy: number,
  betaGamma: number,
  parentAngle: number,
  window: EnergyWindow,
  cut: number,
): number {
  const [lowest, highest] = photonEnergyRange(restEnergy, betaGamma);
  const from = Math.max(lowest, window.min);
  const to = Math.min(highest, window.max);
  if (!(highest > lowest)) return from <= to ? Number(restEnergy * parentAngle < Math.sqrt(cut)) : 0;
  if (!(to > from)) return 0;
  const passing = (energy: number) => {
    const angle = photonAngle(restEnergy, betaGamma, energy);
    return azimuthShare(parentAngle, angle, Math.sqrt(cut) / energy);
  };
  let sum = 0;
  const edges = [from, ...breakPoints(restEnergy, betaGamma, parentAngle, cut, from, to), to];
  for (let piece = 1; piece < edges.length; piece++) {
    const start = edges[piece - 1]!;
    const width = edges[piece]! - start;
    // u^2 (3 - 2u) takes the square roots at the ends of a piece.
    rule.nodes.forEach((u, i) => {
      const energy = start + width * u * u * (3 - 2 * u);
      sum += rule.weights[i]! * 6 * u * (1 - u) * width * passing(energy);
    });
  }
  return sum / (highest - lowest);
}

/** Angle of a photon of this energy to its parent, by tan^2(theta/2) = (1 - c)/(1 + c) without cancellation. */
function photonAngle(restEnergy: number, betaGamma: number, energy: number): number {
  const [lowest, highest] = photonEnergyRange(restEnergy, betaGamma);
  // In the rest frame tan(theta*/2)^2 = (E+ - E)/(E - E-); the boost divides the tangent by gamma + beta gamma.
  const tangent = Math.sqrt(Math.max(0, highest - energy) / Math.max(0, energy - lowest));
  return 2 * Math.atan(tangent / boostFactor(betaGamma));
}

/** Part of the azimuths about the parent for which a photon at `angle` to it is within `largest` of the beam. */
function azimuthShare(parentAngle: number, angle: number, largest: number): number {
  if (largest >= Math.PI || parentAngle + angle <= largest) return 1;
  if (Math.abs(parentAngle - angle) >= largest) return 0;
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const share = (half(largest) - half(parentAngle - angle)) / (Math.sin(parentAngle) * Math.sin(angle));
  return (2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, share))))) / Math.PI;
}

/** Energies at which the share of azimuths starts to be 0 or 1: signs of the two differences change. */
function breakPoints(
  restEnergy: number,
  betaGamma: number,
  parentAngle: number,
  cut: number,
  from: number,
  to: number,
): number[] {
  const steps = 64;
  const tests = [
    (energy: number, angle: number) => parentAngle + angle - Math.sqrt(cut) / energy,
    (energy: number, angle: number) => Math.abs(parentAngle - angle) - Math.sqrt(cut) / energy,
  ];
  const at = (test: (energy: number, angle: number) => number, energy: number) =>
    test(energy, photonAngle(restEnergy, betaGamma, energy));
  const found = tests.flatMap((test) => {
    const points: number[] = [];
    for (let step = 0; step < steps; step++) {
      let low = from + ((to - from) * step) / steps;
      let high = from + ((to - from) * (step + 1)) / steps;
      const sign = at(test, low) > 0;
      if (sign === at(test, high) > 0) continue;
      for (let k = 0; k < 50; k++) {
        const middle = (low + high) / 2;
        if (at(test, middle) > 0 === sign) low = middle;
        else high = middle;
      }
      points.push((low + high) / 2);
    }
    return points;
  });
  return found.sort((a, b) => a - b);
}
