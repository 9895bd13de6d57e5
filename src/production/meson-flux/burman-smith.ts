import type { MesonDensity } from './tabulate.ts';

const neutralPionMass = 0.1349768;
const chargedPionMass = 139.57039;
const degree = 180 / Math.PI;
const knots = [0, 0, 0, 30, 70, 180, 180, 180] as const;

/**
 * Burman-Smith parametrisation (R. L. Burman and E. S. Smith, LA-11502-MS) of positive pions made by protons of 585 to 800
 * MeV; it serves for pi0 at the same kinetic energy. Proportional to d^2 sigma / dp dOmega: the number is to be given from
 * outside. Angles from 0 to pi.
 *
 * @param beamKineticEnergy GeV, 0.798 at LSND
 * @param Z of the target; 8 for the water target of LSND
 * @throws RangeError where amplitudes or widths are not positive: the energy is too far from the fit
 */
export function burmanSmith(beamKineticEnergy = 0.798, Z = 8): MesonDensity {
  const T = 1000 * beamKineticEnergy;
  const light = Z <= 8;
  const line = (slope: number, other: number) => (slope * (T - 585) - other * (T - 730)) / 145;
  const angularScale = light ? line(34.2, 28.9) : line(29.9, 26);
  const width = light ? line(150, 130) : line(166, 135);
  const blur = 25;
  const edge = T - 140 - 2 * blur;
  const heavy = (Z - 12) / 10;
  const amplitudes = [
    Math.min(27, 27 - 4 * ((730 - T) / 145) ** 2),
    18.2,
    8,
    13 + heavy,
    9 + heavy - (T - 685) / 20,
  ];
  if (!(angularScale > 0 && width > 0 && edge > 0 && amplitudes.every((amplitude) => amplitude > 0))) {
    throw new RangeError(`Burman-Smith: no parametrisation at ${T} MeV for Z = ${Z}`);
  }
  const maximumKinetic = Math.min(T - chargedPionMass, edge + 20 * blur);
  return {
    name: 'pi0',
    pdg: 111,
    maximumMomentum: Math.sqrt((maximumKinetic / 1000) * (maximumKinetic / 1000 + 2 * neutralPionMass)),
    references: [],
    value(p, theta) {
      const energy = Math.hypot(p, neutralPionMass);
      // T = p^2 / (E + m), without cancellation.
      const kinetic = (1000 * p * p) / (energy + neutralPionMass);
      const angle = Math.min(180, theta * degree);
      const mean = 48 + 330 * Math.exp(-angle / angularScale);
      const sigma = width * Math.exp(-angle / 85);
      const peak = Math.exp(-0.5 * ((mean - kinetic) / sigma) ** 2);
      const cutOff = 1 / (1 + Math.exp((kinetic - edge) / blur));
      // dT/dp is the velocity.
      return amplitudeAt(amplitudes, angle) * peak * cutOff * (p / energy);
    },
  };
}

/** Sum of quadratic B-splines on the knots, at an angle in degrees from 0 to 180. */
function amplitudeAt(coefficients: readonly number[], angle: number): number {
  return coefficients.reduce((sum, coefficient, i) => sum + coefficient * spline(i, 2, angle), 0);
}

/** Cox-de Boor recursion; the last interval is closed. */
function spline(i: number, order: number, x: number): number {
  const from = knots[i]!;
  if (order === 0) {
    const to = knots[i + 1]!;
    return x >= from && (x < to || (to === 180 && from < to && x === to)) ? 1 : 0;
  }
  const to = knots[i + order]!;
  const next = knots[i + 1]!;
  const end = knots[i + order + 1]!;
  const rising = to > from ? ((x - from) / (to - from)) * spline(i, order - 1, x) : 0;
  const falling = end > next ? ((end - x) / (end - next)) * spline(i + 1, order - 1, x) : 0;
  return rising + falling;
}
