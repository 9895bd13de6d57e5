import { constants } from './constants.ts';

/** The form factors on offer; the two inelastic ones differ in whether the magnetic bracket is squared. */
export type NuclearFormFactorModel = 'elastic' | 'elastic+inelastic' | 'elastic+inelastic-squared';

/** A part of G2 that falls at a scale of its own. */
export type FormFactorPart = 'elastic' | 'inelastic' | 'inelastic-squared';

/** The parts that a model sums. */
export function formFactorParts(model: NuclearFormFactorModel): readonly FormFactorPart[] {
  switch (model) {
    case 'elastic':
      return ['elastic'];
    case 'elastic+inelastic':
      return ['elastic', 'inelastic'];
    case 'elastic+inelastic-squared':
      return ['elastic', 'inelastic-squared'];
  }
}

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

/** Scale above which it falls steeply: the nucleus, or the nucleon when inelastic scattering counts. GeV^2. */
export function hardScale(nucleus: Nucleus, shape: NuclearFormFactorModel | FormFactorPart): number {
  return shape === 'elastic' ? nuclearSizeScale(nucleus) : nucleonDipoleScale;
}

const nucleonDipoleScale = 0.71;

/**
 * G2(t) of a neutral atom, t = -q^2 in GeV^2. Elastic: Z^2 F^2 with paper missing-energy (9), which is
 * paper invisible-alp (20). Inelastic: the second term of invisible-alp (20), with its last fraction as
 * printed or squared (its footnote 5; Bjorken et al. square it).
 */
export function createFormFactor(nucleus: Nucleus, model: NuclearFormFactorModel): (t: number) => number {
  const parts = formFactorParts(model).map((part) => createFormFactorPart(nucleus, part));
  const [elastic, inelastic] = parts as [FormFactor, FormFactor?];
  return inelastic === undefined ? elastic : (t) => elastic(t) + inelastic(t);
}

type FormFactor = (t: number) => number;

/** One part of `createFormFactor`. */
export function createFormFactorPart(nucleus: Nucleus, part: FormFactorPart): FormFactor {
  return part === 'elastic' ? createElastic(nucleus) : createInelastic(nucleus, part === 'inelastic-squared');
}

function createElastic(nucleus: Nucleus): FormFactor {
  const screening = screeningScale(nucleus);
  const size = nuclearSizeScale(nucleus);
  const { Z } = nucleus;
  return (t) => {
    const screened = t / (t + screening);
    const F = screened / (1 + t / size);
    return Z * Z * F * F;
  };
}

function createInelastic({ Z }: Nucleus, squared: boolean): FormFactor {
  const aPrime = 773 / (Math.cbrt(Z) ** 2 * constants.electronMass.value);
  const screening = 1 / (aPrime * aPrime);
  const protonMassSquared = constants.protonMass.value ** 2;
  const magnetic = (constants.protonMagneticMoment.value ** 2 - 1) / (4 * protonMassSquared);
  return (t) => {
    const screened = t / (t + screening);
    const dipole = 1 / (1 + t / nucleonDipoleScale);
    const dipole4 = dipole * dipole * dipole * dipole;
    const bracket = (1 + t * magnetic) * dipole4;
    return Z * screened * screened * (squared ? bracket * bracket : bracket);
  };
}
