import {
  createStream,
  createUnweightedDraw,
  fillUniform,
  prepareUnweighting,
  type UnweightingPlan,
  type UnweightingSettings,
} from '../../numerics/index.ts';
import type { GeneratedEvent } from '../../records/event.ts';
import { type EventRequest, eventProcess } from './request.ts';

/** The warm-up of a sample. */
export interface EventPlanTask {
  readonly kind: 'event-plan';
  readonly request: EventRequest;
  readonly settings: Omit<UnweightingSettings, 'dimensions'>;
}

/** Some events of a sample, one after another. */
export interface EventsTask {
  readonly kind: 'events';
  readonly request: EventRequest;
  readonly plan: UnweightingPlan;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

/** Names the random numbers of events apart from those of their plan, which may have the same seed. */
const pointTask = 1;
const extraTask = 2;

export function runEventPlan({ request, settings }: EventPlanTask): UnweightingPlan {
  const { density, dimensions } = eventProcess(request);
  return prepareUnweighting(density, { ...settings, dimensions });
}

/** Events `first` to `first + count - 1`; each depends on the request, the plan, the seed and its number alone. */
export function runEvents({ request, plan, seed, first, count }: EventsTask): readonly GeneratedEvent[] {
  const process = eventProcess(request);
  const { draw } = createUnweightedDraw(process.density, plan, seed, pointTask);
  const stream = createStream(seed, extraTask, 0);
  const extras = new Float64Array(process.extras);
  return Array.from({ length: count }, (_, place) => {
    const number = first + place;
    const weight = draw(number);
    fillUniform(stream, number, extras, extras.length);
    return { number, weight, ...process.event(extras) };
  });
}
