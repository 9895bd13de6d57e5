import { findRoot } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import { fermionLuminosity } from './luminosity.ts';

/** Temperature of the outer proto-neutron star, T(r) = T_R (R/r)^n. */
export interface TemperatureProfile {
  /** R, km. */
  readonly referenceRadiusKm: number;
  /** T_R, GeV. */
  readonly temperature: number;
  /** n; above 1/2, so that luminosity falls outwards. */
  readonly exponent: number;
  /** Radii between which the power law is used, km. */
  readonly innerRadiusKm: number;
  readonly outerRadiusKm: number;
}

/** GeV^-1 in one kilometre. */
export const inverseGeVPerKm = 1e5 / constants.hbarCInGeVCm.value;

/** GeV^2 in one erg per second: 624.1509 GeV s^-1 (erg = 1e-7 J, exact elementary charge), times hbar. */
export const geV2PerErgPerSecond = (1e-7 / 1.602176634e-10) * constants.hbarInGeVSeconds.value;

/** Luminosity of neutrinos that paper invisible-alp compares with, erg/s (text after (11)). */
export const neutrinoLuminosityErgPerSecond = 3e52;

/**
 * Profile with the one point that paper invisible-alp states: a Dirac fermion of 10 MeV has the luminosity of
 * neutrinos at 20 km (text after (11)), which by (11) fixes the temperature there. It does not print the rest of its
 * profile; the exponent is an assumption that the caller has to make. Outer radius 100 km (text after (13)).
 *
 * @throws RangeError on an exponent of 1/2 or less.
 */
export function profileThroughStatedPoint(exponent: number): TemperatureProfile {
  const target = Math.log(neutrinoLuminosityErgPerSecond * geV2PerErgPerSecond);
  const deviation = (temperature: number) =>
    Math.log(fermionLuminosity(0.01, 20 * inverseGeVPerKm, temperature).value) - target;
  const temperature = findRoot(deviation, 1e-3, 0.1, { label: 'temperature at 20 km' });
  const profile = {
    referenceRadiusKm: 20,
    temperature,
    exponent,
    innerRadiusKm: 5,
    outerRadiusKm: 100,
  };
  checkProfile(profile);
  return profile;
}

/** Temperature in GeV at a radius in km. */
export function temperatureAt(profile: TemperatureProfile, radiusKm: number): number {
  return profile.temperature * (profile.referenceRadiusKm / radiusKm) ** profile.exponent;
}

/** @throws RangeError on a profile that is not positive, or does not let luminosity fall outwards. */
export function checkProfile(profile: TemperatureProfile): void {
  const { referenceRadiusKm, temperature, exponent, innerRadiusKm, outerRadiusKm } = profile;
  const ordered = innerRadiusKm > 0 && outerRadiusKm > innerRadiusKm;
  if (
    !(ordered && referenceRadiusKm > 0 && temperature > 0 && Number.isFinite(outerRadiusKm * temperature))
  ) {
    throw new RangeError(
      `supernova profile: ${JSON.stringify(profile)} has no positive radii and temperature`,
    );
  }
  if (!(exponent > 0.5 && Number.isFinite(exponent))) {
    throw new RangeError(`supernova profile: exponent ${exponent} must be above 1/2`);
  }
}
