import { withFiles } from '../../catalog/index.ts';
import type { UnweightingPlan } from '../../numerics/index.ts';
import { darkAxionPortal } from '../../portals/dark-axion.ts';
import type { Card } from '../../records/card.ts';
import { ComputationError, InputError } from '../../records/errors.ts';
import type { EventSampleHead } from '../../records/event.ts';
import type { Search } from '../../records/search.ts';
import type { RunContext } from '../context.ts';
import { canonicalReferences, searchInputs, searchReferences } from '../provenance.ts';
import { type CardPlace, type CardPoint, cardPoint, cardSearch } from './card-point.ts';
import { chainSample } from './chain-sample.ts';
import { darkPairSample } from './dark-pair-sample.ts';
import { bosonSample, virtualPhotonSample } from './lepton-samples.ts';
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
  /** GeV: a bare virtual photon of this mass in place of the portal. */
  readonly virtualPhotonMass?: number | undefined;
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
  const search = cardSearch(card, options);
  const catalog = withFiles(context.catalog, card.included);
  const { request, head, inputs, references } =
    options.virtualPhotonMass === undefined
      ? partsOf(cardPoint(card, options), options, { ...context, catalog })
      : barePhoton(search, options.virtualPhotonMass, options);
  const label = `events of ${search.id}`;
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
      inputs: { ...inputs, search: search.id, ...searchInputs(search) },
      references: canonicalReferences([...references, ...searchReferences(search)], catalog),
    },
  };
}

/** What a sample is of, with the inputs and references of its portal. */
type WholeParts = SampleParts & Pick<EventSampleHead, 'inputs' | 'references'>;

function partsOf(
  { definition, parameters, search }: CardPoint,
  { numbers }: EventSampleOptions,
  { catalog }: Pick<RunContext, 'catalog'>,
): WholeParts {
  const portal = definition.build(parameters);
  const own = { inputs: { portal: definition.id, ...parameters }, references: definition.references };
  if (search.kind === 'meson-decay-photon' && portal.kind === 'photon-portal') {
    return { ...own, ...chainSample(search, portal, numbers, catalog) };
  }
  if (search.kind === 'missing-energy' && portal.kind === 'boson-portal') {
    return { ...own, ...bosonSample(search, portal, numbers) };
  }
  if (search.kind === 'missing-energy' && definition.id === darkAxionPortal.id) {
    return { ...own, ...darkPairSample(search, darkAxionPortal.build(parameters), numbers) };
  }
  throw new InputError([
    {
      message: `there are no events of ${search.id} (${search.kind}) on the portal ${definition.id}`,
      expected:
        'a search of mesons on a photon portal, or of missing energy on dark-axion or that of a boson',
    },
  ]);
}

/** A virtual photon that no portal takes. */
function barePhoton(search: Search, mass: number, { numbers }: EventSampleOptions): WholeParts {
  if (search.kind === 'missing-energy' && mass > 0) {
    return { inputs: { mass }, references: [], ...virtualPhotonSample(search, mass, numbers) };
  }
  const message = `no virtual photon of ${mass} GeV at ${search.id}`;
  throw new InputError([{ message, expected: 'a mass above 0 and a search of kind missing-energy' }]);
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
