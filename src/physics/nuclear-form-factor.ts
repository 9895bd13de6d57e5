import { constants } from './constants.ts';

/** The form factors on offer; the two inelastic ones differ in whether the magnetic bracket is squared. */
export type NuclearFormFactorModel = 'elastic' | 'elastic+inelastic' | 'elastic+inelastic-squared';

export interface Nucleus {
  readonly Z: number;
  readonly A: number;
}

/** Screening scale t_a = 1/a^2 of the atomic electrons, a = 111 Z^(-1/3)/m_e. GeV^2. */
export function screeningScale(nucleus: Nucleus): number {
  const a = 111 / (Math.cbrt(nucleus.Z) * constants.electronMass.value);
  return 1 / (a * a);
}

/** Nuclear size scale d = 0.164 A^(-2/3) GeV^2. */
export function nuclearSizeScale(nucleus: Nucleus): number {
  return 0.164 / Math.cbrt(nucleus.A) ** 2;
}

/** Scale above which G2 falls steeply: the nucleus, or the nucleon when inelastic scattering counts. GeV^2. */
export function hardScale(nucleus: Nucleus, model: NuclearFormFactorModel): number {
  return model === 'elastic' ? nuclearSizeScale(nucleus) : nucleonDipoleScale;
}

const nucleonDipoleScale = 0.71;

/**
 * G2(t) of a neutral atom, t = -q^2 in GeV^2. Elastic: Z^2 F^2 with paper missing-energy (9), which is
 * paper invisible-alp (20). Inelastic: the second term of invisible-alp (20), with its last fraction as
 * printed or squared (its footnote 5; Bjorken et al. square it).
 */
export function createFormFactor(nucleus: Nucleus, model: NuclearFormFactorModel): (t: number) => number {
  const screening = screeningScale(nucleus);
  const size = nuclearSizeScale(nucleus);
  const Z = nucleus.Z;
  const aPrime = 773 / (Math.cbrt(Z) ** 2 * constants.electronMass.value);
  const screeningInelastic = 1 / (aPrime * aPrime);
  const protonMassSquared = constants.protonMass.value ** 2;
  const magnetic = (constants.protonMagneticMoment.value ** 2 - 1) / (4 * protonMassSquared);
  const inelastic = model !== 'elastic';
  const squared = model === 'elastic+inelastic-squared';

  return (t) => {
    const screened = t / (t + screening);
    const elasticF = screened / (1 + t / size);
    const elastic = Z * Z * elasticF * elasticF;
    if (!inelastic) return elastic;
    const screenedInelastic = t / (t + screeningInelastic);
    const dipole = 1 / (1 + t / nucleonDipoleScale);
    const dipole4 = dipole * dipole * dipole * dipole;
    const bracket = (1 + t * magnetic) * dipole4;
    return elastic + Z * screenedInelastic * screenedInelastic * (squared ? bracket * bracket : bracket);
  };
}
