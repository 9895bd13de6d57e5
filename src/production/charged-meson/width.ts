import { type Estimate, integrate, scaleEstimate } from '../../numerics/index.ts';
import { constants } from '../../physics/constants.ts';
import type { ChargedMeson } from '../../records/meson.ts';

/** The decay P+ -> gamma l+ N: masses of lepton and sterile neutrino in GeV, and what of the meson it needs. */
export interface SterileDecay {
  readonly meson: Pick<ChargedMeson, 'mass' | 'lifetimeS' | 'decayConstant' | 'ckm'>;
  readonly leptonMass: number;
  readonly sterileMass: number;
}

/**
 * Width of P+ -> l+ nu_t for a left-handed neutrino of mass^2 t with the whole weak coupling, GeV: with x = (m/M_P)^2
 *   G_F^2 f_P^2 |V|^2 M_P^3 / (8 pi) lambda^(1/2)(1, x_l, x_t) [x_l + x_t - (x_l - x_t)^2].
 * The mass of the neutrino lifts the helicity suppression. `toEnd` is (M_P - m_l)^2 - t, GeV^2: from it nothing is
 * lost at the end of the spectrum.
 */
export function virtualNeutrinoWidth({ meson, leptonMass }: SterileDecay, t: number, toEnd: number): number {
  const { mass, decayConstant, ckm } = meson;
  if (!(toEnd > 0)) return 0;
  const square = mass * mass;
  const root = Math.sqrt(toEnd * (toEnd + 4 * mass * leptonMass)) / square;
  const [lepton, neutrino] = [leptonMass ** 2 / square, t / square];
  const helicity = lepton + neutrino - (lepton - neutrino) ** 2;
  return ((constants.fermi.value * decayConstant * ckm) ** 2 * mass ** 3 * root * helicity) / (8 * Math.PI);
}

/**
 * d Gamma(P+ -> gamma l+ N) / dt at unit dipole moment between N and the neutrino of that lepton, where the neutrino of
 * mass^2 t is virtual, nu* -> N gamma:
 *   (d^2 / 4 pi^2) (1 - M_N^2/t)^3 Gamma(P+ -> l+ nu_t).
 * This is paper mono-photon (A.7) with (A.5), integrated over m_12. GeV^-1 per GeV^-2; 0 outside the range.
 */
export function sterileDecayDensity(decay: SterileDecay, t: number, toEnd: number): number {
  const above = t - decay.sterileMass ** 2;
  if (!(above > 0)) return 0;
  return (above / t) ** 3 * virtualNeutrinoWidth(decay, t, toEnd) * (1 / (4 * Math.PI ** 2));
}

/** (M_P - m_l)^2 - M_N^2, what t may range over, GeV^2; not positive where the decay is closed. */
export function virtualityRange({ meson, leptonMass, sterileMass }: SterileDecay): number {
  return (meson.mass - leptonMass - sterileMass) * (meson.mass - leptonMass + sterileMass);
}

/**
 * Gamma(P+ -> gamma l+ N) at unit dipole moment, GeV^3; a bound as error. The charge conjugate, P- -> gamma l- Nbar, has the
 * same: mesons of both charges are counted once each. Not suppressed by helicity; radiation from P and l is no part of it.
 * Exactly 0 at and below threshold, M_P = m_l + M_N.
 *
 * @throws ConvergenceError when the tolerance is not reached.
 */
export function sterileDecayWidth(decay: SterileDecay, relativeTolerance = 1e-10): Estimate {
  const range = virtualityRange(decay);
  if (!(range > 0 && decay.meson.mass > decay.leptonMass)) return { value: 0, error: 0 };
  const low = decay.sterileMass ** 2;
  // t = t_max - range v^2: smooth where the lepton stops.
  const integral = integrate(
    (v) => v * sterileDecayDensity(decay, low + range * (1 - v) * (1 + v), range * v * v),
    0,
    1,
    { relativeTolerance, label: `decay of a meson of ${decay.meson.mass} GeV to gamma l N` },
  );
  return scaleEstimate(integral, 2 * range);
}

/** BR(P+ -> gamma l+ N) = Gamma tau / hbar at unit dipole moment, GeV^2. @throws ConvergenceError as the width. */
export function sterileDecayFraction(decay: SterileDecay, relativeTolerance = 1e-10): Estimate {
  const perWidth = decay.meson.lifetimeS / constants.hbarInGeVSeconds.value;
  return scaleEstimate(sterileDecayWidth(decay, relativeTolerance), perWidth);
}
