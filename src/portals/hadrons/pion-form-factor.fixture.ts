import { integrate } from '../../numerics/index.ts';
import { alpha } from '../../physics/constants.ts';
import { pionMass, rho } from './resonances.ts';

const threshold = 4 * pionMass ** 2;
const onShell = rho.mass ** 2;

/** Momentum of a pion, s in GeV^2. */
const momentum = (s: number) => Math.sqrt(Math.max(0, s - threshold)) / 2;

/** Im M(s): a P wave of two pions, m Gamma on the mass shell. GeV^2. */
function imaginary(s: number): number {
  const running = rho.width * (momentum(s) / momentum(onShell)) ** 3 * (rho.mass / Math.sqrt(s));
  return rho.mass * running;
}

/** P integral of g(s')/(s' - s) from threshold to infinity: folded about s as far as threshold, then the rest. */
function principalValue(g: (s: number) => number, s: number): number {
  const reach = s - threshold;
  const folded = integrate((x) => (g(s + x) - g(s - x)) / x, 0, reach).value;
  const beyond = integrate((y) => g(1 / y) / (1 / y - s) / y ** 2, 0, 1 / (s + reach)).value;
  return folded + beyond;
}

/** Re M(s) but for a line in s, M(0) = M'(0) = 0: twice subtracted, since Im M grows as s. */
function dispersive(s: number): number {
  return (s ** 2 / Math.PI) * principalValue((other) => imaginary(other) / other ** 2, s);
}

/** Its slope: of the kernel by parts, where what is at both ends vanishes. */
function dispersiveSlope(s: number): number {
  // d/ds of k^3 s^(-5/2), to which Im M / s^2 is proportional.
  const slope = (other: number) =>
    (imaginary(other) / other ** 2) * (1.5 / (other - threshold) - 2.5 / other);
  return (2 * dispersive(s)) / s + (s ** 2 / Math.PI) * principalValue(slope, s);
}

/**
 * R(s) of two pions from the rho by a dispersion relation in place of closed forms: a propagator m^2 - s - M(s), analytic
 * but for the cut of two pions, whose pole stays at m to first order (Re M = Re M' = 0 there). F(0) = 1; the real factor
 * 1 + c s/m^2 makes the height at m that of Gamma(rho -> e+ e-). A function of s in GeV^2.
 */
export function pionPairRatioByDispersion(): (s: number) => number {
  const [atMass, slope] = [dispersive(onShell), dispersiveSlope(onShell)];
  const real = (s: number, unsubtracted: number) => unsubtracted - atMass - slope * (s - onShell);
  const atRest = onShell - real(0, 0);
  const withoutHeavier = (s: number) => {
    const beta = Math.sqrt(1 - threshold / s);
    const propagator = Math.hypot(onShell - s - real(s, dispersive(s)), imaginary(s));
    return (beta ** 3 / 4) * (atRest / propagator) ** 2;
  };
  const height = (9 * rho.electronWidth) / (alpha ** 2 * rho.width);
  const heavier = Math.sqrt(height / withoutHeavier(onShell)) - 1;
  return (s) => withoutHeavier(s) * (1 + (heavier * s) / onShell) ** 2;
}
