import type { VegasIteration, VegasResult, VegasState } from './types.ts';

/**
 * The average of the iterations that count, weighted by inverse variance, with chi-square per degree of
 * freedom as the test that they agree (Lepage 2021).
 *
 * @throws RangeError when none has been finished.
 */
export function vegasResult(state: VegasState): VegasResult {
  const { results, evaluations, plan } = state;
  if (results.length === 0) throw new RangeError(`${plan.label}: no iteration beyond warm-up is finished`);
  const degreesOfFreedom = results.length - 1;
  const variances = usableVariances(results);
  let weights = 0;
  let sum = 0;
  for (const [i, iteration] of results.entries()) {
    weights += 1 / variances[i]!;
    sum += iteration.value / variances[i]!;
  }
  if (!Number.isFinite(weights)) return exactResult(results, evaluations);
  const value = sum / weights;
  let chi2 = 0;
  for (const [i, iteration] of results.entries()) chi2 += (iteration.value - value) ** 2 / variances[i]!;
  return {
    value,
    error: Math.sqrt(1 / weights),
    chi2PerDof: degreesOfFreedom > 0 ? chi2 / degreesOfFreedom : 0,
    degreesOfFreedom,
    iterations: results,
    evaluations,
  };
}

/**
 * Variances to weigh by. One below rounding (an integrand flattened by the grid) is raised to rounding. An
 * iteration that saw only zeros knows nothing of its own error: it gets the largest of the others'.
 */
function usableVariances(results: readonly VegasIteration[]): number[] {
  const raised = results.map(
    ({ value, error }) => Math.max(error, 4 * Number.EPSILON * Math.abs(value)) ** 2,
  );
  const largest = Math.max(...raised);
  return raised.map((variance) => (variance > 0 ? variance : largest));
}

/** All samples of all iterations were zero. */
function exactResult(results: readonly VegasIteration[], evaluations: number): VegasResult {
  const degreesOfFreedom = results.length - 1;
  return { value: 0, error: 0, chi2PerDof: 0, degreesOfFreedom, iterations: results, evaluations };
}
