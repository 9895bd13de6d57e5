import { gaussLegendre } from '../numerics/index.ts';
import type { EdmLoop } from './edm-loop.ts';

/**
 * I(m^2) of paper missing-energy (25) as it stands, by Gauss rules on a ladder of factors of four towards both ends of the
 * Feynman parameter, where Delta may be small.
 */
function loopFunction(mass: number, fermionMass: number, cutoff: number): number {
  const { nodes, weights } = gaussLegendre(20);
  let sum = 0;
  for (let upper = 0.5; upper > 1e-18; upper /= 4) {
    const lower = upper / 4;
    nodes.forEach((node, i) => {
      const near = lower + (upper - lower) * node;
      for (const [x, rest] of [
        [near, 1 - near],
        [1 - near, near],
      ] as const) {
        const delta = mass ** 2 * rest + (fermionMass * x) ** 2;
        sum += (upper - lower) * weights[i]! * delta * Math.log(delta / cutoff ** 2);
      }
    });
  }
  return sum;
}

/** The quotient of (24) as printed, which loses digits where the masses are equal or far below that of the fermion. */
export function printedDifferenceQuotient({ darkPhotonMass, alpMass, fermionMass, cutoff }: EdmLoop): number {
  const at = (mass: number) => loopFunction(mass, fermionMass, cutoff);
  return (at(darkPhotonMass) - at(alpMass)) / (darkPhotonMass ** 2 - alpMass ** 2);
}
