import { alpha, constants, squareCentimetresPerInverseGeV2 } from '../../physics/constants.ts';
import type { ResonantTarget } from './index.ts';

const m = constants.electronMass.value;

/** A dark photon on a track length that is the same at all energies between two; GeV, radiation lengths per GeV. */
export interface FlatTrack {
  readonly energyMin: number;
  readonly energyMax: number;
  readonly perGeV: number;
}

/** Electrons of one radiation length of the target, per GeV^-2. */
export function electronsPerLength({ Z, A, densityGPerCm3, radiationLengthCm }: ResonantTarget): number {
  const perCm2 = (densityGPerCm3 * constants.avogadro.value * Z * radiationLengthCm) / A;
  return perCm2 * squareCentimetresPerInverseGeV2;
}

/**
 * Area under the line of a Breit-Wigner between two energies of the positron, over the whole area: an arc tangent. `pole` is
 * the energy of the resonance, GeV; electrons at rest.
 */
export function shareOfLine(mass: number, width: number, { energyMin, energyMax }: FlatTrack): number {
  const pole = (mass * mass) / (2 * m) - m;
  const [low, high] = [energyMin, energyMax].map((E) => (2 * m * (E - pole)) / (mass * width)) as [
    number,
    number,
  ];
  // One arc tangent of the difference: far from the line that of two would cancel.
  const angle = Math.atan((high - low) / (1 + high * low));
  return (high * low < -1 ? angle + Math.PI : angle) / Math.PI;
}

/** 4 pi^2 alpha epsilon^2 (1 + 2 m_e^2/m^2) / beta: the area in s of an invisible dark photon, e+ e- -> A'. */
export function lineArea(mass: number, epsilon: number): number {
  const r = (m / mass) ** 2;
  return (4 * Math.PI ** 2 * alpha * epsilon ** 2 * (1 + 2 * r)) / Math.sqrt(1 - 4 * r);
}

/**
 * Electrons of the profile of the hydrogen ground state, 8 p0^5 / (3 pi (p0^2 + q^2)^3), with q below some momentum: the
 * integral in closed form.
 */
export function shareBelow(q: number, p0: number): number {
  const x = q / p0;
  const r = 1 / (1 + x * x);
  return 0.5 + ((2 * x * r * r) / 3 + x * r + Math.atan(x)) / Math.PI;
}
