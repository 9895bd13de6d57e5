import { findRoot } from '../numerics/index.ts';
import { ComputationError } from '../records/errors.ts';
import { logAveragedCumulative } from './background-average.ts';
import {
  type CountingInput,
  checkCountingInput,
  type LimitMethod,
  meanSurelyExcluded,
} from './limit-method.ts';

/**
 * The classical (Neyman) upper limit: the signal s with P(N <= observed | s + background) =
 * 1 - confidenceLevel. Without background this is the chi-square quantile of the PDG review; with a
 * background error the probability is its average over the background.
 *
 * @throws ComputationError where the interval is empty: so few events at so much background that even
 *   s = 0 is excluded.
 */
function upperLimit(input: CountingInput): number {
  checkCountingInput(input);
  const { observed, background, confidenceLevel, backgroundError = 0 } = input;
  const logTail = Math.log1p(-confidenceLevel);
  const excess = (signal: number) =>
    logAveragedCumulative(observed, signal, background, backgroundError) - logTail;
  if (excess(0) <= 0) throw emptyInterval(input);
  return findRoot(excess, 0, meanSurelyExcluded(observed, confidenceLevel), {
    label: `classical limit for ${observed} events over ${background}`,
  });
}

function emptyInterval({ observed, background, confidenceLevel }: CountingInput): ComputationError {
  const percent = Number((100 * confidenceLevel).toPrecision(6));
  return new ComputationError(
    `classical limit: ${observed} events over an expected background of ${background} exclude every signal, ` +
      `even none, at ${percent}% confidence; use cls or feldman-cousins`,
  );
}

export const classicalLimit: LimitMethod = {
  id: 'classical',
  title: 'Classical Poisson upper limit',
  references: ['doi:10.1103/PhysRevD.110.030001'],
  upperLimit,
};
