import type { Estimate } from '../../numerics/estimate.ts';
import { alpha, constants } from '../../physics/constants.ts';
import { kallen } from '../../physics/kinematics.ts';
import type { PhotonPortal } from '../../records/portal.ts';
import { type AngularWeights, electronVelocity } from './angles.ts';
import { energyRelease } from './kinematics.ts';
import { closedForm } from './rounding.ts';

const electronMassSquared = constants.electronMass.value ** 2;

/**
 * e+ e- -> gamma* -> a V through i g epsilon^(mu nu alpha beta) k_1alpha k_2beta, exact in m_e, at unit g:
 * alpha lambda^(3/2) / (64 s^3) [(1 + 4 m_e^2/s) flat + quadratic]. The vertex is that of (g_agamma/4) a F Ftilde
 * with V the photon, and of (G/2) a F Ftilde' with V the dark photon. GeV^-2 per GeV^-2.
 */
export function axionVectorByPhotonExchange(angles: AngularWeights, rootKallen: number): number {
  return (alpha * (rootKallen / angles.energy ** 2) ** 3 * leptonAngles(angles)) / 64;
}

/** (1 + 4 m_e^2/s) flat + quadratic: 1 + cos^2(theta*) for m_e -> 0. */
function leptonAngles(angles: AngularWeights): number {
  return (1 + (4 * electronMassSquared) / angles.energy ** 2) * angles.flat + angles.quadratic;
}

/**
 * e+ e- -> a gamma', paper dark-axion (6) with m_a and m_e kept, at unit G of (G/2) a F Ftilde'. For m_e -> 0 the
 * angular distribution is 1 + cos^2(theta*) and the total alpha/24 (lambda^(1/2)(s, m_gamma'^2, m_a^2) / s)^3;
 * m_e multiplies the total by (1 + 2 m_e^2/s) / beta.
 *
 * @param angles of the dark photon: `integratedAngles` for a cross section, `angleAt` for d sigma / d cos(theta*)
 * @returns GeV^-2 per GeV^-2; exactly 0 below threshold
 * @throws RangeError on a negative mass.
 */
export function axionDarkPhotonCrossSection(
  angles: AngularWeights,
  axionMass: number,
  darkPhotonMass: number,
): Estimate {
  if (!(axionMass >= 0 && darkPhotonMass >= 0)) {
    throw new RangeError(`masses ${axionMass}, ${darkPhotonMass} GeV are not 0 or more`);
  }
  const rootKallen = Math.sqrt(kallen(angles.energy ** 2, axionMass, darkPhotonMass));
  return closedForm(axionVectorByPhotonExchange(angles, rootKallen));
}

/**
 * e+ e- -> a gamma' of any portal whose dark system is an axion and a dark photon of the epsilon vertex, at unit
 * coupling: the same angles, with lambda^(3/2) / s^3 = 96 pi^2 rho(s) from the portal's spectral density, so
 * (3/2) pi^2 alpha rho(s) [(1 + 4 m_e^2/s) flat + quadratic].
 *
 * @returns GeV^-2 per (unit of coupling)^2; exactly 0 below threshold
 */
export function portalAxionDarkPhotonCrossSection(portal: PhotonPortal, angles: AngularWeights): Estimate {
  const density = portal.spectralDensity(angles.energy ** 2);
  return closedForm(1.5 * Math.PI ** 2 * alpha * density * leptonAngles(angles));
}

/** The photon channel of e+ e- -> gamma a at unit g_agamma, first term of paper invisible-alp (18) by angle. */
export function axionPhotonByPhotonExchange(angles: AngularWeights, axionMass: number): Estimate {
  return closedForm(axionVectorByPhotonExchange(angles, energyRelease(angles.energy, axionMass)));
}

/**
 * e+ e- -> gamma* -> dark for any photon portal, summed over the dark final state, at unit coupling:
 * 4 pi^2 alpha rho(s) (1 + 2 m_e^2/s) / beta, which is the factorisation of `PhotonPortal` applied to
 * sigma(e+ e- -> V; epsilon = 1) = 4 pi^2 alpha (1 + 2 m_e^2/s) / beta delta(s - m_V^2).
 *
 * @param energy sqrt(s), GeV
 * @returns GeV^-2 per (unit of coupling)^2; 0 below either threshold
 */
export function darkPairAnnihilationCrossSection(portal: PhotonPortal, energy: number): Estimate {
  const beta = electronVelocity(energy);
  if (beta === 0 || energy <= portal.thresholdMass) return { value: 0, error: 0 };
  const s = energy * energy;
  const lepton = (1 + (2 * electronMassSquared) / s) / beta;
  return closedForm(4 * Math.PI ** 2 * alpha * lepton * portal.spectralDensity(s));
}
