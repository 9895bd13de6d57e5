import type { Estimate } from '../../numerics/estimate.ts';
import type { ValueSource } from '../../records/report.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';

/** A number and whether we computed it. */
export interface SourcedEstimate extends Estimate {
  readonly source: ValueSource;
}

/** A number in GeV-based units; an undefined unit takes over that of the printed value. */
export interface Answer extends SourcedEstimate {
  readonly unit: string | undefined;
}

/** Gives one kind of number that papers print. */
export type Quantity = (given: Arguments, laboratory: Laboratory) => Promise<Answer>;

export type Quantities = Readonly<Record<string, Quantity>>;

/** A number that we were given, or what arithmetic alone makes of such numbers. */
export function inputAnswer(value: number, unit: string | undefined): Answer {
  return { value, error: 0, unit, source: 'input' };
}

/** A number that we compute, with its numerical error. */
export function computedAnswer({ value, error }: Estimate, unit: string | undefined): Answer {
  return { value, error, unit, source: 'computed' };
}

/** A number that we compute in closed form, or as the root of one: it has errors of rounding alone. */
export function exactAnswer(value: number, unit: string | undefined): Answer {
  return computedAnswer({ value, error: 0 }, unit);
}
