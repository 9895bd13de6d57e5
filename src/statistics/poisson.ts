/**
 * ln P(n | mean) of a Poisson count, by Loader's saddle-point form, which stays accurate to rounding for
 * any n (a difference of n ln(mean) and ln n! would lose digits in proportion to n).
 */
export function logPoissonProbability(n: number, mean: number): number {
  if (mean === 0) return n === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (n === 0) return -mean;
  return -devianceTerm(n, mean) - 0.5 * Math.log(2 * Math.PI * n) - stirlingError(n);
}

/** P(n | mean). */
export function poissonProbability(n: number, mean: number): number {
  return Math.exp(logPoissonProbability(n, mean));
}

/** ln P(N <= n | mean), also where the probability itself would underflow. */
export function logPoissonCumulative(n: number, mean: number): number {
  if (mean === 0) return 0;
  if (mean >= n + 1) return logPoissonProbability(n, mean) + Math.log(leftTailSum(n, mean));
  return Math.log1p(-rightTail(n, mean));
}

/** P(N <= n | mean). */
export function poissonCumulative(n: number, mean: number): number {
  return Math.exp(logPoissonCumulative(n, mean));
}

/**
 * P(N <= n | mean) / P(n | mean) = 1 + n/mean + n(n-1)/mean^2 + ..., the inverse of
 * -d ln P(N <= n | mean) / d mean.
 */
export function leftTailSum(n: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = n; k > 0; k--) {
    term *= k / mean;
    sum += term;
    if (term < Number.EPSILON * sum && k < mean) break;
  }
  return sum;
}

/** P(N > n | mean) for mean < n + 1. */
function rightTail(n: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = n + 2; term > 0.1 * Number.EPSILON * sum; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum * poissonProbability(n + 1, mean);
}

/** n ln(n/mean) + mean - n, without cancellation where mean is near n. */
function devianceTerm(n: number, mean: number): number {
  const difference = n - mean;
  const v = difference / (n + mean);
  if (Math.abs(v) > 0.1) return n * Math.log(n / mean) - difference;
  let sum = difference * v;
  let power = 2 * n * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln n! - [(n + 1/2) ln n - n + ln(2 pi)/2]. */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let k = 2; k <= n; k++) factorial *= k;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  }
  const n2 = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}
