import type { BosonSpin } from '../vertex.ts';

/**
 * The sum of both diagrams for a transverse photon of no virtuality, to leading order in 1/E:
 *
 *   A_X(x, U) = hard + soft x w (w - 1) / U0,  w = U0/U,
 *
 * with x = E_X/E, U = -utilde and U0 = m_X^2 (1 - x)/x + m^2 x its smallest value. It is what the exact l_X tends to,
 * 4 (E q_perp (1 - x)/U)^2 A_X for q_perp -> 0, averaged over the azimuth; see docs/sources/lepton-bremsstrahlung.md,
 * section 10, and arXiv:1609.06781, arXiv:1705.01633.
 */
export interface Splitting {
  readonly hard: number;
  /** GeV^2. */
  readonly soft: number;
}

/** `oneLess` is 1 - x, given apart because x may come next to 1. m and m_X in GeV. */
export function splitting(spin: BosonSpin, m: number, mass: number, x: number, oneLess: number): Splitting {
  const m2 = m * m;
  const mass2 = mass * mass;
  const charge = (x * x) / oneLess;
  const current = (2 * (1 + oneLess * oneLess)) / oneLess;
  switch (spin) {
    case 'scalar':
      return { hard: charge, soft: 2 * mass2 - 8 * m2 };
    case 'pseudoscalar':
      return { hard: charge, soft: 2 * mass2 };
    case 'vector':
      return { hard: current, soft: 4 * mass2 + 8 * m2 };
    case 'axial-vector':
      return { hard: current + (4 * m2 * charge) / mass2, soft: 4 * mass2 - 16 * m2 };
  }
}

/** U0, GeV^2. */
export function smallestU(m: number, mass: number, x: number, oneLess: number): number {
  return (mass * mass * oneLess) / x + m * m * x;
}
