import type { Estimate } from '../../numerics/estimate.ts';
import { constants } from '../../physics/constants.ts';
import type { BosonPortal } from '../../records/portal.ts';

const electronMass = constants.electronMass.value;

/** A boson X in e+ e- -> X -> dark. */
export interface Resonance {
  readonly spin: BosonPortal['spin'];
  /** GeV. */
  readonly mass: number;
  /** g of g X ebar (1, i gamma5, gamma^mu, gamma^mu gamma5) e: e epsilon for a dark photon, g_ae m_e for an ALP. */
  readonly electronCoupling: number;
  /** Width into the dark final state of an X with this mass, GeV; asked at the mass of X and off the shell. */
  darkWidth(mass: number): number;
  /** Widths into neither, GeV; default 0. */
  readonly otherWidth?: number;
}

/**
 * How the widths go with sqrt(s). 'running' (default): those in the numerator as they are at sqrt(s), which is exact at
 * tree level for a conserved current; 'fixed': as at the pole, the formula of physics note lepton-beams, section 5.
 * The propagator has the width at the pole in both.
 */
export type LineShape = 'running' | 'fixed';

/**
 * Width of X -> e+ e- at unit coupling, exact in m_e, with b^2 = 1 - 4 m_e^2/M^2: M/(12 pi) times b (1 + 2 m_e^2/M^2) for a
 * vector and b^3 for an axial vector; M/(8 pi) times b^3 for a scalar and b for a pseudoscalar. GeV; 0 below threshold.
 */
export function electronPairWidth(spin: Resonance['spin'], mass: number): number {
  if (mass <= 2 * electronMass) return 0;
  const r = (electronMass / mass) ** 2;
  const b = Math.sqrt(1 - 4 * r);
  switch (spin) {
    case 'vector':
      return (mass * b * (1 + 2 * r)) / (12 * Math.PI);
    case 'axial-vector':
      return (mass * b ** 3) / (12 * Math.PI);
    case 'scalar':
      return (mass * b ** 3) / (8 * Math.PI);
    case 'pseudoscalar':
      return (mass * b) / (8 * Math.PI);
  }
}

/** A resonance made ready: sigma(s) = strength(s) / ((s - m^2)^2 + (m Gamma)^2). */
export interface BreitWigner {
  /** m^2, GeV^2. */
  readonly poleSquared: number;
  /** m Gamma, GeV^2. */
  readonly halfWidth: number;
  /** 4 pi (2J + 1) Gamma_ee Gamma_dark / beta^2, GeV^2; 0 at or below threshold. */
  strength(s: number): number;
}

/**
 * @throws RangeError on a mass, coupling or width that is not a number of its range, or without a total width
 */
export function breitWigner(resonance: Resonance, lineShape: LineShape = 'running'): BreitWigner {
  const { spin, mass, electronCoupling, otherWidth = 0 } = resonance;
  const darkWidth = resonance.darkWidth(mass);
  const total = electronCoupling ** 2 * electronPairWidth(spin, mass) + darkWidth + otherWidth;
  if (!(mass > 0 && darkWidth >= 0 && otherWidth >= 0 && total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `resonance of ${mass} GeV: widths ${darkWidth} and ${otherWidth}, ${total} GeV in all`,
    );
  }
  const weight = spin === 'vector' || spin === 'axial-vector' ? 3 : 1;
  const strengthAt = (energy: number): number => {
    const beta2 = 1 - (2 * (electronMass / energy)) ** 2;
    if (beta2 <= 0) return 0;
    const width = electronCoupling ** 2 * electronPairWidth(spin, energy);
    return (4 * Math.PI * weight * width * resonance.darkWidth(energy)) / beta2;
  };
  const atPole = strengthAt(mass);
  const threshold = (2 * electronMass) ** 2;
  return {
    poleSquared: mass * mass,
    halfWidth: mass * total,
    strength: (s) => {
      if (s <= threshold) return 0;
      return lineShape === 'fixed' ? atPole : strengthAt(Math.sqrt(s));
    },
  };
}

/** s of a positron of this total energy (GeV) and an electron at rest, 2 m_e (E + m_e), GeV^2. */
export function energySquaredOf(positronEnergy: number): number {
  return 2 * electronMass * (positronEnergy + electronMass);
}

/** Energy of the positron that makes X at its pole on an electron at rest, m^2/(2 m_e) - m_e, GeV. */
export function resonantEnergy(mass: number): number {
  return (mass * mass) / (2 * electronMass) - electronMass;
}

/**
 * e+ e- -> X -> dark on an electron at rest, exact in m_e:
 *
 *   sigma = 4 pi (2J + 1) Gamma_ee Gamma_dark / (beta^2 [(s - m^2)^2 + m^2 Gamma^2]),
 *
 * which is 12 pi Gamma_ee Gamma_dark / [...] for a vector and m_e -> 0. For an axial vector off its pole the part along
 * its momentum, of order m_e^2/m^2, is left out.
 *
 * @param positronEnergy total energy in the laboratory, GeV
 * @returns GeV^-2; exactly 0 below threshold
 * @throws RangeError on a resonance without width, or a negative energy
 */
export function resonantCrossSection(
  resonance: Resonance,
  positronEnergy: number,
  lineShape?: LineShape,
): Estimate {
  if (!(positronEnergy >= 0)) throw new RangeError(`positron energy ${positronEnergy} GeV`);
  const shape = breitWigner(resonance, lineShape);
  const value = lineOf(shape, energySquaredOf(positronEnergy));
  // What rounding of s does on the slope of the line.
  const sharpness = 16 + (4 * shape.poleSquared) / shape.halfWidth;
  return { value, error: value * Math.min(1, sharpness * Number.EPSILON) };
}

/** sigma(s), GeV^-2. */
export function lineOf(shape: BreitWigner, s: number): number {
  return shape.strength(s) / ((s - shape.poleSquared) ** 2 + shape.halfWidth ** 2);
}

/**
 * The integral of sigma over s for Gamma -> 0, 4 pi^2 (2J + 1) Gamma_ee BR(dark) / (m beta^2): 4 pi^2 alpha epsilon^2 for a
 * dark photon that decays to dark matter alone. No unit.
 *
 * @throws RangeError on a resonance without width
 */
export function resonantIntegral(resonance: Resonance): number {
  const { poleSquared, halfWidth, strength } = breitWigner(resonance);
  return (Math.PI * strength(poleSquared)) / halfWidth;
}
