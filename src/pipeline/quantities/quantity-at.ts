import type { Estimate } from '../../numerics/estimate.ts';
import type { Portal } from '../../records/portal.ts';

/** What a quantity is computed from at one x. */
export interface QuantityPoint {
  /** The value of the axis. */
  readonly x: number;
  readonly portal: Portal;
}

/** The value at a point; undefined where there is none, such as beyond a threshold. */
export type QuantityAt = (point: QuantityPoint) => Estimate | undefined;

/** A quantity ready to be computed, and where it comes from. */
export interface PreparedQuantity {
  readonly at: QuantityAt;
  readonly equations: readonly string[];
}
