import { constants } from '../../physics/constants.ts';

const electronMass = constants.electronMass.value;

/** Accepted cos(theta*) of the photon to the electron beam, in the centre of mass. */
export interface CosThetaRange {
  readonly cosThetaMin: number;
  readonly cosThetaMax: number;
}

/**
 * What the initial state and the photon angle contribute to every e+ e- annihilation cross section,
 * exact in m_e. With beta the electron velocity, c = cos(theta*) and w = 1 / (1 - beta^2 c^2), the four
 * weights are functions of c integrated over a range, or taken at one angle, each times the flux factor
 * 1 / beta. All are positive, and all 0 at or below sqrt(s) = 2 m_e.
 */
export interface AngularWeights {
  /** sqrt(s), GeV. */
  readonly energy: number;
  /** Of 1. */
  readonly flat: number;
  /** Of beta^2 c^2. */
  readonly quadratic: number;
  /** Of w: one propagator. */
  readonly collinear: number;
  /** Of beta^2 (1 - c^2) w^2: a soft photon off a charge that stops. */
  readonly soft: number;
}

const allAngles: CosThetaRange = { cosThetaMin: -1, cosThetaMax: 1 };

/**
 * The weights integrated in closed form over a range of angles: everything by default.
 * In y = atanh(beta c) collinear = [y] / beta and soft = [y cosh 2Y - sinh(2y) / 2] / (2 beta cosh^2 Y), Y = y(c = 1);
 * both are written with differences of y that lose nothing for narrow ranges, at c -> 1, or at threshold.
 *
 * @param energy sqrt(s), GeV
 * @throws RangeError unless energy > 0 and -1 <= cosThetaMin <= cosThetaMax <= 1.
 */
export function integratedAngles(energy: number, range: CosThetaRange = allAngles): AngularWeights {
  requireEnergy(energy);
  const { cosThetaMin: low, cosThetaMax: high } = range;
  if (!(low >= -1 && low <= high && high <= 1)) {
    throw new RangeError(`cos(theta) range [${low}, ${high}] is not an ordered part of [-1, 1]`);
  }
  const beta = electronVelocity(energy);
  if (beta === 0) return noWeight(energy);
  const width = high - low;
  const half = 0.5 * rapidityBetween(energy, beta, low, high);
  const toEnd = 0.5 * (rapidityBetween(energy, beta, low, 1) + rapidityBetween(energy, beta, high, 1));
  const fromStart = 0.5 * (rapidityBetween(energy, beta, -1, low) + rapidityBetween(energy, beta, -1, high));
  const excess = 4 * half * Math.sinh(toEnd) * Math.sinh(fromStart);
  const curvature = Math.cosh(fromStart - toEnd) * sinhMinusArgument(2 * half);
  return {
    energy,
    flat: width / beta,
    quadratic: (beta * width * (low * low + low * high + high * high)) / 3,
    collinear: (2 * half) / (beta * beta),
    soft: (2 * (excess - curvature) * (electronMass / energy) ** 2) / (beta * beta),
  };
}

/**
 * The weights at one angle: cross sections made with them are d sigma / d cos(theta*).
 *
 * @param energy sqrt(s), GeV
 * @throws RangeError unless energy > 0 and -1 <= cosTheta <= 1.
 */
export function angleAt(energy: number, cosTheta: number): AngularWeights {
  requireEnergy(energy);
  if (!(cosTheta >= -1 && cosTheta <= 1)) throw new RangeError(`cos(theta) = ${cosTheta} is not in [-1, 1]`);
  const beta = electronVelocity(energy);
  if (beta === 0) return noWeight(energy);
  const w = 1 / (oneMinus(energy, beta, cosTheta) * oneMinus(energy, beta, -cosTheta));
  return {
    energy,
    flat: 1 / beta,
    quadratic: beta * cosTheta * cosTheta,
    collinear: w / beta,
    soft: beta * (1 - cosTheta) * (1 + cosTheta) * w * w,
  };
}

/** Velocity of e+ and e- in the centre of mass at sqrt(s) = energy (GeV); 0 at or below threshold. */
export function electronVelocity(energy: number): number {
  const threshold = 2 * electronMass;
  return energy <= threshold ? 0 : Math.sqrt((energy - threshold) * (energy + threshold)) / energy;
}

function requireEnergy(energy: number): void {
  if (!(energy > 0 && energy < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`sqrt(s) = ${energy} GeV is not a positive energy`);
  }
}

function noWeight(energy: number): AngularWeights {
  return { energy, flat: 0, quadratic: 0, collinear: 0, soft: 0 };
}

/** 1 - beta c without cancellation at c -> 1: 1 - beta = (4 m_e^2 / s) / (1 + beta). */
function oneMinus(energy: number, beta: number, cosTheta: number): number {
  if (cosTheta <= 0) return 1 - beta * cosTheta;
  return 1 - cosTheta + (cosTheta * (2 * electronMass) ** 2) / (energy * energy * (1 + beta));
}

/** atanh(beta to) - atanh(beta from), to all digits also where the two are close. */
function rapidityBetween(energy: number, beta: number, from: number, to: number): number {
  const ahead = oneMinus(energy, beta, -to) * oneMinus(energy, beta, from);
  const behind = oneMinus(energy, beta, to) * oneMinus(energy, beta, -from);
  const tangent = (2 * beta * (to - from)) / (ahead + behind);
  return tangent < 0.5 ? Math.atanh(tangent) : 0.5 * Math.log(ahead / behind);
}

/** sinh(x) - x for x >= 0, by its series where the two cancel. */
function sinhMinusArgument(x: number): number {
  if (x > 1) return Math.sinh(x) - x;
  let term = x;
  let sum = 0;
  for (let n = 2; n < 20; n += 2) {
    term *= (x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}
