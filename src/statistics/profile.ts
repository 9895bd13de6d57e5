import type { AxisBin, ProfileCell } from '../records/profile.ts';
import type { AxisScale } from './axis-scale.ts';
import { type AllWeights, type WeightSums, weightShare } from './posterior.ts';

/** What a bin takes from its points. */
export interface BinSums {
  readonly points: number;
  /** Largest ln L, and where it is on each axis. */
  readonly largest: number;
  readonly at: readonly number[];
  /** Largest ln L of each half of the points; undefined for a half without points here, or where there are no halves. */
  readonly halves: readonly (number | undefined)[];
  /** Largest ln L of each search alone. */
  readonly searches: readonly number[];
  readonly weights: WeightSums | undefined;
}

/** What all points together give. */
export interface ProfileSums {
  readonly largest: number;
  readonly searches: readonly number[];
  readonly weights: AllWeights | undefined;
  /** How many axes the maximum of a bin runs over; 0 where a bin has one point that stands for it. */
  readonly maximisedOver: number;
}

/**
 * The profile in a bin: -2 ln L of its best point relative to the best of all. A maximum over points is a lower bound of the true
 * one, so that the profile is an upper bound of the true profile; the error says by how much.
 *
 * @param measure width of the bin that its density is per
 */
export function profileCell(bin: BinSums, all: ProfileSums, measure: number): ProfileCell {
  const share = bin.weights && all.weights && weightShare(bin.weights, all.weights);
  return {
    points: bin.points,
    at: bin.at,
    value: behind(bin.largest, all.largest),
    error: samplingError(bin.largest, bin.halves, all.maximisedOver),
    searches: bin.searches.map((largest, search) => behind(largest, all.searches[search]!)),
    posterior: share && { ...share, density: share.mass / measure },
  };
}

/** -2 ln of a likelihood relative to a larger one. */
function behind(logLikelihood: number, best: number): number {
  return logLikelihood === best ? 0 : 2 * (best - logLikelihood);
}

/**
 * By how much -2 ln L of the best of some points may lie above its minimum: the larger loss of two halves of them, times what
 * the loss of N points, which goes as N^(-2/d) around a parabola in d dimensions, is larger than the one between N/2 and N.
 *
 * @returns undefined where a half has no points
 */
export function samplingError(
  largest: number,
  halves: readonly (number | undefined)[],
  dimensions: number,
): number | undefined {
  if (dimensions === 0) return 0;
  if (halves.length === 0 || halves.some((half) => half === undefined)) return undefined;
  const loss = Math.max(...halves.map((half) => behind(half!, largest)));
  return loss * Math.max(1, 1 / (2 ** (2 / dimensions) - 1));
}

/** Width of a bin: in log10 on a logarithmic axis. */
export function binWidth({ scale }: AxisScale, { from, to }: AxisBin): number {
  return scale === 'log' ? Math.log10(to / from) : to - from;
}
