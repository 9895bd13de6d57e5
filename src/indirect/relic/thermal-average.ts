import { type Estimate, integrate, scaledBesselK1, scaledBesselK2 } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import { annihilatingMasses, type DarkMatter, weightedDarkFactor } from './dark-matter.ts';
import { type VisibleCouplings, visibleBreaks, visibleFactor } from './final-states.ts';

/** What the thermal average needs to know of the mediator; masses and width in GeV. */
export interface Resonance {
  readonly mass: number;
  readonly width: number;
  readonly alphaD: number;
  readonly visible: VisibleCouplings;
}

/** Thermal weight exp(-2 u^2) ends at this u: exp(-72). */
const uMax = 6;

/**
 * <sigma v> / epsilon^2 at temperature T = m_1/x, GeV^-2, in the integral of Gondolo and Gelmini (physics note,
 * section 9) for two masses:
 *   <sigma v> = integral ds lambda(s, m_1^2, m_2^2) / sqrt(s) sigma K_1(sqrt(s)/T) / [8 T m_1^2 m_2^2 K_2(m_1/T) K_2(m_2/T)].
 * With sqrt(s) = (m_1 + m_2)(1 + u^2/X), X = (m_1 + m_2)/(2 T), and scaled Bessel functions the exponentials leave
 * exp(-2 u^2). A pole above threshold is integrated in z, s - M^2 = M Gamma sinh(z), in which any width is one
 * unit wide; what lies more than half way from it to threshold, in u. Thresholds of final states are limits.
 * The error is a bound from the quadratures.
 *
 * @throws RangeError unless x and the mass are positive, and the width too for a pole above threshold.
 * @throws ConvergenceError when a quadrature does not reach `relativeTolerance`.
 */
export function thermalAverage(
  darkMatter: DarkMatter,
  resonance: Resonance,
  x: number,
  relativeTolerance = 1e-8,
): Estimate {
  if (!(x > 0 && resonance.mass > 0 && resonance.width >= 0)) {
    throw new RangeError(`thermal average: x = ${x}, mediator of ${resonance.mass}, ${resonance.width} GeV`);
  }
  const [m1, m2] = annihilatingMasses(darkMatter);
  const sum = m1 + m2;
  if (resonance.width === 0 && resonance.mass >= sum) {
    throw new RangeError(`thermal average: the pole at ${resonance.mass} GeV is in reach and has no width`);
  }
  const X = (0.5 * sum * x) / m1;
  const { mass, width, visible } = resonance;
  const breadth = mass * width;
  // Without the Breit-Wigner denominator; ds/sqrt(s) = (4 sum/X) u du.
  const smooth = (u: number): number => {
    const w = (u * u) / X;
    const root = sum * (1 + w);
    const s = root * root;
    const weight = weightedDarkFactor(darkMatter, sum * sum * w * (2 + w)) * s * visibleFactor(visible, s);
    return weight === 0 ? 0 : weight * scaledBesselK1(2 * X * (1 + w)) * Math.exp(-2 * u * u);
  };
  const inU = (u: number): number => {
    const root = sum * (1 + (u * u) / X);
    const offShell = (root - mass) * (root + mass);
    return (u * smooth(u)) / (offShell * offShell + breadth * breadth);
  };
  const uOf = (root: number): number => Math.sqrt(Math.max(X * (root / sum - 1), 0));
  const poleExcess = (mass - sum) * (mass + sum);
  const inZ = (z: number): number => {
    const excess = (poleExcess + breadth * Math.sinh(z)) / (sum * sum);
    const w = excess / (1 + Math.sqrt(1 + excess));
    // u du = X ds / (4 sum sqrt(s)); ds / (offShell^2 + breadth^2) = dz / (breadth cosh z).
    return (smooth(Math.sqrt(X * w)) * X) / (4 * sum * sum * (1 + w) * breadth * Math.cosh(z));
  };
  const top = sum * (1 + (uMax * uMax) / X);
  const pole = poleZone(sum, top, mass, breadth);
  const label = `thermal average at x = ${x}, mediator ${mass} GeV`;
  const parts: Estimate[] = [];
  const breaks = visibleBreaks(visible).filter((root) => root > sum && root < top);
  const pieces = (from: number, to: number, f: (t: number) => number, map: (root: number) => number) => {
    const inside = breaks.filter((root) => root > from && root < to);
    const limits = [from, ...inside, to].map(map);
    for (let i = 1; i < limits.length; i++) {
      if (limits[i]! > limits[i - 1]!) parts.push(piece(f, limits[i - 1]!, limits[i]!));
    }
  };
  const piece = (f: (t: number) => number, from: number, to: number) =>
    integrate(f, from, to, { relativeTolerance, absoluteTolerance: 1e-300, label });
  if (pole === undefined) {
    pieces(sum, top, inU, uOf);
  } else {
    pieces(sum, pole.from, inU, uOf);
    const zOf = (root: number) => Math.asinh(((root - mass) * (root + mass)) / breadth);
    if (pole.from < mass) pieces(pole.from, Math.min(mass, pole.to), inZ, zOf);
    if (pole.to > mass) pieces(Math.max(mass, pole.from), pole.to, inZ, zOf);
    pieces(pole.to, top, inU, uOf);
  }
  const k2 = scaledBesselK2(x) * scaledBesselK2((m2 * x) / m1);
  const factor = (4 * Math.PI * alpha * resonance.alphaD) / 3 / (m1 * m1 * m2 * m2 * k2);
  let value = 0;
  let error = 0;
  for (const part of parts) {
    value += part.value;
    error += part.error;
  }
  return { value: factor * value, error: factor * (error + 1e-14 * value) };
}

/** sqrt(s) limits of the zone to be integrated across the pole; undefined where the pole is no narrow feature. */
function poleZone(
  threshold: number,
  top: number,
  mass: number,
  breadth: number,
): { readonly from: number; readonly to: number } | undefined {
  const distance = (mass - threshold) * (mass + threshold);
  const half = 0.5 * distance;
  if (!(distance > 0 && breadth > 0 && breadth < half)) return undefined;
  const from = Math.sqrt(mass * mass - half);
  const to = Math.min(Math.sqrt(mass * mass + half), top);
  return from < top ? { from, to } : undefined;
}
