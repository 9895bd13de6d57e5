import type { Estimate } from '../../numerics/estimate.ts';
import { alpha, constants } from '../../physics/constants.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { AngularWeights } from './angles.ts';
import { energyRelease } from './kinematics.ts';
import { closedForm } from './rounding.ts';

const electronMassSquared = constants.electronMass.value ** 2;

/**
 * e+ e- -> gamma X for a boson X coupled to the electron, at unit coupling and exact in m_e, by t and u
 * channel. With D = s - M^2 and the weights of `AngularWeights`,
 *
 *   sigma = g^2 alpha / (2 s^2) [ D A + 2 s B soft / D ],
 *
 * | spin         | vertex                    | A                                        | B               |
 * | ------------ | ------------------------- | ---------------------------------------- | --------------- |
 * | pseudoscalar | g X ebar i gamma5 e       | collinear                                | M^2             |
 * | scalar       | g X ebar e                | collinear                                | M^2 - 4 m_e^2   |
 * | vector       | g X_mu ebar gamma^mu e    | 2 collinear - flat                       | 2 M^2 + 4 m_e^2 |
 * | axial-vector | ... gamma^mu gamma5       | (2 + 4 m_e^2/M^2) collinear - flat       | 2 M^2 - 8 m_e^2 |
 *
 * which is the long form of the physics note on e+ e-, section 4, for pseudoscalar (g = g_ae m_e) and
 * vector (g = e epsilon), with its cancellations done; scalar and axial vector are from the same traces.
 * The soft term is the photon spectrum 1 / D off e+ e- -> X.
 *
 * @param angles `integratedAngles` for a cross section, `angleAt` for d sigma / d cos(theta*)
 * @param mass of X, GeV
 * @returns GeV^-2 (per unit of cos theta); exactly 0 for M >= sqrt(s)
 * @throws RangeError on a negative mass, or an axial vector without mass (its current is not conserved).
 */
export function photonBosonCrossSection(
  spin: BosonPortal['spin'],
  angles: AngularWeights,
  mass: number,
): Estimate {
  const release = energyRelease(angles.energy, mass);
  if (spin === 'axial-vector' && mass === 0) throw new RangeError('an axial vector needs a mass');
  if (release === 0) return { value: 0, error: 0 };
  const s = angles.energy ** 2;
  const { hard, soft } = spinTerms(spin, angles, mass);
  const bracket = release * hard + (2 * s * soft * angles.soft) / release;
  return closedForm((alpha * bracket) / (2 * s * s));
}

/**
 * e+ e- -> gamma A' at epsilon = 1 (physics note on e+ e-, section 4): the vector with g = e epsilon.
 * Multiply by epsilon^2. Parameters and errors as for `photonBosonCrossSection`; GeV^-2.
 */
export function photonDarkPhotonCrossSection(angles: AngularWeights, mass: number): Estimate {
  const { value, error } = photonBosonCrossSection('vector', angles, mass);
  const chargeSquared = 4 * Math.PI * alpha;
  return { value: chargeSquared * value, error: chargeSquared * error };
}

/** A and B of the table above. */
function spinTerms(
  spin: BosonPortal['spin'],
  angles: AngularWeights,
  mass: number,
): { readonly hard: number; readonly soft: number } {
  const { collinear, flat } = angles;
  const M2 = mass * mass;
  switch (spin) {
    case 'pseudoscalar':
      return { hard: collinear, soft: M2 };
    case 'scalar':
      return { hard: collinear, soft: M2 - 4 * electronMassSquared };
    case 'vector':
      return { hard: 2 * collinear - flat, soft: 2 * M2 + 4 * electronMassSquared };
    case 'axial-vector':
      return {
        hard: (2 + (4 * electronMassSquared) / M2) * collinear - flat,
        soft: 2 * M2 - 8 * electronMassSquared,
      };
  }
}
