import { alpha } from '../../physics/constants.ts';
import { annihilatingMasses, type DarkMatter, weightedDarkFactor } from './dark-matter.ts';
import { type VisibleCouplings, visibleFactor } from './final-states.ts';

/** A vector boson between dark matter and leptons and hadrons. */
export interface VectorMediator {
  /** GeV. */
  readonly mass: number;
  /** Coupling to visible matter in units of e (a dark photon's kinetic mixing; g_{B-L} / e). */
  readonly epsilon: number;
  /** g_D^2 / 4 pi. */
  readonly alphaD: number;
  /** Total width, GeV. */
  readonly width: number;
  readonly visible: VisibleCouplings;
}

/**
 * Cross section, GeV^-2, of the annihilation of dark matter through a vector in the s channel, averaged over
 * initial spins (physics note, section 9):
 *   sigma = (4 pi alpha epsilon^2 alpha_D / 3) s / [(s - M^2)^2 + M^2 Gamma^2] F(s) K,
 * F from `visibleFactor`, K from `weightedDarkFactor`. s in GeV^2; 0 at and below threshold.
 */
export function annihilationCrossSection(
  darkMatter: DarkMatter,
  mediator: VectorMediator,
  s: number,
): number {
  const [m1, m2] = annihilatingMasses(darkMatter);
  const excess = s - (m1 + m2) ** 2;
  if (excess <= 0) return 0;
  const { epsilon, alphaD, mass, width, visible } = mediator;
  const offShell = s - mass * mass;
  const propagator = s / (offShell * offShell + (mass * width) ** 2);
  const kallen = excess * (s - (m2 - m1) ** 2);
  const dark = weightedDarkFactor(darkMatter, excess) / kallen;
  return ((4 * Math.PI * alpha * epsilon ** 2 * alphaD) / 3) * propagator * visibleFactor(visible, s) * dark;
}

/**
 * Width of the mediator to dark matter, GeV; 0 below threshold. From the same dark factor by crossing:
 *   Dirac (alpha_D M/3) (1 + 2 r) beta, complex scalar (alpha_D M/12) beta^3, Majorana (alpha_D M/6) beta^3,
 * r = m^2/M^2; pseudo-Dirac like Dirac with the factors of its two masses.
 */
export function darkWidth(darkMatter: DarkMatter, mediatorMass: number, alphaD: number): number {
  const [m1, m2] = annihilatingMasses(darkMatter);
  const s = mediatorMass * mediatorMass;
  const weighted = weightedDarkFactor(darkMatter, (mediatorMass - m1 - m2) * (mediatorMass + m1 + m2));
  const final = { 'complex-scalar': 0.25, majorana: 0.5, dirac: 1, 'pseudo-dirac': 1 }[darkMatter.kind];
  // lambda K = s^2 beta^3 (two states) or s^2 beta (1 + 2 r) (four states).
  return (final * alphaD * mediatorMass * weighted) / (3 * s * s);
}

/** Width of the mediator to visible matter over epsilon^2, (alpha M/3) F(M^2), GeV. */
export function visibleWidthOverEpsilonSquared(visible: VisibleCouplings, mediatorMass: number): number {
  return (alpha * mediatorMass * visibleFactor(visible, mediatorMass ** 2)) / 3;
}

/** kappa of the Boltzmann equation at equal masses: 1 for particles that annihilate with themselves, else 1/2. */
export function pairFraction({ kind }: DarkMatter): 1 | 0.5 {
  return kind === 'majorana' ? 1 : 0.5;
}
