/** A point of the Dalitz plot of P+ -> gamma(1) l+(2) N(3): masses in GeV, invariants in GeV^2. */
export interface SterilePoint {
  readonly M: number;
  readonly lepton: number;
  readonly sterile: number;
  readonly m12: number;
  readonly m23: number;
}

/** Paper mono-photon (A.7) as printed, without 16 d^2 G_F^2 f_P^2 |V|^2. */
export function paperA7({ M, lepton, sterile, m12, m23 }: SterilePoint): number {
  const [P, l, N] = [M ** 2, lepton ** 2, sterile ** 2];
  const bracket =
    m12 ** 3 -
    m12 ** 2 * (2 * P + 2 * N + l - 2 * m23) +
    m12 * (N ** 2 + 2 * N * (P + l - m23) + m23 ** 2 - m23 * (2 * P + l) + P ** 2) +
    l * (-(N ** 2) - P * (N - l + m23) + N * m23 + P ** 2);
  return ((P + l - m12 - m23) * bracket) / (P + l + N - m23 - m12) ** 2;
}
