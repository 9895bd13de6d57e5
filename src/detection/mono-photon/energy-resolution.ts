import type { EnergyResolution } from '../../records/search.ts';

/** Standard deviation (GeV) of a measured photon energy, its three terms added in quadrature. */
export function energyStandardDeviation(energy: number, resolution: EnergyResolution): number {
  const { constant, stochastic, noise } = resolution;
  return Math.hypot(constant * energy, stochastic * Math.sqrt(energy), noise);
}
