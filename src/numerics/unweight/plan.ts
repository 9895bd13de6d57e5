import type { Estimate } from '../estimate.ts';
import type { VegasState } from '../integrate/vegas/types.ts';

/** What to tell the warm-up of an unweighting. */
export interface UnweightingSettings {
  readonly dimensions: number;
  /** Integer, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Evaluations of each iteration that adapts the grid; four of them make a hypercube. Default 60 000. */
  readonly evaluationsPerIteration?: number;
  /** Samples of each hypercube in which its maximum is looked for. Default 50. */
  readonly samplesPerCube?: number;
  /** Draws of each trial run that raises the maxima it finds exceeded, and of the last, which counts. Default: two for each evaluation. */
  readonly trials?: number;
  /** Says in error messages what failed. */
  readonly label?: string;
}

/**
 * How to draw unweighted points of a density on the unit cube: the grid and hypercubes of VEGAS+, with the largest density
 * found in each. Plain data, fit for structured cloning.
 */
export interface UnweightingPlan {
  readonly state: VegasState;
  /** By hypercube: largest density times Jacobian that is drawn with weight 1. */
  readonly bounds: Float64Array;
  /** Sums of the bounds up to and with each hypercube, over their total. */
  readonly cumulative: Float64Array;
  /** Of the density over the cube; the error is one standard deviation. */
  readonly integral: Estimate;
  /** Part of the draws that are accepted. */
  readonly efficiency: number;
  /** Part of the accepted points whose weight is above 1, as their density exceeds the bound. */
  readonly overweightShare: number;
  /** What those weights exceed 1 by, summed, over the sum of all weights: the part that a reader of weights 1 loses. */
  readonly overweightExcess: number;
}
