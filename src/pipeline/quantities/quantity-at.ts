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

/** The values at all points of a curve, in their order: for what costs less when computed together. */
export type QuantityAlong = (points: readonly QuantityPoint[]) => Promise<readonly (Estimate | undefined)[]>;

/** A quantity ready to be computed point by point, or along the whole curve, and where it comes from. */
export type PreparedQuantity = { readonly equations: readonly string[] } & (
  | { readonly at: QuantityAt }
  | { readonly along: QuantityAlong }
);
