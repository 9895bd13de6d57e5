import type { UnweightingPlan } from '../../numerics/index.ts';
import type { GeneratedEvent } from '../../records/event.ts';
import type { Execute } from '../tasks.ts';
import type { EventRequest } from './request.ts';

export interface GenerateOptions {
  readonly seed: number;
  readonly count: number;
  /** Batches that are computed at the same time: at least the number of workers keeps them busy. */
  readonly ahead: number;
}

/** Events of a task. */
const batchSize = 1000;

/**
 * Batches of events in the order of their numbers, the same for any `ahead` and whoever executes. No more than `ahead` batches
 * are in memory, however slowly they are taken.
 */
export async function* generateEvents(
  request: EventRequest,
  plan: UnweightingPlan,
  { seed, count, ahead }: GenerateOptions,
  execute: Execute,
): AsyncGenerator<readonly GeneratedEvent[]> {
  const waiting: Promise<readonly GeneratedEvent[]>[] = [];
  let next = 0;
  const startOne = (): void => {
    const first = next;
    next = Math.min(count, first + batchSize);
    const task = { kind: 'events' as const, request, plan, seed, first, count: next - first };
    const batch = execute([task]).then(([events]) => events!);
    // One that fails while others are taken is for whoever comes to it.
    batch.catch(() => {});
    waiting.push(batch);
  };
  while (next < count || waiting.length > 0) {
    while (next < count && waiting.length < ahead) startOne();
    yield await waiting.shift()!;
  }
}
