import type { SterileDecay } from './width.ts';

/**
 * Slope a of nu* -> N gamma in P+ -> l+ nu*, where cos(theta*) of N to the flight of nu*, in the rest frame of nu*, is
 * distributed as 1 + a cos(theta*):
 *   a = (m_l^2 - t) lambda^(1/2)(M_P^2, m_l^2, t) / [M_P^2 (m_l^2 + t) - (m_l^2 - t)^2].
 * -1 for a massless lepton: nu* is left-handed. From paper mono-photon (A.7), linear in cos(theta*) at fixed t.
 * `toEnd` as in `virtualNeutrinoWidth`.
 */
export function sterileAngleSlope({ meson, leptonMass }: SterileDecay, t: number, toEnd: number): number {
  const square = meson.mass ** 2;
  const lepton = leptonMass ** 2;
  const root = Math.sqrt(Math.max(toEnd * (toEnd + 4 * meson.mass * leptonMass), 0));
  return ((lepton - t) * root) / (square * (lepton + t) - (lepton - t) ** 2);
}
