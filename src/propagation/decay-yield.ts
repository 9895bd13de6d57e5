import type { Estimate } from '../numerics/estimate.ts';
import { decayProbability } from './decay.ts';
import { properDecayLengthM } from './lifetime.ts';

/** Weighted particles of one mass in independent batches, one after another. */
export interface BoostSample {
  readonly betaGamma: Float64Array;
  readonly weight: Float64Array;
  /** Where each batch ends; each estimates the whole with its share of the weights. At least two. */
  readonly batchEnds: readonly number[];
}

/**
 * Weighted particles of one mass, binned in ln(beta gamma). It serves all couplings: production goes with the square of
 * the coupling, the lifetime with its inverse square, nothing else changes.
 */
export interface BoostHistogram {
  /** Weighted mean of 1/(beta gamma) in each bin, ascending boost; empty bins are left out. */
  readonly inverseBoost: Float64Array;
  readonly weight: Float64Array;
}

/** Distances along the flight between which a decay counts, m; `toM` may be Infinity. */
export interface DecayWindow {
  readonly fromM: number;
  readonly toM: number;
}

/**
 * The histogram of a sample: by default 600 bins of equal width in ln(beta gamma) between its ends (notes on paper
 * mono-photon, section 4). The mean of 1/(beta gamma) inside a bin makes the limit of long lifetimes exact; at short ones
 * a bin of width w is off by (L/lambda)^2 w^2 / 24.
 *
 * @throws RangeError for boosts or weights that are not finite, negative weights, or none above 0
 */
export function boostHistogram(
  betaGamma: ArrayLike<number>,
  weight: ArrayLike<number>,
  bins = 600,
): BoostHistogram {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let i = 0; i < weight.length; i++) {
    const boost = betaGamma[i]!;
    const w = weight[i]!;
    if (!(w >= 0 && w < Number.POSITIVE_INFINITY && boost > 0 && boost < Number.POSITIVE_INFINITY)) {
      if (w === 0) continue;
      throw new RangeError(`sample ${i}: beta gamma ${boost} with weight ${w}`);
    }
    if (w === 0) continue;
    if (boost < low) low = boost;
    if (boost > high) high = boost;
  }
  if (!(high > 0)) throw new RangeError('no particle of the sample has a weight');
  const start = Math.log(low);
  const scale = high > low ? bins / (Math.log(high) - start) : 0;
  const sums = new Float64Array(2 * bins);
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i]!;
    if (w === 0) continue;
    const bin = 2 * Math.min(bins - 1, Math.floor((Math.log(betaGamma[i]!) - start) * scale));
    sums[bin]! += w;
    sums[bin + 1]! += w / betaGamma[i]!;
  }
  const filled = Array.from({ length: bins }, (_, bin) => 2 * bin).filter((bin) => sums[bin]! > 0);
  return {
    inverseBoost: Float64Array.from(filled, (bin) => sums[bin + 1]! / sums[bin]!),
    weight: Float64Array.from(filled, (bin) => sums[bin]!),
  };
}

/**
 * N(g) = g^2 sum_i W_i e^(-Li/lambda_i) [1 - e^(-(Lf - Li)/lambda_i)] with lambda_i = beta gamma hbar c / (g^2 Gamma-hat):
 * decays in the window for a sample whose weights are events at unit coupling. The error is the spread of the batches.
 * Underflows to 0 far in the tail: `logDecayYield` does not.
 *
 * @param unitWidth Gamma-hat, the width at unit coupling, GeV per (unit of coupling)^2
 * @param logCoupling natural logarithm of the coupling
 */
export function decayYield(
  { betaGamma, weight, batchEnds }: BoostSample,
  unitWidth: number,
  { fromM, toM }: DecayWindow,
  logCoupling: number,
): Estimate {
  const square = Math.exp(2 * logCoupling);
  const length = properDecayLengthM(square * unitWidth);
  let start = 0;
  let sum = 0;
  let squares = 0;
  for (const end of batchEnds) {
    let batch = 0;
    for (let i = start; i < end; i++) {
      batch += weight[i]! * decayProbability(fromM, toM, length * betaGamma[i]!);
    }
    sum += batch;
    squares += batch * batch;
    start = end;
  }
  const batches = batchEnds.length;
  const variance = (batches * squares - sum * sum) / (batches - 1);
  return { value: square * sum, error: square * Math.sqrt(Math.max(0, variance)) };
}

/** ln N(g), see `decayYield`, of a binned sample; finite for any coupling where decays are possible at all. */
export function logDecayYield(
  { inverseBoost, weight }: BoostHistogram,
  unitWidth: number,
  { fromM, toM }: DecayWindow,
  logCoupling: number,
): number {
  const perMetre = 1 / (properDecayLengthM(unitWidth) * Math.exp(-2 * logCoupling));
  const before = fromM * perMetre;
  const inside = (toM - fromM) * perMetre;
  // Relative to the fastest particles, which fly furthest: their term is not 0 however small the yield.
  const fastest = inverseBoost.at(-1)!;
  let sum = 0;
  for (let bin = 0; bin < weight.length; bin++) {
    const inverse = inverseBoost[bin]!;
    sum -= weight[bin]! * Math.exp(before * (fastest - inverse)) * Math.expm1(-inside * inverse);
  }
  return 2 * logCoupling - before * fastest + Math.log(sum);
}
