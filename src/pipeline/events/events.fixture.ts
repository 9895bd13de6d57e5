import type { UnweightingPlan } from '../../numerics/index.ts';
import type { EventContent, GeneratedEvent } from '../../records/event.ts';
import type { EventRequest } from './request.ts';
import { runEventPlan, runEvents } from './task.ts';

/** A warm-up that is quick rather than efficient. */
export function quickPlan(request: EventRequest, evaluationsPerIteration = 4000): UnweightingPlan {
  const settings = { seed: 4, evaluationsPerIteration, samplesPerCube: 20, label: 'test' };
  return runEventPlan({ kind: 'event-plan', request, settings });
}

export function someEvents(
  request: EventRequest,
  plan: UnweightingPlan,
  count: number,
  seed = 9,
): readonly GeneratedEvent[] {
  return runEvents({ kind: 'events', request, plan, seed, first: 0, count });
}

/** The largest lack of four-momentum at a vertex, over the energy that comes in. */
export function worstBalance({ particles, vertices }: EventContent): number {
  return Math.max(
    ...vertices.map((_, vertex) => {
      const into = particles.filter(({ endsAt }) => endsAt === vertex);
      const outOf = particles.filter(({ madeAt }) => madeAt === vertex);
      const energy = into.reduce((sum, { momentum }) => sum + momentum[0], 0);
      const lacks = ([0, 1, 2, 3] as const).map((axis) => {
        const sum = (some: typeof particles) => some.reduce((total, each) => total + each.momentum[axis], 0);
        return Math.abs(sum(into) - sum(outOf));
      });
      return Math.max(...lacks) / energy;
    }),
  );
}

/** The largest |E^2 - p^2 - m^2| of a particle, over E^2. */
export function worstShell({ particles }: EventContent): number {
  const lacks = particles.map(({ mass, momentum: [E, x, y, z] }) =>
    Math.abs(E * E - x * x - y * y - z * z - mass * mass),
  );
  return Math.max(...lacks.map((lack, place) => lack / particles[place]!.momentum[0] ** 2));
}

/** The weighted share of events with something, and its standard deviation. */
export function shareOf(
  events: readonly GeneratedEvent[],
  has: (event: GeneratedEvent) => boolean,
): { readonly value: number; readonly error: number } {
  const all = events.reduce((sum, { weight }) => sum + weight, 0);
  const some = events.reduce((sum, event) => sum + (has(event) ? event.weight : 0), 0);
  const value = some / all;
  return { value, error: Math.sqrt(Math.max(value * (1 - value), 1 / events.length) / events.length) };
}
