import { signal } from '@preact/signals';
import type { PointedEvents, PointedPlace } from '../../src/pipeline/pointed-events.ts';
import type { CardSource } from '../worker/messages.ts';
import { startWorker } from './actions.ts';
import { createEngine, type Engine } from './engine.ts';
import { createLatest } from './latest.ts';

/** What is pointed at: a curve of a card, by its id and its place in the result. */
export interface Pointed {
  readonly card: CardSource;
  readonly curve: string;
  readonly index: number;
  readonly place: PointedPlace;
}

/** Events at the place that was pointed at last, as soon as they are counted. */
export const counted = signal<(Pointed & { readonly found: PointedEvents }) | undefined>(undefined);

let engine: Engine | undefined;

const count = createLatest(async (pointed: Pointed) => {
  engine ??= createEngine(startWorker, () => {});
  const { card, curve, place } = pointed;
  // What does not converge there has no number to show.
  const found = await engine.ask({ kind: 'pointed', card, curve, place }).catch(() => undefined);
  counted.value = found === undefined ? undefined : { ...pointed, found };
});

/** Counts events there, unless something else is pointed at before its turn comes. */
export function point(pointed: Pointed | undefined): void {
  if (pointed === undefined) counted.value = undefined;
  count(pointed);
}
