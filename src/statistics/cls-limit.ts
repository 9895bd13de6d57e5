import { findRoot } from '../numerics/index.ts';
import { logAveragedCumulative } from './background-average.ts';
import {
  type CountingInput,
  checkCountingInput,
  type LimitMethod,
  meanSurelyExcluded,
} from './limit-method.ts';
import { leftTailSum } from './poisson.ts';

/**
 * The CLs upper limit: the signal s with P(N <= observed | s + b) / P(N <= observed | b) =
 * 1 - confidenceLevel. It equals the Bayesian limit with a flat prior in s >= 0, and never is empty. A
 * background error averages numerator and denominator over the background.
 */
function upperLimit(input: CountingInput): number {
  checkCountingInput(input);
  const { observed, background, confidenceLevel, backgroundError = 0 } = input;
  const logTail = Math.log1p(-confidenceLevel);
  const excess = (signal: number) => logCls(observed, signal, background, backgroundError) - logTail;
  return findRoot(excess, 0, meanSurelyExcluded(observed, confidenceLevel), {
    label: `CLs limit for ${observed} events over ${background}`,
  });
}

function logCls(observed: number, signal: number, background: number, backgroundError: number): number {
  if (backgroundError === 0 && background >= observed + 1) {
    // Both logarithms are about -background here; their difference is taken term by term.
    const sums = leftTailSum(observed, signal + background) / leftTailSum(observed, background);
    return observed * Math.log1p(signal / background) - signal + Math.log(sums);
  }
  return (
    logAveragedCumulative(observed, signal, background, backgroundError) -
    logAveragedCumulative(observed, 0, background, backgroundError)
  );
}

export const clsLimit: LimitMethod = {
  id: 'cls',
  title: 'CLs upper limit (equal to a flat-prior Bayesian limit)',
  references: ['doi:10.1016/0168-9002(89)90795-X', 'doi:10.1088/0954-3899/28/10/313'],
  upperLimit,
};
