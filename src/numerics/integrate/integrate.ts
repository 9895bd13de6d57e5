import { ConvergenceError } from '../errors.ts';
import { kronrodError, roundOffOf } from './error-bound.ts';
import { type GaussKronrodRule, gaussKronrodRule } from './gauss-kronrod.ts';
import { type QuadratureOptions, type QuadratureResult, resolveGoal } from './options.ts';
import { type Region, refine } from './refine.ts';

interface Interval extends Region {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Integral of f over [lower, upper] by globally adaptive Gauss-Kronrod quadrature (10 and 21 points).
 *
 * The error is meant as a bound, |true - value| <= error, for integrands that are analytic between the
 * limits, and holds for logarithms and inverse square roots at the ends as well (see `kronrodError`).
 * A kink inside can fool it by chance, a few times in a hundred: put a limit there. A peak so narrow
 * that all 21 first nodes miss it stays unseen. Nodes never touch the limits. Reversed limits
 * change the sign, equal ones give zero without a call of f.
 *
 * @throws ConvergenceError naming the point where f is not finite, or with the best estimate when the
 *   tolerance is not met within `maxEvaluations`.
 * @throws RangeError on limits that are not finite, or tolerances below zero.
 */
export function integrate(
  f: (x: number) => number,
  lower: number,
  upper: number,
  options: QuadratureOptions = {},
): QuadratureResult {
  const goal = resolveGoal(options, 1e-10, 1e6);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    throw new RangeError(`${goal.label}: limits ${lower}, ${upper} are not finite`);
  }
  if (lower === upper) return { value: 0, error: 0, evaluations: 0 };
  const rule = gaussKronrodRule('G10K21');
  const values = new Float64Array(rule.nodes.length);
  const measure = (a: number, b: number) => measureInterval(f, a, b, rule, values, goal.label);
  const start = Math.min(lower, upper);
  const end = Math.max(lower, upper);
  const result = refine(
    measure(start, end),
    {
      evaluationsPerRegion: rule.nodes.length,
      split: (region) => {
        const middle = region.lower + 0.5 * (region.upper - region.lower);
        if (middle <= region.lower || middle >= region.upper) return undefined;
        return [measure(region.lower, middle), measure(middle, region.upper)];
      },
      describe: (region) => `[${region.lower}, ${region.upper}]`,
    },
    goal,
  );
  return lower < upper ? result : { ...result, value: -result.value };
}

function measureInterval(
  f: (x: number) => number,
  lower: number,
  upper: number,
  rule: GaussKronrodRule,
  values: Float64Array,
  label: string,
): Interval {
  const half = 0.5 * (upper - lower);
  const centre = lower + half;
  const { nodes, kronrodWeights, gaussWeights } = rule;
  let kronrod = 0;
  let gauss = 0;
  let magnitude = 0;
  for (let i = 0; i < nodes.length; i++) {
    const x = centre + half * nodes[i]!;
    const value = f(x);
    if (!Number.isFinite(value)) {
      throw new ConvergenceError(`${label}: integrand is ${value} at x = ${x}`);
    }
    values[i] = value;
    kronrod += kronrodWeights[i]! * value;
    gauss += gaussWeights[i]! * value;
    magnitude += kronrodWeights[i]! * Math.abs(value);
  }
  const mean = 0.5 * kronrod;
  let spread = 0;
  for (let i = 0; i < nodes.length; i++) spread += kronrodWeights[i]! * Math.abs(values[i]! - mean);
  return {
    lower,
    upper,
    value: kronrod * half,
    error: kronrodError(Math.abs(kronrod - gauss) * half, spread * half, magnitude * half),
    roundOff: roundOffOf(magnitude * half),
  };
}
