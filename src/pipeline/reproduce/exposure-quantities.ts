import { parseQuantity } from '../../physics/units.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Laboratory } from './laboratory.ts';
import type { Quantities } from './quantities.ts';

/** 1 C over the elementary charge, exact. */
const electronsPerCoulomb = 1 / 1.602176634e-19;

/** Sums of what experiments print: exposures of runs, rows of background tables. */
export const exposureQuantities = {
  /** Of the exposures of searches and of plain numbers, written with " + ". */
  async 'exposure-sum'(given, laboratory) {
    return { value: exposureSum(given.text('terms'), laboratory), error: 0, unit: '' };
  },

  async 'exposure-ratio'(given, laboratory) {
    const [numerator, denominator] = [given.text('numerator'), given.text('denominator')];
    const value = exposureSum(numerator, laboratory) / exposureSum(denominator, laboratory);
    return { value, error: 0, unit: '' };
  },

  async 'background-sum'(given, laboratory) {
    const { backgroundSources } = laboratory.missingEnergySearch(given.text('search'));
    return { value: backgroundSources.reduce((sum, { events }) => sum + events, 0), error: 0, unit: '' };
  },

  /** Errors of the sources in quadrature. */
  async 'background-sum-error'(given, laboratory) {
    const { backgroundSources } = laboratory.missingEnergySearch(given.text('search'));
    const value = Math.hypot(...backgroundSources.map(({ error }) => error ?? 0));
    return { value, error: 0, unit: '' };
  },

  async 'electrons-in-charge'(given) {
    return { value: given.number('coulomb') * electronsPerCoulomb, error: 0, unit: '' };
  },
} satisfies Quantities;

function exposureSum(terms: string, laboratory: Laboratory): number {
  return terms.split(' + ').reduce((sum, term) => sum + exposureOf(term.trim(), laboratory), 0);
}

function exposureOf(term: string, laboratory: Laboratory): number {
  if (/^\d/.test(term)) return parseQuantity(term, 'count');
  const { exposure } = laboratory.missingEnergySearch(term);
  if (!(exposure > 0)) throw new ComputationError(`${term} has no exposure`);
  return exposure;
}
