import { integrate } from '../numerics/index.ts';
import type { Complex } from './alp-loop.ts';

/**
 * B_1 over a Feynman parameter: f^2 = -1/2 integral_0^1 dx/x ln[1 - y - i 0] with y = 4 x (1 - x) / tau (a standard form of
 * the triangle), and 1 = tau / 2 integral_0^1 dx/x y, so that a heavy lepton loses no digits. The logarithm is negative
 * between the roots x_-, x_+ for tau < 1, which adds (i pi / 2) ln(x_+ / x_-) to f^2.
 */
export function loopFunctionByQuadrature(tau: number): Complex {
  const integrand = (x: number) => {
    const y = (4 * x * (1 - x)) / tau;
    return (tau / (2 * x)) * ((y < 1 ? Math.log1p(-y) : Math.log(y - 1)) + y);
  };
  const root = Math.sqrt(Math.max(0, 1 - tau));
  // x_- without a difference of near numbers, and x_+ = 1 - x_-.
  const low = tau / (2 * (1 + root));
  const breaks = tau < 1 ? [0, low, 0.5, 1 - low, 1] : [0, 0.5, 1];
  const absoluteTolerance = 1e-12 * Math.min(1, 1 / tau);
  let re = 0;
  for (let i = 1; i < breaks.length; i++) {
    re += integrate(integrand, breaks[i - 1]!, breaks[i]!, { absoluteTolerance }).value;
  }
  return { re, im: tau < 1 ? -tau * (Math.PI / 2) * Math.log((1 - low) / low) : 0 };
}
