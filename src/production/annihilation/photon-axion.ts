import { type Estimate, scaleEstimate } from '../../numerics/estimate.ts';
import { alpha, constants } from '../../physics/constants.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import type { AngularWeights } from './angles.ts';
import { energyRelease } from './kinematics.ts';
import { photonBosonCrossSection } from './photon-boson.ts';
import { axionPhotonByPhotonExchange } from './photon-exchange.ts';
import { closedForm } from './rounding.ts';

const electronMassSquared = constants.electronMass.value ** 2;

/**
 * Sign of the interference when g_agamma and g_ae have the same sign. +1 is paper invisible-alp (18). Explicit
 * Dirac matrices give it for epsilon^(0123) = +1 with gamma5 = i gamma^0 gamma^1 gamma^2 gamma^3, that is
 * F Ftilde = -4 E.B, which is also where the loop-induced coupling (9) is +alpha g_ae / pi. With
 * F Ftilde = +4 E.B it is -1. The sign of the electric charge does not matter: it enters both channels.
 */
export type InterferenceSign = 1 | -1;

/** Coefficients of e+ e- -> gamma a, GeV^-2 per product of two couplings in GeV^-1. */
export interface PhotonAxionCoefficients {
  /** Of g_agamma^2. */
  readonly photon: Estimate;
  /** Of g_ae^2. */
  readonly electron: Estimate;
  /** Of g_agamma g_ae. */
  readonly interference: Estimate;
}

/**
 * e+ e- -> gamma a, exact in m_e, for L = g_agamma/4 a F Ftilde + g_ae/2 (d_mu a) ebar gamma^mu gamma5 e: paper
 * invisible-alp (18) by angle (physics note on e+ e-, section 4). With the weights of `AngularWeights`,
 * D = s - m_a^2:
 * - photon: alpha D^3 / (64 s^3) [(1 + 4 m_e^2/s) flat + quadratic],
 * - electron: alpha m_e^2 / (2 s^2) [D collinear + 2 s m_a^2 soft / D],
 * - interference: sign alpha m_e^2 D^2 / (2 s^3) collinear.
 *
 * @param angles `integratedAngles` for a cross section, `angleAt` for d sigma / d cos(theta*)
 * @param axionMass GeV; all three are exactly 0 at or above sqrt(s)
 * @throws RangeError on a negative mass.
 */
export function photonAxionCrossSection(
  angles: AngularWeights,
  axionMass: number,
  sign: InterferenceSign = 1,
): PhotonAxionCoefficients {
  const s = angles.energy ** 2;
  const release = energyRelease(angles.energy, axionMass);
  const electron = photonBosonCrossSection('pseudoscalar', angles, axionMass);
  const overlap = (alpha * electronMassSquared * (release / s) ** 2 * angles.collinear) / (2 * s);
  return {
    photon: axionPhotonByPhotonExchange(angles, axionMass),
    electron: scaleEstimate(electron, electronMassSquared),
    interference: closedForm(sign * overlap),
  };
}

/** The coefficients as a quadratic form in g_agamma and g_ae. */
export function photonAxionForm(coefficients: PhotonAxionCoefficients): CouplingForm {
  const { photon, electron, interference } = coefficients;
  const matrix = (part: (estimate: Estimate) => number): readonly (readonly number[])[] => [
    [part(photon), 0.5 * part(interference)],
    [0.5 * part(interference), part(electron)],
  ];
  return {
    couplings: ['g_agamma', 'g_ae'],
    coefficients: matrix(({ value }) => value),
    errors: matrix(({ error }) => error),
  };
}
