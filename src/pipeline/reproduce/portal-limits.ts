import type { Estimate } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { BosonPortal } from '../../records/portal.ts';
import type { Search } from '../../records/search.ts';
import { bosonFormAt } from '../limits/boson-form.ts';
import { edgesAlong } from '../limits/form-limit.ts';
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
  const [edge] = edgesAlong(limit, direction, given.text('limitOn'));
  if (edge === undefined) throw new ComputationError(`${search.id} sets no limit at ${portal.mass} GeV`);
  return edge;
}
