import type { Estimate } from '../../numerics/index.ts';
import { elementaryCharge } from '../../physics/constants.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import type { BosonPortal } from '../../records/portal.ts';
import { type MomentLepton, momentLeptonMass, squareForm } from './lepton.ts';
import { loopMoment, loopMomentAccuracy } from './loop-moments.ts';

/** Spin and parity of the boson in the loop. */
export type BosonSpin = BosonPortal['spin'];

/**
 * Shift of a lepton's a = (g - 2) / 2 by one boson in the loop, at unit coupling: Delta a = g^2 times this.
 * The couplings are g X psibar Gamma psi with Gamma = 1 (scalar), i gamma5 (pseudoscalar), gamma^mu (vector),
 * gamma^mu gamma5 (axial vector). With r = M^2 / m^2 and D = w^2 + r (1 - w) the shift is
 * g^2 / (8 pi^2) times the integral over w in (0, 1) of
 * - scalar: w^2 (2 - w) / D, which tends to (ln r - 7/6) / r for r >> 1;
 * - pseudoscalar: -w^3 / D, to -(ln r - 11/6) / r;
 * - vector: 2 w^2 (1 - w) / D, to 2 / (3 r), and to 1 for r -> 0 (Schwinger's alpha / 2 pi at g = e);
 * - axial vector: 2 [w (1 - w) (w - 4) - 2 w^3 / r] / D, to -10 / (3 r), and to -2 / r for r -> 0, where the
 *   longitudinal mode of a current that the lepton mass breaks takes over.
 * Source: Leveille, Nucl. Phys. B 137 (1978) 63. Dimensionless; a bound as error.
 *
 * @param mass of the boson, GeV
 * @param leptonMass GeV
 * @throws RangeError on a negative mass, a lepton mass that is not positive, or a massless axial vector.
 */
export function bosonMagneticMoment(spin: BosonSpin, mass: number, leptonMass: number): Estimate {
  if (!(mass >= 0)) throw new RangeError(`magnetic moment: boson mass ${mass} GeV is not 0 or more`);
  if (!(leptonMass > 0))
    throw new RangeError(`magnetic moment: lepton mass ${leptonMass} GeV is not positive`);
  if (spin === 'axial-vector' && mass === 0) {
    throw new RangeError('magnetic moment: it diverges for a massless axial vector');
  }
  const ratio = (mass / leptonMass) ** 2;
  let value = 0;
  let size = 0;
  const coefficients = momentCoefficients(spin, ratio);
  for (const order of orders) {
    const coefficient = coefficients[order - 1]!;
    if (coefficient === 0) continue;
    const term = coefficient * loopMoment(order, ratio);
    value += term;
    size += Math.abs(term);
  }
  const factor = 1 / (8 * Math.PI ** 2);
  return { value: factor * value, error: factor * size * loopMomentAccuracy };
}

const orders = [1, 2, 3] as const;

/** The integrand of each spin as coefficients of w / D, w^2 / D and w^3 / D. */
function momentCoefficients(spin: BosonSpin, ratio: number): readonly [number, number, number] {
  switch (spin) {
    case 'scalar':
      return [0, 2, -1];
    case 'pseudoscalar':
      return [0, 0, -1];
    case 'vector':
      return [0, 2, -2];
    case 'axial-vector':
      return [-8, 10, -2 - 4 / ratio];
  }
}

/** `bosonMagneticMoment` as a form in g_e or g_mu. @throws RangeError as there. */
export function bosonMagneticMomentForm(spin: BosonSpin, lepton: MomentLepton, mass: number): CouplingForm {
  return squareForm(`g_${lepton}`, bosonMagneticMoment(spin, mass, momentLeptonMass(lepton)));
}

/** The shift by a dark photon of this mass as a form in eps: a vector with g = e eps. @throws RangeError on a bad mass. */
export function darkPhotonMagneticMomentForm(lepton: MomentLepton, mass: number): CouplingForm {
  const { value, error } = bosonMagneticMoment('vector', mass, momentLeptonMass(lepton));
  const chargeSquared = elementaryCharge ** 2;
  return squareForm('eps', { value: chargeSquared * value, error: chargeSquared * error });
}
