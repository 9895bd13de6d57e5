import type { Estimate } from '../../numerics/estimate.ts';
import { formError, formValue } from '../../records/coupling-form.ts';
import { ComputationError } from '../../records/errors.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { Search } from '../../records/search.ts';
import { bosonFormAt } from '../limits/boson-form.ts';
import type { Arguments } from './arguments.ts';

/**
 * The smallest coupling `limitOn` along the entry's direction at which the form of the search reaches one of
 * its bounds, as the curves of a limits card.
 */
export function bosonCouplingLimit(search: Search, portal: BosonPortal, given: Arguments): Estimate {
  const { limit } = bosonFormAt(search, portal);
  if (limit === undefined) throw new ComputationError(`${search.id} has no reach at ${portal.mass} GeV`);
  const direction = Object.fromEntries(
    limit.form.couplings.map((name) => [name, given.has(name) ? given.number(name) : 0]),
  );
  const value = formValue(limit.form, direction);
  const error = formError(limit.form, direction);
  const squares = [limit.lower, limit.upper]
    .map((bound) => bound / value)
    .filter((square) => square > 0 && Number.isFinite(square));
  if (squares.length === 0) throw new ComputationError(`${search.id} sets no limit at ${portal.mass} GeV`);
  const coupling = Math.sqrt(Math.min(...squares)) * Math.abs(given.number(given.text('limitOn')));
  return { value: coupling, error: (coupling * error) / (2 * Math.abs(value)) };
}
