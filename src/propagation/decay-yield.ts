import type { Estimate } from '../numerics/estimate.ts';
import { decayProbability, logDecayProbability } from './decay.ts';
import { properDecayLengthM } from './lifetime.ts';

/**
 * Weighted particles of one mass, binned in ln(beta gamma). It serves all couplings: production goes with the square of
 * the coupling, the lifetime with its inverse square, nothing else changes.
 */
export interface BoostHistogram {
  /** Weighted mean of 1/(beta gamma) in each bin, ascending boost; empty bins are left out. */
  readonly inverseBoost: Float64Array;
  readonly weight: Float64Array;
  /** Sum of squared weights in each bin. */
  readonly variance: Float64Array;
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
  const sums = new Float64Array(3 * bins);
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i]!;
    if (w === 0) continue;
    const bin = 3 * Math.min(bins - 1, Math.floor((Math.log(betaGamma[i]!) - start) * scale));
    sums[bin]! += w;
    sums[bin + 1]! += w / betaGamma[i]!;
    sums[bin + 2]! += w * w;
  }
  const filled = Array.from({ length: bins }, (_, bin) => 3 * bin).filter((bin) => sums[bin]! > 0);
  return {
    inverseBoost: Float64Array.from(filled, (bin) => sums[bin + 1]! / sums[bin]!),
    weight: Float64Array.from(filled, (bin) => sums[bin]!),
    variance: Float64Array.from(filled, (bin) => sums[bin + 2]!),
  };
}

/**
 * N(g) = g^2 sum_b W_b e^(-Li/lambda_b) [1 - e^(-(Lf - Li)/lambda_b)] with lambda_b = beta gamma hbar c / (g^2 Gamma-hat):
 * decays in the window for a sample whose weights are events at unit coupling. The error is that of the sample's
 * statistics. Underflows to 0 far in the tail: `logDecayYield` does not.
 *
 * @param unitWidth Gamma-hat, the width at unit coupling, GeV per (unit of coupling)^2
 * @param logCoupling natural logarithm of the coupling
 */
export function decayYield(
  { inverseBoost, weight, variance }: BoostHistogram,
  unitWidth: number,
  { fromM, toM }: DecayWindow,
  logCoupling: number,
): Estimate {
  const square = Math.exp(2 * logCoupling);
  const length = properDecayLengthM(square * unitWidth);
  let sum = 0;
  let squares = 0;
  for (let bin = 0; bin < weight.length; bin++) {
    const probability = decayProbability(fromM, toM, length / inverseBoost[bin]!);
    sum += weight[bin]! * probability;
    squares += variance[bin]! * probability * probability;
  }
  return { value: square * sum, error: square * Math.sqrt(squares) };
}

/** ln N(g), see `decayYield`; finite for any coupling where decays are possible at all. */
export function logDecayYield(
  { inverseBoost, weight }: BoostHistogram,
  unitWidth: number,
  { fromM, toM }: DecayWindow,
  logCoupling: number,
): number {
  const length = properDecayLengthM(unitWidth) * Math.exp(-2 * logCoupling);
  let largest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let bin = 0; bin < weight.length; bin++) {
    const term = Math.log(weight[bin]!) + logDecayProbability(fromM, toM, length / inverseBoost[bin]!);
    if (term > largest) {
      sum = sum * Math.exp(largest - term) + 1;
      largest = term;
    } else if (term > Number.NEGATIVE_INFINITY) sum += Math.exp(term - largest);
  }
  return 2 * logCoupling + largest + Math.log(sum);
}
