/** Squared matrix elements as the papers print them, for comparison; masses in GeV, invariants in GeV^2. */

/** What fixes a point of the Dalitz plot of P -> gamma(1) chi_1(2) chi_2(3). */
export interface DalitzPoint {
  readonly M: number;
  readonly M1: number;
  readonly M2: number;
  readonly m12: number;
  readonly m23: number;
}

/** Paper mono-photon (A.4) at d = 1; `amplitude` is e^2 / (4 pi^2 F_P), that of P -> gamma gamma. */
export function paperA4({ M, M1, M2, m12, m23 }: DalitzPoint, amplitude: number): number {
  const [P2, a, b] = [M ** 2, M1 ** 2, M2 ** 2];
  const first = P2 ** 2 * (m23 * (b + 2 * M1 * M2 - a) - (a - b) ** 2);
  const second =
    m23 ** 2 *
    (a ** 2 - 2 * a * m12 - m23 * (M1 + M2) ** 2 + 2 * m12 ** 2 - 2 * m12 * b + 2 * m12 * m23 + b ** 2);
  const third = 2 * m23 * P2 * ((a - b) * (b - m12) + M2 * m23 * (2 * M1 + M2) - m12 * m23);
  return ((4 * amplitude ** 2) / m23 ** 2) * (first - second - third);
}

/**
 * Paper dark-axion (15) with the powers that the scan lost (physics note on proton beams, section 6), without its constant
 * factor e^4 G^2 / (64 pi^4 f_pi^2): photon 1, a 2, gamma' 3 of mass m.
 */
export function darkAxion15(M: number, axion: number, m: number, m12: number, m23: number): number {
  const X = m12 + m23 - axion ** 2 - M ** 2;
  const Y = m23 - axion ** 2 + m ** 2;
  const left = m23 - M ** 2;
  return (
    (m23 ** 2 * X ** 2 - m23 * left * Y * X + 0.5 * left ** 2 * Y ** 2 - m23 * m ** 2 * left ** 2) / m23 ** 2
  );
}
