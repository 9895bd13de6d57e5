import type { Estimate } from '../../../numerics/estimate.ts';
import { type GaussLegendreRule, gaussLegendre } from '../../../numerics/index.ts';
import {
  createFormFactorPart,
  type FormFactorPart,
  formFactorParts,
  hardScale,
  type NuclearFormFactorModel,
  type Nucleus,
  nuclearSizeScale,
  screeningScale,
} from '../../../physics/nuclear-form-factor.ts';

/**
 * chi(tMin, tMax) = integral dt (t - tMin)/t^2 G2(t): how many photons a nucleus lends, without dimension.
 * 0 where tMax <= tMin. Transfers squared in GeV^2.
 */
export type PhotonFlux = (tMin: number, tMax: number) => number;

/** Where the closed form has lost this much of its terms, the integral is done by a rule. */
const cancellation = 1e-4;
/** Enough for 1e-10: the integrand is analytic in ln t on scales of pi, over fifty of them at most. */
const order = 80;
const checkOrder = 50;
/** Relative, of the closed form or the rule in its place. */
const elasticError = 1e-9;

/**
 * chi of the elastic form factor in closed form (physics note on lepton beams, section 4; t_a is the screening
 * and t_d the nuclear size scale), with the logarithm of a ratio near 1 taken as log1p.
 */
export function elasticPhotonFlux(nucleus: Nucleus, tMin: number, tMax: number): number {
  return createElasticFlux(nucleus)(tMin, tMax);
}

function createElasticFlux(nucleus: Nucleus): PhotonFlux {
  const ta = screeningScale(nucleus);
  const td = nuclearSizeScale(nucleus);
  const gap = td - ta;
  const scale = (nucleus.Z * td) ** 2 / gap ** 3;
  let byRule: PhotonFlux | undefined;
  return (tMin, tMax) => {
    if (tMax <= tMin) return 0;
    const range = tMax - tMin;
    const end = (ta + tMax) * (td + tMax);
    const logarithm = Math.log1p((range * gap) / ((td + tMax) * (ta + tMin)));
    const growing = (ta + td + 2 * tMin) * logarithm;
    const bracket = growing - (gap * (ta + td + 2 * tMax) * range) / end;
    if (bracket > cancellation * growing) return scale * bracket;
    byRule ??= createRuleFlux(nucleus, 'elastic', gaussLegendre(order));
    return byRule(tMin, tMax);
  };
}

/**
 * Below this fraction of the screening scale (the one of the nucleons is fifty times smaller at most) and above
 * that many hard scales nothing counts.
 */
const lowFraction = 1e-8;
const highFactor = 1e5;

/** chi by Gauss-Legendre in ln t. */
function createRuleFlux(nucleus: Nucleus, part: FormFactorPart, rule: GaussLegendreRule): PhotonFlux {
  const formFactor = createFormFactorPart(nucleus, part);
  const screening = screeningScale(nucleus);
  const high = highFactor * hardScale(nucleus, part);
  return (tMin, tMax) => {
    const from = Math.max(tMin, lowFraction * Math.min(screening, tMax));
    const to = Math.min(tMax, high + highFactor * tMin);
    if (to <= from) return 0;
    const length = Math.log(to / from);
    let sum = 0;
    for (let i = 0; i < rule.nodes.length; i++) {
      const y = length * rule.nodes[i]!;
      const t = from * Math.exp(y);
      const share = tMin === from ? -Math.expm1(-y) : 1 - tMin / t;
      sum += rule.weights[i]! * share * formFactor(t);
    }
    return length * sum;
  };
}

/** chi of one part of the form factor: closed for the elastic one, a quadrature to about 1e-9 otherwise. */
export function createPhotonFlux(nucleus: Nucleus, part: FormFactorPart): PhotonFlux {
  return part === 'elastic'
    ? createElasticFlux(nucleus)
    : createRuleFlux(nucleus, part, gaussLegendre(order));
}

/** chi of a whole form factor, with the error of the quadrature. */
export function photonFlux(
  nucleus: Nucleus,
  model: NuclearFormFactorModel,
  tMin: number,
  tMax: number,
): Estimate {
  let value = 0;
  let error = 0;
  const check = (part: FormFactorPart): number =>
    createRuleFlux(nucleus, part, gaussLegendre(checkOrder))(tMin, tMax);
  for (const part of formFactorParts(model)) {
    const flux = createPhotonFlux(nucleus, part)(tMin, tMax);
    value += flux;
    error += part === 'elastic' ? elasticError * flux : Math.abs(flux - check(part));
  }
  return { value, error };
}
