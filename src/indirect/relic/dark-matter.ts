/** What the vector mediator couples to; the couplings are written in `docs/indirect/relic-density.md`. */
import type { DarkMatterKind } from '../../records/card.ts';

export type { DarkMatterKind };

/** A dark-matter particle. */
export interface DarkMatter {
  readonly kind: DarkMatterKind;
  /** Mass of the (lighter) state, GeV. */
  readonly mass: number;
  /** Pseudo-Dirac only: (m_2 - m_1) / m_1, default 0. */
  readonly splitting?: number;
}

/** Number of all states, particle and antiparticle, of equal mass: 2, 2, 4, 4. */
export function totalStates(kind: DarkMatterKind): 2 | 4 {
  return kind === 'complex-scalar' || kind === 'majorana' ? 2 : 4;
}

/** The masses of the two states that annihilate with each other, GeV. */
export function annihilatingMasses({ kind, mass, splitting = 0 }: DarkMatter): readonly [number, number] {
  return kind === 'pseudo-dirac' ? [mass, mass * (1 + splitting)] : [mass, mass];
}

/**
 * lambda(s, m_1^2, m_2^2) K, where K is the dark factor of the annihilation cross section (`annihilation.ts`) at
 * s = (m_1 + m_2)^2 + `excess`; GeV^4. With beta^2 = lambda / s^2,
 *   complex scalar, Majorana: K = beta;   Dirac: K = (1 + 2 m^2/s) / beta;
 *   pseudo-Dirac: K = (1 - (m_2 - m_1)^2/s) (1 + (m_1 + m_2)^2/(2 s)) / beta.
 * From `excess` nothing is lost at threshold, where a Dirac cross section diverges as 1/v and this does not.
 */
export function weightedDarkFactor(darkMatter: DarkMatter, excess: number): number {
  if (excess <= 0) return 0;
  const [m1, m2] = annihilatingMasses(darkMatter);
  const sum2 = (m1 + m2) ** 2;
  const difference2 = (m2 - m1) ** 2;
  const s = sum2 + excess;
  const kallen = excess * (s - difference2);
  if (totalStates(darkMatter.kind) === 2) return (kallen * Math.sqrt(kallen)) / s;
  return Math.sqrt(kallen) * (s - difference2) * (1 + (0.5 * sum2) / s);
}

/** @throws RangeError on a mass that is not positive and finite, or a splitting that is negative or out of place. */
export function checkDarkMatter({ kind, mass, splitting = 0 }: DarkMatter): void {
  if (!(mass > 0 && mass < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`dark matter: mass is ${mass} GeV, must be positive and finite`);
  }
  if (!(splitting >= 0 && splitting < 1) || (splitting > 0 && kind !== 'pseudo-dirac')) {
    throw new RangeError(
      `dark matter: splitting ${splitting} of ${kind}, must be 0, or below 1 for pseudo-dirac`,
    );
  }
}
