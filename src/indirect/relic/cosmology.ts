/** Entropy density today, cm^-3 (physics note, section 9). */
export const entropyDensityTodayPerCm3 = 2891.2;

/** Critical density over h^2, GeV cm^-3 (physics note, section 9). */
export const criticalDensityOverH2 = 1.053672e-5;

/** Planck mass, GeV (physics note, section 9). */
export const planckMass = 1.2209e19;

/** Abundance of cold dark matter that a thermal target asks for. */
export const targetOmegaH2 = 0.12;

/** Omega h^2 of a relic with Y particles per unit of entropy, of the given mass in GeV. */
export function omegaH2(mass: number, yieldToday: number): number {
  return (mass * yieldToday * entropyDensityTodayPerCm3) / criticalDensityOverH2;
}

/** Entropy density over Hubble rate in radiation, s / H = sqrt(pi / (45 g)) h M_P T; GeV^2. */
export function entropyOverHubble(
  temperature: number,
  energyDegrees: number,
  entropyDegrees: number,
): number {
  // s = (2 pi^2/45) h T^3, H^2 = (8 pi/3 M_P^2) (pi^2/30) g T^4.
  return Math.sqrt(Math.PI / (45 * energyDegrees)) * entropyDegrees * planckMass * temperature;
}
