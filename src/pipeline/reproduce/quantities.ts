import type { Estimate } from '../../numerics/estimate.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';

/** A computed number in GeV-based units; an undefined unit takes over that of the printed value. */
export interface Answer extends Estimate {
  readonly unit: string | undefined;
}

/** Computes one kind of number that papers print. */
export type Quantity = (given: Arguments, laboratory: Laboratory) => Promise<Answer>;

export type Quantities = Readonly<Record<string, Quantity>>;
