import { ConvergenceError } from '../errors.ts';
import { roundOffOf } from './error-bound.ts';
import { type GaussLegendreRule, gaussLegendre } from './gauss-legendre.ts';
import type { QuadratureResult } from './options.ts';

/**
 * An integrand over the unit cube whose outer variables are dear and inner ones cheap. Each level
 * prepares what the levels below it share and returns its factor; the integrand is their product.
 * A level that returns 0 ends its branch: the levels below are not called. The inner level sums a whole
 * line by the rule it is given, so that it can cut the line in panels and keep its loop tight.
 */
export interface NestedIntegrand {
  outer(v: number): number;
  middle(v: number): number;
  /** Sum over the rule on the unit interval of weight times integrand. */
  line(rule: GaussLegendreRule): number;
}

export interface NestedOptions {
  readonly relativeTolerance: number;
  readonly label: string;
  /** The outer level ignores its variable: a two-dimensional integral. */
  readonly outerFixed?: boolean;
  /** Steps of order by which the rule of the middle level is ahead of the others, where it needs more. */
  readonly middleAhead?: 0 | 1 | 2 | 3;
}

const orders = [5, 7, 10, 13, 17, 22, 29, 38, 50, 65, 85, 110, 143, 186, 242];
// Thousands of integrals use the same rules; making them anew took a third of the time of the cheap ones.
const rules = orders.map(gaussLegendre);
const lastLevel = 11;
/** What a difference between two orders must at least shrink by at the next: less looks like chance. */
const slowestDecay = 0.1;
const onePoint: GaussLegendreRule = { nodes: Float64Array.of(0.5), weights: Float64Array.of(1) };

/**
 * Integral over the unit cube by Gauss-Legendre product rules of growing order, until two in a row
 * agree to the tolerance and not by chance. The error given is their difference, which is the error of the
 * coarser one, or a tenth of the difference before, if that is larger: for integrands analytic on the
 * panels (that is what the maps are for) a wide margin.
 * Against adaptive boxes this needs far fewer points when features run obliquely through the cube.
 *
 * @throws ConvergenceError with the best estimate when the highest order does not agree, or on NaN
 */
export function integrateNested(integrand: NestedIntegrand, options: NestedOptions): QuadratureResult {
  const { relativeTolerance, label, outerFixed = false, middleAhead = 0 } = options;
  let evaluations = 0;
  let previous = Number.NaN;
  let difference = Number.POSITIVE_INFINITY;
  let error = Number.POSITIVE_INFINITY;
  for (let level = 0; level <= lastLevel; level++) {
    const order = orders[level]!;
    const rule = rules[level]!;
    const middle = rules[level + middleAhead]!;
    const outer = outerFixed ? onePoint : rule;
    const value = productRule(integrand, outer, middle, rule);
    evaluations += outer.nodes.length * middle.nodes.length * order;
    if (!Number.isFinite(value)) {
      throw new ConvergenceError(`${label}: the integrand is not finite on the rule of order ${order}`);
    }
    const before = difference;
    difference = Math.abs(value - previous);
    error = Math.max(difference, slowestDecay * before) + roundOffOf(Math.abs(value));
    if (error <= relativeTolerance * Math.abs(value)) return { value, error, evaluations };
    previous = value;
  }
  throw new ConvergenceError(
    `${label}: relative tolerance ${relativeTolerance} not reached, ${previous} with error ${error}`,
    { value: previous, error },
  );
}

function productRule(
  integrand: NestedIntegrand,
  outerRule: GaussLegendreRule,
  middleRule: GaussLegendreRule,
  innerRule: GaussLegendreRule,
): number {
  let sum = 0;
  for (let i = 0; i < outerRule.nodes.length; i++) {
    const outer = integrand.outer(outerRule.nodes[i]!);
    if (outer === 0) continue;
    let plane = 0;
    for (let j = 0; j < middleRule.nodes.length; j++) {
      const middle = integrand.middle(middleRule.nodes[j]!);
      if (middle === 0) continue;
      plane += middleRule.weights[j]! * middle * integrand.line(innerRule);
    }
    sum += outerRule.weights[i]! * outer * plane;
  }
  return sum;
}
