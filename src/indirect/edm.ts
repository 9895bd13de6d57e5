import type { Estimate } from '../numerics/index.ts';
import { constants, elementaryCharge } from '../physics/constants.ts';
import { ComputationError } from '../records/errors.ts';
import { type EdmLoop, loopDifferenceQuotient, masslessFermionDifferenceQuotient } from './edm-loop.ts';

/**
 * `paper`: d_f as printed in paper missing-energy (24). `derived`: from the vertex of (1), half as large
 * and of the other sign, with a scheme-dependent constant; see `edmBracket`.
 */
export type EdmNormalisation = 'paper' | 'derived';

/** `full`: the loop integral (25); `massless-fermion`: its closed form at m_f = 0, as in Table II. */
export type EdmLoopTreatment = 'full' | 'massless-fermion';

/**
 * The constant added to the divided difference in the `derived` normalisation: that of a cutoff on the
 * shifted loop momentum. It depends on the scheme; the difference is about 1 in a bracket of about 20.
 */
export const derivedSchemeConstant = 0.25;

/**
 * The bracket B of d_f = G_f B / (8 pi^2), G_f = g_f^a g_(a gamma gammaD) e epsilon_f. With D the divided
 * difference of (25):
 * - `paper`: B = 1 - 2 D, which is (24). For m_f -> 0 it is ln(Lambda^2 / m_D^2) + 1/2 at m_D = m_a and
 *   ln(Lambda^2 / m_D^2) + 3/2 at m_D >> m_a. The second row of the paper's Table II prints 5/2 there,
 *   which (24) and (25) do not give: the difference of the two rows is a convergent integral, equal to 1.
 * - `derived`: B = D + 1/4.
 */
export function edmBracket(
  loop: EdmLoop,
  normalisation: EdmNormalisation = 'paper',
  treatment: EdmLoopTreatment = 'full',
): Estimate {
  const { value, error } =
    treatment === 'full'
      ? loopDifferenceQuotient(loop)
      : { value: masslessFermionDifferenceQuotient(loop), error: 0 };
  return normalisation === 'paper'
    ? { value: 1 - 2 * value, error: 2 * error }
    : { value: value + derivedSchemeConstant, error };
}

/** Dipole moment d_f in GeV^-1 from the coupling product G_f in GeV^-1 and its bracket. */
export function dipoleMoment(couplingProduct: number, bracket: Estimate): Estimate {
  const factor = couplingProduct / (8 * Math.PI ** 2);
  return { value: factor * bracket.value, error: Math.abs(factor) * bracket.error };
}

/** A dipole moment in e cm as one in GeV^-1: e = sqrt(4 pi alpha) is part of it. */
export function dipoleMomentFromECm(eCm: number): number {
  return (eCm * elementaryCharge) / constants.hbarCInGeVCm.value;
}

/**
 * Upper limit on |G_f| in GeV^-1 from one on |d_f| in e cm, 8 pi^2 |d_f| / |B|.
 *
 * @throws ComputationError where the bracket is zero within its error and so bounds nothing.
 */
export function couplingProductLimit(edmLimitECm: number, bracket: Estimate): Estimate {
  const size = Math.abs(bracket.value);
  if (!(size > bracket.error)) {
    throw new ComputationError(`EDM bracket is ${bracket.value} +- ${bracket.error}: it bounds no coupling`);
  }
  const value = bracketTimesProductLimit(edmLimitECm) / size;
  return { value, error: (value * bracket.error) / size };
}

/** Upper limit on |G_f B| in GeV^-1, 8 pi^2 |d_f|: what paper missing-energy Table II lists. */
export function bracketTimesProductLimit(edmLimitECm: number): number {
  return 8 * Math.PI ** 2 * dipoleMomentFromECm(edmLimitECm);
}
