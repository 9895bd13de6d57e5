import { gaussLegendre } from '../../numerics/index.ts';

/** One kind of particles in thermal equilibrium without chemical potential. */
export interface GasSpecies {
  /** GeV; may be 0. */
  readonly mass: number;
  /** Spin states times particle and antiparticle times colours. */
  readonly states: number;
  readonly statistics: 'fermi' | 'bose';
}

/** What a species adds to g_*(T) and h(T), and d h / d ln T. */
export interface GasDegrees {
  readonly energy: number;
  readonly entropy: number;
  readonly entropySlope: number;
}

/**
 * Degrees of freedom in energy and entropy density of an ideal gas at temperature T (GeV):
 *   rho = (pi^2/30) g T^4, s = (2 pi^2/45) h T^3, with y = p/T, z = m/T, E^2 = y^2 + z^2,
 *   g = states (15/pi^4) integral dy y^2 E f(E),   h = states (15/4 pi^4) integral dy y^2 (4 y^2 + 3 z^2)/E f(E),
 * f = 1/(exp(E) +- 1). Relative error below 1e-6 (fixed Gauss rule, checked in the test); a species with
 * m > 60 T counts as absent.
 */
export function gasDegrees(species: GasSpecies, temperature: number): GasDegrees {
  const z = species.mass / temperature;
  if (z > 60) return { energy: 0, entropy: 0, entropySlope: 0 };
  const sign = species.statistics === 'fermi' ? 1 : -1;
  let energy = 0;
  let entropy = 0;
  let slope = 0;
  // Kinetic energy E - z = kappa u^2 maps to u in (0, 1); 45 thermal units above the mass is infinity.
  for (let i = 0; i < rule.nodes.length; i++) {
    const u = rule.nodes[i]!;
    const kinetic = range * u * u;
    const E = z + kinetic;
    const y2 = kinetic * (kinetic + 2 * z);
    const y = Math.sqrt(y2);
    const dy = (rule.weights[i]! * 2 * range * u * E) / y;
    const boltzmann = Math.exp(-E);
    const f = boltzmann / (sign > 0 ? 1 + boltzmann : -Math.expm1(-E));
    // -df/dE
    const fall = f * (1 - sign * f);
    const bracket = (4 * y2 + 3 * z * z) / E;
    energy += dy * y2 * E * f;
    entropy += dy * y2 * bracket * f;
    // d/d ln T = -z d/dz at fixed y.
    slope += dy * y2 * z * z * ((bracket * fall) / E + (bracket / (E * E) - 6 / E) * f);
  }
  const factor = (15 * species.states) / Math.PI ** 4;
  return {
    energy: factor * energy,
    entropy: 0.25 * factor * entropy,
    entropySlope: 0.25 * factor * slope,
  };
}

const range = 45;
const rule = gaussLegendre(48);
