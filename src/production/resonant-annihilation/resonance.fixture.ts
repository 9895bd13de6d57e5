import { alpha, elementaryCharge } from '../../physics/constants.ts';
import type { Resonance } from './resonance.ts';

/** A dark photon that decays to Dirac dark matter of a third of its mass: physics note lepton-beams, section 5. */
export function darkPhoton(mass: number, epsilon: number, alphaD = 0.1): Resonance {
  const darkMass = mass / 3;
  return {
    spin: 'vector',
    mass,
    electronCoupling: elementaryCharge * epsilon,
    darkWidth: (m) => {
      const r = (darkMass / m) ** 2;
      return r >= 0.25 ? 0 : (alphaD * m * (1 + 2 * r) * Math.sqrt(1 - 4 * r)) / 3;
    },
  };
}

/** 4 pi^2 alpha epsilon^2. */
export function narrowIntegral(epsilon: number): number {
  return 4 * Math.PI ** 2 * alpha * epsilon ** 2;
}
