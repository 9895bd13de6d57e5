import { gaussLegendre } from '../../numerics/index.ts';
import { logGamma } from '../../numerics/special/log-gamma.ts';

/*
 * The depth of a shower is u = 4t/3 here, t in radiation lengths, and the energy L = ln(E'/E). The intensity of
 * electrons that started with E' is, in L, the gamma distribution exp(-L) L^(u-1) / Gamma(u), so that its
 * integrals over u are those of exp(u ln L) / Gamma(1 + u), which are smooth for every L.
 */

/** Where the integrand has fallen by exp(-42), below rounding; never more than the target has. */
function effectiveDepth(logL: number, uMax: number): number {
  const L = Math.exp(logL);
  const byGamma = L + 10 * Math.sqrt(L) + 20;
  return logL < 0 ? Math.min(uMax, byGamma, -42 / logL) : Math.min(uMax, byGamma);
}

/** C(L) and its derivative in ln L. */
export interface Cumulative {
  readonly value: number;
  readonly slope: number;
}

const fine = gaussLegendre(40);

/**
 * C(L) = (3/4) times the integral over 0 < u < uMax of L^u / Gamma(u+1), and dC / d ln L, each times exp(-shift).
 * Relative error below 1e-13 for L < 10 and 1e-11 for L < 200, at any uMax. C grows from 0 at L = 0 as 3/(4 |ln L|).
 */
export function depthCumulative(logL: number, uMax: number, shift = 0): Cumulative {
  const end = effectiveDepth(logL, uMax);
  let value = 0;
  let slope = 0;
  for (let i = 0; i < fine.nodes.length; i++) {
    const u = end * fine.nodes[i]!;
    const term = fine.weights[i]! * Math.exp(u * logL - logGamma(1 + u) - shift);
    value += term;
    slope += u * term;
  }
  return { value: 0.75 * end * value, slope: 0.75 * end * slope };
}

/**
 * ln L at which C(L) has the value given, for 0 < value <= C(1). Newton's method on 1/C, which is convex and falls
 * with ln L (the integrand of C is log-concave in u), so that every start converges.
 */
export function inverseCumulative(value: number, uMax: number): number {
  let logL = Math.min(-1e-3, 1.5 / uMax - 0.75 / value);
  for (let step = 0; step < 100; step++) {
    const C = depthCumulative(logL, uMax);
    const change = (C.value * (value - C.value)) / (value * C.slope);
    logL += change;
    if (Math.abs(change) <= 1e-13 * Math.max(1, Math.abs(logL))) break;
  }
  return logL;
}

const coarse = gaussLegendre(12);

/** Mean of h(u) at fixed L, with the weight L^(u-1) / Gamma(u) of the depth at which electrons pass E; h smooth. */
export function depthAverage(logL: number, uMax: number, h: (u: number) => number): number {
  const end = Math.min(effectiveDepth(logL, uMax), logL < 0 ? -25 / logL : uMax, 18 + 6 * Math.exp(logL));
  let sum = 0;
  let norm = 0;
  for (let i = 0; i < coarse.nodes.length; i++) {
    const u = end * coarse.nodes[i]!;
    const weight = coarse.weights[i]! * u * Math.exp(u * logL - logGamma(1 + u));
    norm += weight;
    sum += weight * h(u);
  }
  return sum / norm;
}
