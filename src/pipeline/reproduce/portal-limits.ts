import { ComputationError } from '../../records/errors.ts';
import type { BosonPortal, PortalDefinition } from '../../records/portal.ts';
import type { Search } from '../../records/search.ts';
import { limitMethods } from '../../statistics/index.ts';
import { eventLimit } from '../event-limit.ts';
import { invisibleDecays } from '../invisible-share.ts';
import { bosonSignals } from '../lepton-beam/boson-signal.ts';
import { bosonFormAt } from '../limits/boson-form.ts';
import { edgesAlong, type FormLimit, rateLimit } from '../limits/form-limit.ts';
import { requireBosonPortal } from '../portal-definition.ts';
import type { Arguments } from './arguments.ts';
import type { Laboratory } from './laboratory.ts';
import { portalOf } from './portal-arguments.ts';
import type { SourcedEstimate } from './quantities.ts';

/**
 * The smallest coupling `limitOn` along the entry's direction at which the form of the search reaches one of its
 * bounds, as the curves of a limits card; or the lower edge of a published curve. A portal with one coupling needs neither
 * direction nor `limitOn`.
 */
export async function bosonCouplingLimit(
  name: string,
  definition: PortalDefinition,
  given: Arguments,
  laboratory: Laboratory,
): Promise<SourcedEstimate> {
  const { couplings = [definition.coupling] } = definition;
  // The couplings are a direction here, plain numbers.
  const direction = Object.fromEntries(
    couplings.map((each) => [each, given.has(each) ? given.number(each) : couplings.length === 1 ? 1 : 0]),
  );
  const values = portalOf(given, couplings).parameters;
  const portal = requireBosonPortal(definition.build({ ...values, ...direction }));
  const published = laboratory.publishedValue(name, portal.mass);
  if (published !== undefined) return { value: published, error: 0, source: 'input' };
  const search = laboratory.search(name);
  const limit = await formLimit(search, portal, laboratory);
  if (limit === undefined) throw new ComputationError(`${name} has no reach at ${portal.mass} GeV`);
  const limitOn = given.has('limitOn') ? given.text('limitOn') : definition.coupling;
  const decays = search.kind === 'magnetic-moment' ? undefined : invisibleDecays(portal);
  const [edge] = edgesAlong(limit, direction, limitOn, decays);
  if (edge === undefined) throw new ComputationError(`${name} sets no limit at ${portal.mass} GeV`);
  return { ...edge, source: 'computed' };
}

async function formLimit(
  search: Search,
  portal: BosonPortal,
  { accuracy, context }: Laboratory,
): Promise<FormLimit | undefined> {
  if (search.kind !== 'missing-energy') return bosonFormAt(search, portal).limit;
  const [signal] = await bosonSignals(search, [portal], accuracy, context);
  return signal && rateLimit(signal.total, eventLimit(search, { statistics: limitMethods.classical.id }));
}
