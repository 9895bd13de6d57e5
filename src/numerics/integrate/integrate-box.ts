import { boxRule, measureBox } from './box-rule.ts';
import { gaussKronrodRule } from './gauss-kronrod.ts';
import { type BoxOptions, type QuadratureResult, resolveGoal } from './options.ts';
import { type Region, refine } from './refine.ts';

interface Box extends Region {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly worstAxis: number;
}

/**
 * Integral of f over a box of 1 to 3 dimensions by globally adaptive tensor-product Gauss-Kronrod
 * quadrature. The worst box is halved along the axis on which the Gauss rule in place of the Kronrod rule
 * changes its integral most; its error is the sum over the axes of these changes, each sharpened as in one
 * dimension (`kronrodError`), and is meant as a bound for integrands that are analytic inside the box;
 * see `integrate` for what can fool it.
 *
 * `f` is given the same array at every call: it must not keep or change it. Nodes never touch the faces.
 * A reversed pair of limits changes the sign; a box without volume gives zero without a call of f.
 *
 * @throws ConvergenceError naming the point where f is not finite, or with the best estimate when the
 *   tolerance is not met within `maxEvaluations`.
 * @throws RangeError on limits that are not finite, on other than 1 to 3 dimensions, or tolerances below zero.
 */
export function integrateBox(
  f: (point: Float64Array) => number,
  lower: readonly number[],
  upper: readonly number[],
  options: BoxOptions = {},
): QuadratureResult {
  const goal = resolveGoal(options, 1e-6, 1e8);
  const dimensions = lower.length;
  if (dimensions < 1 || dimensions > 3 || upper.length !== dimensions) {
    throw new RangeError(
      `${goal.label}: limits of ${lower.length} and ${upper.length} dimensions, not 1 to 3`,
    );
  }
  if (![...lower, ...upper].every(Number.isFinite)) {
    throw new RangeError(`${goal.label}: limits [${lower}], [${upper}] are not finite`);
  }
  if (lower.some((value, axis) => value === upper[axis])) return { value: 0, error: 0, evaluations: 0 };
  const rule = boxRule(gaussKronrodRule(options.rule ?? 'G7K15'), dimensions);
  const measure = (a: readonly number[], b: readonly number[]): Box => ({
    lower: a,
    upper: b,
    ...measureBox(f, a, b, rule, goal.label),
  });
  const start = lower.map((value, axis) => Math.min(value, upper[axis]!));
  const end = lower.map((value, axis) => Math.max(value, upper[axis]!));
  const result = refine(
    measure(start, end),
    {
      evaluationsPerRegion: rule.points,
      split: (box) => halve(box, measure),
      describe: (box) => `[${box.lower}] to [${box.upper}]`,
    },
    goal,
  );
  const reversals = lower.filter((value, axis) => value > upper[axis]!).length;
  return reversals % 2 === 0 ? result : { ...result, value: -result.value };
}

function halve(
  box: Box,
  measure: (lower: readonly number[], upper: readonly number[]) => Box,
): readonly [Box, Box] | undefined {
  const axis = box.worstAxis;
  const from = box.lower[axis]!;
  const to = box.upper[axis]!;
  const middle = from + 0.5 * (to - from);
  if (middle <= from || middle >= to) return undefined;
  return [measure(box.lower, box.upper.with(axis, middle)), measure(box.lower.with(axis, middle), box.upper)];
}
