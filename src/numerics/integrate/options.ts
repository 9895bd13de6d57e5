import type { Estimate } from '../estimate.ts';
import type { RuleName } from './gauss-kronrod.ts';

/**
 * What a quadrature is asked for. It stops when either tolerance is met, or when the error left is that of
 * rounding, which no budget removes and the result reports.
 */
export interface QuadratureOptions {
  /** Error wanted over |value|; default 1e-10 in one dimension, 1e-6 on boxes. */
  readonly relativeTolerance?: number;
  /** Error wanted in the integral's own unit; default 0. */
  readonly absoluteTolerance?: number;
  /** Integrand evaluations after which it gives up; default 1e6 in one dimension, 1e8 on boxes. */
  readonly maxEvaluations?: number;
  /** Says in error messages which integral failed. */
  readonly label?: string;
}

/** The options of a quadrature over a box. */
export interface BoxOptions extends QuadratureOptions {
  /** The rule on each axis; default 'G7K15'. 'G3K7' is for rough answers, 'G10K21' for many digits. */
  readonly rule?: RuleName;
}

/** An integral, its error bound, and what it cost. */
export interface QuadratureResult extends Estimate {
  readonly evaluations: number;
}

/** The goal with its defaults filled in. */
export interface Goal {
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number;
  readonly maxEvaluations: number;
  readonly label: string;
}

/** @throws RangeError on a negative or NaN tolerance or budget. */
export function resolveGoal(
  options: QuadratureOptions,
  relativeTolerance: number,
  maxEvaluations: number,
): Goal {
  const goal: Goal = {
    relativeTolerance: options.relativeTolerance ?? relativeTolerance,
    absoluteTolerance: options.absoluteTolerance ?? 0,
    maxEvaluations: options.maxEvaluations ?? maxEvaluations,
    label: options.label ?? 'integral',
  };
  for (const key of ['relativeTolerance', 'absoluteTolerance', 'maxEvaluations'] as const) {
    if (!(goal[key] >= 0)) throw new RangeError(`${goal.label}: ${key} is ${goal[key]}, must be 0 or more`);
  }
  return goal;
}
