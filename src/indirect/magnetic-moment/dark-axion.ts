import { ConvergenceError, type Estimate } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import type { CouplingForm } from '../../records/coupling-form.ts';
import { type MomentLepton, momentLeptonMass, squareForm } from './lepton.ts';
import { integrateUnitInterval } from './unit-interval.ts';

/** The ALP and the dark photon in the loop, GeV; at least one has a mass. */
export interface DarkAxionMasses {
  readonly darkPhotonMass: number;
  readonly alpMass: number;
}

/**
 * Vacuum polarisation Pi_R(-Q^2) by an ALP and a dark photon at space-like Q^2 and unit coupling, subtracted
 * twice at zero: paper dark-axion (12) with the factor 1 / 16 pi^2 of (A2) that (12) lacks,
 *   1/(16 pi^2) integral_0^1 dx [delta - (Delta_0 + delta) ln(1 + delta / Delta_0)],
 *   delta = x (1 - x) Q^2, Delta_0 = x m_a^2 + (1 - x) m_gamma'^2.
 * Negative or zero; GeV^2, times g^2. With one particle massless it is closed.
 *
 * @throws RangeError on a negative mass or Q^2, or two massless particles (the subtraction diverges).
 * @throws ConvergenceError when the quadrature fails.
 */
export function darkAxionPolarisation(squaredMomentum: number, masses: DarkAxionMasses): Estimate {
  checkMasses(masses);
  if (!(squaredMomentum >= 0))
    throw new RangeError(`polarisation: Q^2 = ${squaredMomentum} is not 0 or more`);
  const heavier = Math.max(masses.darkPhotonMass, masses.alpMass);
  const lighter = Math.min(masses.darkPhotonMass, masses.alpMass);
  const y = squaredMomentum / heavier / heavier;
  if (lighter === 0) {
    const value = -(squaredMomentum * y * masslessPolarisation(y)) / (96 * Math.PI ** 2);
    return { value, error: 1e-12 * Math.abs(value) };
  }
  const ratio = (lighter / heavier) ** 2;
  const { value, error } = integrateUnitInterval(
    (x, rest) => {
      const scale = x + rest * ratio;
      return -scale * excess((x * rest * y) / scale);
    },
    {
      relativeTolerance: 1e-11,
      label: `polarisation at Q^2 = ${squaredMomentum}, ${JSON.stringify(masses)}`,
    },
  );
  const factor = (heavier / (4 * Math.PI)) ** 2;
  return { value: factor * value, error: factor * error };
}

/** (1 + t) ln(1 + t) - t, by its series where that cancels. */
function excess(t: number): number {
  if (t > 0.2) return (1 + t) * Math.log1p(t) - t;
  let sum = 0;
  for (let n = 24; n >= 2; n--) sum = 1 / (n * (n - 1)) - t * sum;
  return t * t * sum;
}

/**
 * J(y) = (1 + y)^3 ln(1 + y) / y^4 - 1/y^3 - 5/(2 y^2) - 11/(6 y) = sum_n 6 n! / (n + 4)! (-y)^n, of
 * Pi_R = -g^2 Q^4 J(Q^2 / m^2) / (96 pi^2 m^2) when the other particle is massless. 1/4 at y = 0.
 */
function masslessPolarisation(y: number): number {
  if (y >= 0.3) {
    return ((1 + y) / y) ** 3 * (Math.log1p(y) / y) - (1 / y + 2.5) / y / y - 11 / (6 * y);
  }
  let term = 0.25;
  let sum = 0;
  for (let n = 0; Math.abs(term) > 1e-18; n++) {
    sum += term;
    term *= (-y * (n + 1)) / (n + 5);
  }
  return sum;
}

/**
 * Two-loop shift of a lepton's (g - 2)/2 by the dark axion portal at unit coupling, paper dark-axion (9)
 * with c = 0: (alpha / pi) integral_0^1 dx (1 - x) Pi_R(-x^2 m_l^2 / (1 - x)). Negative; GeV^2, times g^2.
 * For m_gamma' << m_l it tends to -(alpha m_l^2 / 288 pi^3) [ln(m_l^2 / m^2) - 2/3] and for m_gamma' >> m_l to
 * -(alpha m_l^4 / 384 pi^3 m^2) ln(m^2 / m_l^2) (with a massless ALP). The sign rests on the second
 * subtraction: cut off instead, the same loop gives +(alpha / pi) (m_l / 12 pi)^2 ln(Lambda / m).
 *
 * @throws RangeError on a lepton mass that is not positive, or as `darkAxionPolarisation`.
 * @throws ConvergenceError when the quadrature fails.
 */
export function darkAxionMagneticMoment(leptonMass: number, masses: DarkAxionMasses): Estimate {
  checkMasses(masses);
  if (!(leptonMass > 0))
    throw new RangeError(`magnetic moment: lepton mass ${leptonMass} GeV is not positive`);
  const threshold = masses.darkPhotonMass + masses.alpMass;
  let innerError = 0;
  const { value, error } = integrateUnitInterval(
    (x, rest) => {
      const inner = darkAxionPolarisation((x * leptonMass) ** 2 / rest, masses);
      innerError = Math.max(innerError, inner.value === 0 ? 0 : Math.abs(inner.error / inner.value));
      return rest * inner.value;
    },
    {
      relativeTolerance: 1e-9,
      layerAtOne: (leptonMass / threshold) ** 2,
      label: `dark axion magnetic moment at ${JSON.stringify(masses)}`,
    },
  );
  if (!(innerError < 1e-6)) throw new ConvergenceError(`polarisation known to ${innerError} only`);
  // The integrand has one sign, so the largest relative error inside bounds that of the whole.
  return {
    value: (alpha / Math.PI) * value,
    error: (alpha / Math.PI) * (error + innerError * Math.abs(value)),
  };
}

/** The c-term of paper dark-axion (9), -(alpha / 3 pi) c m_l^2 at unit coupling; GeV^2. */
export function darkAxionCountertermMoment(leptonMass: number, c: number): number {
  return (-alpha * c * leptonMass * leptonMass) / (3 * Math.PI);
}

/**
 * `darkAxionMagneticMoment` plus the c-term, as a form in g (GeV^-1). c >= 0 of (A3) cannot be computed; 0,
 * the default, is the conservative choice of the paper.
 *
 * @throws RangeError on a negative c, or as `darkAxionMagneticMoment`.
 */
export function darkAxionMagneticMomentForm(
  lepton: MomentLepton,
  masses: DarkAxionMasses,
  c = 0,
): CouplingForm {
  if (!(c >= 0 && c < Number.POSITIVE_INFINITY))
    throw new RangeError(`counterterm c = ${c} is not 0 or more`);
  const leptonMass = momentLeptonMass(lepton);
  const loop = darkAxionMagneticMoment(leptonMass, masses);
  return squareForm('g', {
    value: loop.value + darkAxionCountertermMoment(leptonMass, c),
    error: loop.error,
  });
}

function checkMasses({ darkPhotonMass, alpMass }: DarkAxionMasses): void {
  for (const [name, mass] of Object.entries({ darkPhotonMass, alpMass })) {
    if (!(mass >= 0 && mass < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`dark axion polarisation: ${name} is ${mass} GeV, must be finite and 0 or more`);
    }
  }
  if (darkPhotonMass + alpMass === 0) {
    throw new RangeError('dark axion polarisation: with both particles massless the subtraction diverges');
  }
}
