import { gaussLegendre } from '../numerics/index.ts';
import { paperA7 } from './charged-meson/matrix-elements.fixture.ts';
import { paperA4 } from './pseudoscalar-meson/matrix-elements.fixture.ts';

/** Range of the squared mass of 1 and 2 at a squared mass of 2 and 3, in M -> 1 2 3: Particle Data Group, kinematics, (49.23). */
function dalitzRange(M: number, m1: number, m2: number, m3: number, m23: number): [number, number] {
  const root = Math.sqrt(m23);
  const second = (m23 - m3 ** 2 + m2 ** 2) / (2 * root);
  const first = (M ** 2 - m23 - m1 ** 2) / (2 * root);
  const [p, q] = [second ** 2 - m2 ** 2, first ** 2 - m1 ** 2].map((square) =>
    Math.sqrt(Math.max(square, 0)),
  );
  const sum = (second + first) ** 2;
  return [sum - (p! + q!) ** 2, sum - (p! - q!) ** 2];
}

const acrossRule = gaussLegendre(4);
const alongRule = gaussLegendre(96);

/**
 * Integral of a squared matrix element over the Dalitz plot, mono-photon (A.5): the width, GeV. Polynomials of m12 up to the
 * seventh degree are exact.
 */
function width(
  [M, m1, m2, m3]: readonly [number, number, number, number],
  squared: (m12: number, m23: number) => number,
): number {
  const low = (m2 + m3) ** 2;
  const range = (M - m1) ** 2 - low;
  // m23 = low + range sin^2: smooth at both ends, where the plot closes as a square root.
  const along = (angle: number): number => {
    const m23 = low + range * Math.sin(angle) ** 2;
    const [from, to] = dalitzRange(M, m1, m2, m3, m23);
    const across = acrossRule.nodes.map((node) => squared(from + (to - from) * node, m23));
    return range * Math.sin(2 * angle) * (to - from) * weighted(acrossRule.weights, across);
  };
  const quarter = Math.PI / 2;
  const integral = weighted(
    alongRule.weights,
    alongRule.nodes.map((node) => along(quarter * node)),
  );
  return (quarter * integral) / ((2 * Math.PI) ** 3 * 32 * M ** 3);
}

const weighted = (weights: ArrayLike<number>, values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value, i) => sum + weights[i]! * value, 0);

/** Gamma(P -> gamma chi_1 chi_2) / Gamma(P -> gamma gamma) of a dipole at d = 1, from (A.4) as printed. GeV^2. */
export function dipoleDalitzFraction(M: number, M1: number, M2: number): number {
  const squared = (m12: number, m23: number) => paperA4({ M, M1, M2, m12, m23 }, 1);
  // The amplitude epsilon(e1, e2, k1, k2) of two photons gives M^3 / 64 pi.
  return (width([M, 0, M1, M2], squared) * 64 * Math.PI) / M ** 3;
}

/** Gamma(P+ -> gamma l+ N) at d = 1 over (G_F f_P |V|)^2, from (A.7) as printed. GeV^5. */
export function sterileDalitzWidth(M: number, lepton: number, sterile: number): number {
  // Lepton 1, N 2 and photon 3 of `width`; (A.7) numbers photon 1, lepton 2 and N 3.
  const sum = M ** 2 + lepton ** 2 + sterile ** 2;
  const squared = (m23: number, withPhoton: number) =>
    16 * paperA7({ M, lepton, sterile, m12: sum - m23 - withPhoton, m23 });
  return width([M, lepton, sterile, 0], squared);
}
