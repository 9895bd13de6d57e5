import { type Estimate, integrate, scaleEstimate } from '../../numerics/index.ts';

/**
 * Black-body luminosity, GeV^2, of a fermion of `states` degrees of freedom (4: Dirac) from a sphere of the given
 * radius (GeV^-1) at temperature T: paper invisible-alp (11) with the R^2 that its middle expression lacks,
 *   L = (g R^2/2 pi) integral from m of dE E (E^2 - m^2) / (exp(E/T) + 1)  ->  7 g pi^3/240 R^2 T^4.
 * Mass and temperature in GeV.
 *
 * @throws RangeError on a negative mass, or a radius or temperature that is not positive.
 * @throws ConvergenceError when the quadrature fails.
 */
export function fermionLuminosity(mass: number, radius: number, temperature: number, states = 4): Estimate {
  if (!(mass >= 0 && radius > 0 && temperature > 0 && Number.isFinite(mass * radius * temperature))) {
    throw new RangeError(`luminosity: mass ${mass}, radius ${radius}, temperature ${temperature}`);
  }
  const z = mass / temperature;
  // E = (z + q) T, with the exponential of the mass taken out.
  const integrand = (q: number): number => {
    const boltzmann = Math.exp(-q);
    return ((z + q) * q * (q + 2 * z) * boltzmann) / (1 + boltzmann * Math.exp(-z));
  };
  const integral = integrate(integrand, 0, 60, { label: `luminosity at m/T = ${z}` });
  return scaleEstimate(integral, ((states * radius ** 2) / (2 * Math.PI)) * temperature ** 4 * Math.exp(-z));
}
