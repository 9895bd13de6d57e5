import { findRoot, integrate } from '../numerics/index.ts';
import { leftTailSum, logPoissonCumulative } from './poisson.ts';

/** Standard deviations kept on either side of the peak: exp(-10^2 / 2) is far below rounding. */
const width = 10;

/**
 * ln of the average of P(N <= n | signal + beta) over an expected background beta that is Gaussian,
 * N(background, backgroundError), cut off at zero. With a background error of 0, the background is known.
 */
export function logAveragedCumulative(
  n: number,
  signal: number,
  background: number,
  backgroundError: number,
): number {
  if (backgroundError === 0) return logPoissonCumulative(n, signal + background);
  const peak = peakBackground(n, signal, background, backgroundError);
  const logWeight = (beta: number) => -0.5 * ((beta - background) / backgroundError) ** 2;
  const logIntegrand = (beta: number) => logPoissonCumulative(n, signal + beta) + logWeight(beta);
  const logPeak = logIntegrand(peak);
  const numerator = gaussianLikeIntegral(
    (beta) => Math.exp(logIntegrand(beta) - logPeak),
    peak,
    backgroundError,
  );
  const norm = gaussianLikeIntegral((beta) => Math.exp(logWeight(beta)), background, backgroundError);
  return logPeak + Math.log(numerator / norm);
}

/**
 * Where the integrand peaks. ln P(N <= n | mean) is concave and falls with a slope between -1 and 0, so
 * the peak lies between background - error^2 and background, and the integrand falls away from it at
 * least as fast as the Gaussian.
 */
function peakBackground(n: number, signal: number, background: number, backgroundError: number): number {
  const variance = backgroundError ** 2;
  const slope = (beta: number): number => {
    const mean = signal + beta;
    const logCumulativeSlope = mean === 0 ? (n === 0 ? -1 : 0) : -1 / leftTailSum(n, mean);
    return logCumulativeSlope - (beta - background) / variance;
  };
  const lowest = Math.max(0, background - variance);
  if (lowest === background || slope(lowest) <= 0) return lowest;
  return findRoot(slope, lowest, background, {
    relativeTolerance: 1e-6,
    label: `background peak for n = ${n}, background ${background} +- ${backgroundError}`,
  });
}

function gaussianLikeIntegral(f: (beta: number) => number, peak: number, deviation: number): number {
  const lower = Math.max(0, peak - width * deviation);
  const options = { relativeTolerance: 1e-11, label: `background average around ${peak}` };
  const left = integrate(f, lower, peak, options).value;
  return left + integrate(f, peak, peak + width * deviation, options).value;
}
