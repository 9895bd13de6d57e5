import { withFiles } from '../../catalog/index.ts';
import type { UnweightingPlan } from '../../numerics/index.ts';
import type { Card } from '../../records/card.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import type { EventSampleHead } from '../../records/event.ts';
import type { RunContext } from '../context.ts';
import { searchInputs, searchReferences, unique } from '../provenance.ts';
import { type CardPlace, type CardPoint, cardPoint } from './card-point.ts';
import { chainSample } from './chain-sample.ts';
import type { EventRequest } from './request.ts';
import type { SampleParts } from './sample-parts.ts';

/** A sample that is ready to be generated. */
export interface EventSample {
  readonly request: EventRequest;
  readonly plan: UnweightingPlan;
  readonly head: EventSampleHead;
}

export interface EventSampleOptions extends CardPlace {
  readonly events: number;
  /** Of each iteration of the warm-up; undefined: as many as serve well. */
  readonly evaluations?: number | undefined;
  /** Numbers of dark particles by name, as written. */
  readonly numbers: Readonly<Record<string, string>>;
}

/**
 * The sample of one search of a card at one point, warmed up.
 *
 * @throws InputError for searches and portals without events, ComputationError where none is ever accepted
 */
export async function prepareSample(
  card: Card,
  options: EventSampleOptions,
  context: RunContext,
): Promise<EventSample> {
  const point = cardPoint(card, options);
  const catalog = withFiles(context.catalog, card.included);
  const { request, head } = partsOf(point, options, { ...context, catalog });
  const label = `events of ${point.search.id}`;
  const plan = await planOf(request, label, options, context);
  return {
    request,
    plan,
    head: {
      ...head,
      program: { name: 'darkreach', version: context.version },
      events: options.events,
      seed: context.seed,
      rate: plan.integral,
      overweightShare: plan.overweightShare,
      overweightExcess: plan.overweightExcess,
      inputs: {
        portal: point.definition.id,
        ...point.parameters,
        search: point.search.id,
        ...searchInputs(point.search),
      },
      references: unique([...point.definition.references, ...searchReferences(point.search)]),
    },
  };
}

function partsOf(
  { definition, parameters, search }: CardPoint,
  { numbers }: EventSampleOptions,
  { catalog }: Pick<RunContext, 'catalog'>,
): SampleParts {
  const portal = definition.build(parameters);
  if (search.kind === 'meson-decay-photon' && portal.kind === 'photon-portal') {
    return chainSample(search, portal, numbers, catalog);
  }
  throw new InputError([
    {
      message: `there are no events of ${search.id} (${search.kind}) on the portal ${definition.id}`,
      expected: 'a search of kind meson-decay-photon on a photon portal',
    },
  ]);
}

/** The warm-up. Where the cube has no event, the message says what of. */
async function planOf(
  request: EventRequest,
  label: string,
  { evaluations }: EventSampleOptions,
  { execute, seed }: RunContext,
): Promise<UnweightingPlan> {
  try {
    const settings = {
      ...{ seed, label },
      ...(evaluations === undefined ? {} : { evaluationsPerIteration: evaluations }),
    };
    const [plan] = await execute([{ kind: 'event-plan', request, settings }]);
    return plan!;
  } catch (error) {
    if (error instanceof RangeError) throw new ComputationError(`${label}: ${error.message}`);
    throw error;
  }
}
