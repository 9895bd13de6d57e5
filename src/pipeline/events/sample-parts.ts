import type { EventSampleHead } from '../../records/event.ts';
import type { EventRequest } from './request.ts';

/** What a kind of process says of its sample. */
export interface SampleParts {
  readonly request: EventRequest;
  readonly head: Pick<EventSampleHead, 'title' | 'rateUnit' | 'beams' | 'numbers' | 'meanLifetimesMm'>;
}
