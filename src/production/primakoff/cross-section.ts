import type { Estimate } from '../../numerics/estimate.ts';
import { integrate, sumEstimates } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import {
  createFormFactorPart,
  type FormFactorPart,
  formFactorParts,
  hardScale,
  type NuclearFormFactorModel,
  type Nucleus,
  screeningScale,
} from '../../physics/nuclear-form-factor.ts';
import { type PrimakoffKinematics, primakoffKinematics, transferAboveMinimum } from './kinematics.ts';

/** The target of gamma N -> a N. */
export interface PrimakoffTarget extends Nucleus {
  readonly formFactor: NuclearFormFactorModel;
}

export interface PrimakoffOptions {
  /** Default 1e-8. */
  readonly relativeTolerance?: number;
  /** Largest angle of the ALP to the photon, radian; default pi. */
  readonly angleMax?: number;
}

/**
 * gamma N -> a N through the field of a nucleus, for (g_agamma/4) a F Ftilde at unit g_agamma (physics note lepton-beams,
 * section 6; H. Primakoff, Phys. Rev. 81 (1951) 899): a static charge, so that the ALP has the energy of the photon, and
 *
 *   d sigma / dt = (alpha/8) G2(t) k_a^2 sin^2(theta) / t^2,  4 E^2 k_a^2 sin^2(theta) = (t - tMin) (tMax - t).
 *
 * The variable is ln(t + t_a), with t_a the screening scale, from the smallest t, in panels that end at the scales of
 * the form factor.
 *
 * @param photonEnergy GeV
 * @param axionMass GeV
 * @returns GeV^-2 per GeV^-2, that is a number without unit times g_agamma^2; exactly 0 for E <= m_a
 * @throws RangeError on an energy or mass out of range, or an angle outside [0, pi]
 * @throws ConvergenceError when the tolerance is not reached
 */
export function primakoffCrossSection(
  photonEnergy: number,
  axionMass: number,
  target: PrimakoffTarget,
  options: PrimakoffOptions = {},
): Estimate {
  const { relativeTolerance = 1e-8, angleMax = Math.PI } = options;
  if (!(angleMax >= 0 && angleMax <= Math.PI)) throw new RangeError(`angle ${angleMax} is not in [0, pi]`);
  const kinematics = primakoffKinematics(photonEnergy, axionMass);
  if (kinematics === undefined || angleMax === 0) return { value: 0, error: 0 };
  const highest = transferAboveMinimum(kinematics, angleMax);
  const label = `gamma N -> a N at ${photonEnergy} GeV, m_a = ${axionMass} GeV`;
  const goal = { relativeTolerance, label };
  return sumEstimates(
    formFactorParts(target.formFactor).map((part) => partOf(kinematics, highest, target, part, goal)),
  );
}

/**
 * d sigma / dt at unit g_agamma, t in GeV^2; 0 outside the kinematic range. GeV^-4 per GeV^-2.
 *
 * @throws RangeError as `primakoffCrossSection`
 */
export function primakoffTransferSpectrum(
  photonEnergy: number,
  axionMass: number,
  target: PrimakoffTarget,
  t: number,
): number {
  const kinematics = primakoffKinematics(photonEnergy, axionMass);
  if (kinematics === undefined || !(t >= kinematics.tMin && t > 0)) return 0;
  return inTransfer(kinematics, target, t - kinematics.tMin);
}

/**
 * d sigma / d Omega at unit g_agamma and an angle of the ALP to the photon, (E k_a / pi) d sigma / dt. The peak is at the
 * angle sqrt(tMin) / E = m_a^2 / (2 E^2), or where the screening sets in. GeV^-2 per GeV^-2 and steradian.
 *
 * @throws RangeError as `primakoffCrossSection`
 */
export function primakoffAngularDistribution(
  photonEnergy: number,
  axionMass: number,
  target: PrimakoffTarget,
  angle: number,
): number {
  if (!(angle >= 0 && angle <= Math.PI)) throw new RangeError(`angle ${angle} is not in [0, pi]`);
  const kinematics = primakoffKinematics(photonEnergy, axionMass);
  if (kinematics === undefined || angle === 0) return 0;
  const above = transferAboveMinimum(kinematics, angle);
  return ((kinematics.energy * kinematics.momentum) / Math.PI) * inTransfer(kinematics, target, above);
}

/**
 * a N -> gamma N at unit g_agamma and the same energy, by detailed balance: 2 (E / k_a)^2 times the Primakoff effect.
 *
 * @throws as `primakoffCrossSection`
 */
export function inversePrimakoffCrossSection(
  axionEnergy: number,
  axionMass: number,
  target: PrimakoffTarget,
  options: PrimakoffOptions = {},
): Estimate {
  const kinematics = primakoffKinematics(axionEnergy, axionMass);
  if (kinematics === undefined) return { value: 0, error: 0 };
  const factor = 2 * (axionEnergy / kinematics.momentum) ** 2;
  const { value, error } = primakoffCrossSection(axionEnergy, axionMass, target, options);
  return { value: factor * value, error: factor * error };
}

function inTransfer(kinematics: PrimakoffKinematics, target: PrimakoffTarget, above: number): number {
  let formFactor = 0;
  const t = kinematics.tMin + above;
  for (const part of formFactorParts(target.formFactor)) formFactor += createFormFactorPart(target, part)(t);
  return (alpha / 8) * formFactor * angularFactor(kinematics, above, t);
}

/** k_a^2 sin^2(theta) / t^2 from t and t - tMin. */
function angularFactor({ energy, range }: PrimakoffKinematics, above: number, t: number): number {
  return (above * Math.max(0, range - above)) / (2 * energy * t) ** 2;
}

/** In y of t = tMin + s (exp(y) - 1), s = tMin + t_a; nothing is lost at t -> tMin or tMin -> 0. */
function partOf(
  kinematics: PrimakoffKinematics,
  highest: number,
  target: PrimakoffTarget,
  part: FormFactorPart,
  goal: { readonly relativeTolerance: number; readonly label: string },
): Estimate {
  const { tMin } = kinematics;
  const formFactor = createFormFactorPart(target, part);
  const screening = screeningScale(target);
  const scale = tMin + screening;
  const integrand = (y: number): number => {
    const above = Math.min(highest, scale * Math.expm1(y));
    const t = tMin + above;
    return (above + scale) * formFactor(t) * angularFactor(kinematics, above, t);
  };
  const end = Math.log1p(highest / scale);
  const hard = Math.log1p(Math.max(0, hardScale(target, part) - tMin) / scale);
  const limits = [0, ...[Math.LN2, hard].filter((y) => y > 0 && y < end).sort((a, b) => a - b), end];
  let value = 0;
  let error = 0;
  for (let i = 1; i < limits.length; i++) {
    const absoluteTolerance = goal.relativeTolerance * value;
    const panel = integrate(integrand, limits[i - 1]!, limits[i]!, { ...goal, absoluteTolerance });
    value += panel.value;
    error += panel.error;
  }
  return { value: (alpha / 8) * value, error: (alpha / 8) * error };
}
