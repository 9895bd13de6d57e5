import type { Search } from '../../records/search.ts';
import type { OutputRule } from './batch.ts';

/** ln of the Poisson probability of `observed` events where `expected` are; -Infinity for an impossible one. */
export function logPoisson(observed: number, expected: number): number {
  let logFactorial = 0;
  for (let k = 2; k <= observed; k++) logFactorial += Math.log(k);
  const logPower = observed === 0 ? 0 : observed * Math.log(expected);
  return logPower - expected - logFactorial;
}

/** Observed events, those of a projection being its background, and background. */
export function countsOf(search: Search): { readonly observed: number; readonly background: number } {
  if (!('background' in search)) throw new TypeError(`${search.id} has no counts`);
  return { observed: search.observed ?? Math.round(search.background), background: search.background };
}

/** `log-likelihood`: ln L of each search and of all, from signal, background and observed events. */
export const logLikelihoodOutput: OutputRule = {
  columns: (_, __, slugs) => [
    ...slugs.map((slug) => ({
      name: `log_likelihood_${slug}`,
      type: 'number' as const,
      unit: '1',
      description: 'ln of the Poisson probability of the observed events',
    })),
    { name: 'log_likelihood', type: 'number', unit: '1', description: 'sum over the searches' },
  ],
  async compute(batch) {
    const sums = new Map(batch.points.map((point) => [point, 0]));
    for (const { entry, slug } of batch.searches) {
      const { observed, background } = countsOf(entry.search);
      const events = await batch.events(entry);
      for (const point of batch.points) {
        const signal = events.get(point)?.total;
        const value = signal === undefined ? Number.NaN : logPoisson(observed, signal.value + background);
        sums.set(point, sums.get(point)! + value);
        batch.write(`log_likelihood_${slug}`, point, Number.isNaN(value) ? null : value);
      }
    }
    for (const [point, sum] of sums) batch.write('log_likelihood', point, Number.isNaN(sum) ? null : sum);
  },
};
