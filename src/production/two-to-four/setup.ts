import { createFormFactor, nuclearSizeScale, screeningScale } from '../../physics/nuclear-form-factor.ts';
import type { MissingEnergySearch } from '../../records/search.ts';
import { type BeamOnNucleus, beamOnNucleus } from '../beam-on-nucleus.ts';

/** All that fixes the rate of l N -> l N a gamma_D: plain data in GeV, so that any worker can rebuild it. */
export interface TwoToFourSetup extends BeamOnNucleus {
  readonly darkPhotonMass: number;
  readonly axionMass: number;
  /** Window on the missing energy E_a + E_gammaD. */
  readonly missingEnergyMin: number;
  readonly missingEnergyMax: number;
}

/** The setup of a missing-energy search for given masses of gamma_D and a (GeV). */
export function twoToFourSetup(
  search: MissingEnergySearch,
  masses: { readonly darkPhotonMass: number; readonly axionMass: number },
): TwoToFourSetup {
  return {
    ...beamOnNucleus(search),
    darkPhotonMass: masses.darkPhotonMass,
    axionMass: masses.axionMass,
    missingEnergyMin: search.missingEnergyMin,
    missingEnergyMax: search.missingEnergyMax,
  };
}

/** What every point of phase space needs of a setup, worked out once. GeV. */
export interface BeamConstants {
  readonly E: number;
  readonly m: number;
  readonly p: number;
  /** E - p. */
  readonly delta0: number;
  readonly M: number;
  /** Screening and size scales of the form factor, GeV^2: they shape the map of t. */
  readonly screening: number;
  readonly size: number;
  /** Smallest dark invariant mass squared and (m_D - m_a)^2, the two zeros of Kallen's function. */
  readonly sMin: number;
  readonly sDifference: number;
  /** Map of s: s/(s + sKnee) = sStart (1 + x sStep)^16, a density near 1/[s (1 + s/sKnee)] from sMin. */
  readonly sKnee: number;
  readonly sStart: number;
  readonly sStep: number;
  readonly missingEnergyMin: number;
  /** Smallest E - E_Q, and E minus it. */
  readonly lossMin: number;
  readonly lossSpan: number;
  /** Constant factors of the measure and of the map of s: 16 sStep/(sKnee 8 pi^2 512 pi^3 M^2 p^2). */
  readonly measure: number;
  /** 1/E, E m^2, 1/M, 1/(2p), 1 + E/M. */
  readonly inverseE: number;
  readonly Em2: number;
  readonly inverseM: number;
  readonly inverse2p: number;
  readonly recoil: number;
  /** Spinor components of the beam lepton: sqrt(E + p), m/sqrt(E + p). */
  readonly large: number;
  readonly small: number;
  readonly G2: (t: number) => number;
}

/**
 * Undefined when the final state is out of reach of the beam or of the energy window.
 *
 * @throws RangeError naming a number that makes no sense.
 */
export function beamConstants(setup: TwoToFourSetup): BeamConstants | undefined {
  requireSense(setup);
  const { beamEnergy: E, leptonMass: m, nucleusMass: M, darkPhotonMass, axionMass } = setup;
  const p = Math.sqrt((E - m) * (E + m));
  const sMin = (darkPhotonMass + axionMass) ** 2;
  const invariantMass = Math.sqrt((M + m) * (M + m) + 2 * M * (E - m));
  const largestMass = Math.min((2 * M * (E - m)) / (invariantMass + M + m), setup.missingEnergyMax);
  if (!(largestMass * largestMass > sMin) || !(setup.missingEnergyMin < E - m)) return undefined;
  const size = nuclearSizeScale(setup);
  const sKnee = 2 * E * Math.sqrt(size);
  const sMax = largestMass * largestMass;
  const sStart = sMin / (sMin + sKnee);
  const sStep = (sMax / (sMax + sKnee) / sStart) ** (1 / 16) - 1;
  const lossMin = Math.max(m, E - setup.missingEnergyMax);
  return {
    E,
    m,
    p,
    delta0: (m * m) / (E + p),
    M,
    screening: screeningScale(setup),
    size,
    sMin,
    sDifference: (darkPhotonMass - axionMass) ** 2,
    sKnee,
    sStart,
    sStep,
    missingEnergyMin: setup.missingEnergyMin,
    lossMin,
    lossSpan: E - lossMin,
    measure: (16 * sStep) / (sKnee * 4096 * Math.PI ** 5 * M * M * p * p),
    inverseE: 1 / E,
    Em2: E * m * m,
    inverseM: 1 / M,
    inverse2p: 0.5 / p,
    recoil: 1 + E / M,
    large: Math.sqrt(E + p),
    small: m / Math.sqrt(E + p),
    G2: createFormFactor(setup, setup.formFactor),
  };
}

function requireSense(setup: TwoToFourSetup): void {
  const { leptonMass, beamEnergy, Z, A, nucleusMass, darkPhotonMass, axionMass } = setup;
  const positive = {
    leptonMass,
    Z,
    A,
    nucleusMass,
    'darkPhotonMass + axionMass': darkPhotonMass + axionMass,
  };
  for (const [name, value] of Object.entries(positive)) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`two-to-four: ${name} is ${value}`);
  }
  if (!(Math.min(darkPhotonMass, axionMass) >= 0)) {
    throw new RangeError(`two-to-four: masses ${darkPhotonMass} and ${axionMass} GeV`);
  }
  if (!(beamEnergy > leptonMass && beamEnergy < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`two-to-four: beam energy ${beamEnergy} GeV for a lepton of ${leptonMass} GeV`);
  }
  if (!(setup.missingEnergyMin >= 0 && setup.missingEnergyMax > setup.missingEnergyMin)) {
    throw new RangeError(
      `two-to-four: missing-energy window ${setup.missingEnergyMin} to ${setup.missingEnergyMax} GeV`,
    );
  }
}
