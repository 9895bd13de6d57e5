import { gaussLegendre } from '../../numerics/index.ts';
import { photonPanels, photonShape } from './photon-track.ts';

const rule = gaussLegendre(12);

/** Energy spectrum of the positrons of a pair, per radiation length of a photon: 1 - (4/3) x (1 - x), norm 7/9. */
export function pairSpectrum(x: number): number {
  return 1 - (4 / 3) * x * (1 - x);
}

/**
 * Positrons per GeV that the shower's photons make at `energy` (GeV), up to the depth given (radiation lengths), per
 * primary: the integral over dk/k T_gamma(k) [1 - (4/3) x (1 - x)], x = energy/k. Relative error below 1e-6 for
 * energies above beamEnergy / 100.
 */
export function pairSource(energy: number, beamEnergy: number, depth: number): number {
  if (energy >= beamEnergy) return 0;
  let sum = 0;
  for (const { lower, upper, at } of photonPanels(beamEnergy, energy, (l) => photonShape(l, depth))) {
    for (let i = 0; i < rule.nodes.length; i++) {
      const { energy: k, weight } = at(lower + (upper - lower) * rule.nodes[i]!);
      sum += ((upper - lower) * rule.weights[i]! * weight * pairSpectrum(energy / k)) / k;
    }
  }
  return sum;
}
