import { type Estimate, integrate } from '../numerics/index.ts';

/** The masses in the loop and the scale up to which the portal is trusted; all in GeV. */
export interface EdmLoop {
  readonly darkPhotonMass: number;
  readonly alpMass: number;
  readonly fermionMass: number;
  readonly cutoff: number;
}

/**
 * The divided difference [I(m_D^2) - I(m_a^2)] / (m_D^2 - m_a^2) of the loop function of paper
 * missing-energy (25), I(m^2) = integral_0^1 dx Delta ln(Delta / Lambda^2) with
 * Delta = m^2 (1 - x) + m_f^2 x^2, for any masses. Dimensionless.
 *
 * With y = 1 - x and the larger and smaller Delta of the two, it is computed as
 *   integral_0^1 dy y [ln(Delta_larger / Lambda^2) + r ln(r) / (r - 1)],  r = Delta_smaller / Delta_larger,
 * which has nothing to cancel at m_D = m_a and nothing to divide by zero.
 *
 * @throws RangeError on a negative mass, a cutoff that is not positive, or no massive particle at all.
 * @throws ConvergenceError when the quadrature does not reach `absoluteTolerance`.
 */
export function loopDifferenceQuotient(loop: EdmLoop, absoluteTolerance = 1e-11): Estimate {
  checkLoop(loop);
  const { fermionMass, cutoff } = loop;
  const heavier = Math.max(loop.darkPhotonMass, loop.alpMass);
  const lighter = Math.min(loop.darkPhotonMass, loop.alpMass);
  const integrand = (y: number): number => {
    const fermion = (fermionMass * (1 - y)) ** 2;
    const larger = heavier * heavier * y + fermion;
    const oneMinusRatio = ((heavier - lighter) * (heavier + lighter) * y) / larger;
    return y * (Math.log(larger / (cutoff * cutoff)) + logMean(oneMinusRatio));
  };
  const breaks = [0, ...scalesOf(heavier, lighter, fermionMass), 1];
  let value = 0;
  let error = 0;
  for (let i = 1; i < breaks.length; i++) {
    const part = integrate(integrand, breaks[i - 1]!, breaks[i]!, {
      relativeTolerance: 0,
      absoluteTolerance: absoluteTolerance / (breaks.length - 1),
      label: `EDM loop at ${JSON.stringify(loop)}`,
    });
    value += part.value;
    error += part.error;
  }
  return { value, error };
}

/**
 * The same for a massless fermion, in closed form for any m_D and m_a (not both zero):
 *   1/2 ln(M^2 / Lambda^2) - 1/4 + 1/2 r ln(r) / (r - 1),
 * M the larger mass and r the ratio of the masses squared; from I(m^2) = m^2/2 ln(m^2/Lambda^2) - m^2/4.
 *
 * @throws RangeError as `loopDifferenceQuotient`.
 */
export function masslessFermionDifferenceQuotient(loop: Omit<EdmLoop, 'fermionMass'>): number {
  checkLoop({ ...loop, fermionMass: 0 });
  const heavier = Math.max(loop.darkPhotonMass, loop.alpMass);
  const lighter = Math.min(loop.darkPhotonMass, loop.alpMass);
  const oneMinusRatio = ((heavier - lighter) * (heavier + lighter)) / (heavier * heavier);
  return Math.log(heavier / loop.cutoff) - 0.25 + 0.5 * logMean(oneMinusRatio);
}

/** r ln(r) / (r - 1) as a function of 1 - r in [0, 1]: 1 at r = 1, 0 at r = 0. */
function logMean(oneMinusRatio: number): number {
  if (oneMinusRatio === 0) return 1;
  if (oneMinusRatio >= 1) return 0;
  return ((oneMinusRatio - 1) * Math.log1p(-oneMinusRatio)) / oneMinusRatio;
}

/** Where m^2 y and m_f^2 (1 - y)^2 exchange the lead, in ascending order inside (0, 1). */
function scalesOf(heavier: number, lighter: number, fermionMass: number): number[] {
  const scales: number[] = [];
  for (const mass of [heavier, lighter]) {
    if (mass === 0 || fermionMass === 0) continue;
    // The root in (0, 1) of y = ratio (1 - y)^2.
    const ratio = (fermionMass / mass) ** 2;
    const y = (2 * ratio) / (1 + 2 * ratio + Math.sqrt(1 + 4 * ratio));
    if (y > 0 && y < 1 && !scales.includes(y)) scales.push(y);
  }
  return scales.sort((a, b) => a - b);
}

function checkLoop({ darkPhotonMass, alpMass, fermionMass, cutoff }: EdmLoop): void {
  for (const [name, mass] of Object.entries({ darkPhotonMass, alpMass, fermionMass })) {
    if (!(mass >= 0 && mass < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`EDM loop: ${name} is ${mass} GeV, must be finite and 0 or more`);
    }
  }
  if (!(cutoff > 0)) throw new RangeError(`EDM loop: cutoff is ${cutoff} GeV, must be positive`);
  if (darkPhotonMass + alpMass + fermionMass === 0) throw new RangeError('EDM loop: every mass is zero');
}
