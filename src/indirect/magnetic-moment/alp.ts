import { alpha } from '../../physics/constants.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import { alpLoopH1, alpLoopH2 } from './alp-loop-functions.ts';
import { type MomentLepton, momentLeptonMass } from './lepton.ts';

/** Where the papers differ, or leave a choice. */
export interface AlpMomentOptions {
  /**
   * Mass in the light-by-light term 3 alpha / pi ln^2(Lambda / mass): the lepton's in paper invisible-alp (49)
   * (default), the ALP's in Marciano, Masiero, Paradisi and Passera, arXiv:1607.01022.
   */
  readonly lightByLightMass?: 'lepton' | 'alp';
  /**
   * Sign of the term in g_agamma g_al. +1 (default) is (49), where L has g_agamma/4 a F Ftilde and the
   * pseudoscalar Yukawa coupling is -g_al m_l; -1 flips the relative sign of the two couplings.
   */
  readonly mixedSign?: 1 | -1;
  /**
   * Adds the vacuum polarisation by a and a photon, (alpha / pi) (m_l g_agamma / 12 pi)^2 ln(Lambda / m_a), of
   * arXiv:1607.01022, which (49) leaves out. Default false.
   */
  readonly vacuumPolarisation?: boolean;
}

/**
 * Shift of a lepton's (g - 2)/2 by an ALP, paper invisible-alp (49), as a form in (g_agamma, g_ae or g_amu),
 * both in GeV^-1:
 *   m_l^2 / (16 pi^2) { 2 g_agamma g_al (h_2 - ln Lambda^2/m_l^2) - g_al^2 h_1
 *                       + g_agamma^2 (3 alpha / pi) ln^2 (Lambda / m_l) }.
 * The printed g_ae of the first term is the coupling of the lepton in question. The logarithms are those of a
 * theory cut off at Lambda, with what lies above it left out: state the cutoff with any result. Rounding
 * errors only; the leading-logarithm terms are uncertain by their scale, which no error here covers.
 *
 * @param mass of the ALP, GeV
 * @param cutoff Lambda, GeV; the paper gives none, 1000 is usual
 * @throws RangeError on a negative mass, a cutoff not above both masses, or a massless ALP where ln(Lambda / m_a)
 *   is asked for.
 */
export function alpMagneticMomentForm(
  lepton: MomentLepton,
  mass: number,
  cutoff: number,
  options: AlpMomentOptions = {},
): CouplingForm {
  const { lightByLightMass = 'lepton', mixedSign = 1, vacuumPolarisation = false } = options;
  const leptonMass = momentLeptonMass(lepton);
  checkScales(mass, leptonMass, cutoff, lightByLightMass === 'alp' || vacuumPolarisation);
  const x = (mass / leptonMass) ** 2;
  const factor = (leptonMass / (4 * Math.PI)) ** 2;
  const h1 = alpLoopH1(x);
  const h2 = alpLoopH2(x);

  const lightByLight = Math.log(cutoff / (lightByLightMass === 'alp' ? mass : leptonMass)) ** 2;
  const polarisation = vacuumPolarisation ? Math.log(cutoff / mass) / 9 : 0;
  const photon = (factor * alpha * (3 * lightByLight + polarisation)) / Math.PI;
  const mixed = mixedSign * factor * (h2.value - 2 * Math.log(cutoff / leptonMass));
  const rounding = 8 * Number.EPSILON;
  const mixedError = factor * (h2.error + rounding * Math.log((cutoff / leptonMass) ** 2));
  return {
    couplings: ['g_agamma', lepton === 'e' ? 'g_ae' : 'g_amu'],
    coefficients: [
      [photon, mixed],
      [mixed, -factor * h1.value],
    ],
    errors: [
      [photon * rounding, mixedError],
      [mixedError, factor * h1.error],
    ],
  };
}

function checkScales(mass: number, leptonMass: number, cutoff: number, needsAlpMass: boolean): void {
  if (!(mass >= 0)) throw new RangeError(`ALP magnetic moment: mass ${mass} GeV is not 0 or more`);
  if (!(cutoff > Math.max(mass, leptonMass) && cutoff < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `ALP magnetic moment: cutoff ${cutoff} GeV must be finite and above the masses ${mass} and ${leptonMass} GeV`,
    );
  }
  if (needsAlpMass && mass === 0) {
    throw new RangeError('ALP magnetic moment: ln(Lambda / m_a) needs an ALP mass above zero');
  }
}
