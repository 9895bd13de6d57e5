import { parseQuantity } from '../../physics/units.ts';
import { ComputationError } from '../../records/errors.ts';
import type { Laboratory } from './laboratory.ts';
import { inputAnswer, type Quantities } from './quantities.ts';

/** 1 C over the elementary charge, exact. */
const electronsPerCoulomb = 1 / 1.602176634e-19;

/** Sums of what experiments print: exposures of runs, rows of background tables. */
export const exposureQuantities = {
  /** Of the exposures of searches and of plain numbers, written with " + ". */
  async 'exposure-sum'(given, laboratory) {
    return inputAnswer(exposureSum(given.text('terms'), laboratory), '');
  },

  async 'exposure-ratio'(given, laboratory) {
    const [numerator, denominator] = [given.text('numerator'), given.text('denominator')];
    const value = exposureSum(numerator, laboratory) / exposureSum(denominator, laboratory);
    return inputAnswer(value, '');
  },

  async 'background-sum'(given, laboratory) {
    const { backgroundSources } = laboratory.missingEnergySearch(given.text('search'));
    return inputAnswer(
      backgroundSources.reduce((sum, { events }) => sum + events, 0),
      '',
    );
  },

  /** Errors of the sources in quadrature. */
  async 'background-sum-error'(given, laboratory) {
    const { backgroundSources } = laboratory.missingEnergySearch(given.text('search'));
    const value = Math.hypot(...backgroundSources.map(({ error }) => error ?? 0));
    return inputAnswer(value, '');
  },

  async 'electrons-in-charge'(given) {
    return inputAnswer(given.number('coulomb') * electronsPerCoulomb, '');
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
