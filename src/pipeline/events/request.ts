import { type EmissionRequest, emissionEvents } from './emission-events.ts';
import { type MesonChainRequest, mesonChain } from './meson-chain.ts';
import type { EventProcess } from './process.ts';
import { type TwoToFourRequest, twoToFourEvents } from './two-to-four-events.ts';

/** What events are of, as plain data that any worker can rebuild the process from. */
export type EventRequest = MesonChainRequest | EmissionRequest | TwoToFourRequest;

/** @throws RangeError where there is nothing to generate */
export function eventProcess(request: EventRequest): EventProcess {
  switch (request.kind) {
    case 'meson-chain':
      return mesonChain(request);
    case 'bremsstrahlung':
      return emissionEvents(request);
    case 'two-to-four':
      return twoToFourEvents(request);
  }
}
