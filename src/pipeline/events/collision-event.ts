import type { FourVector } from '../../physics/four-vectors.ts';
import type { EventContent, EventParticle } from '../../records/event.ts';

/** A particle of a collision by its number, mass in GeV and, of what decays later, mean c tau in mm; Infinity for what does not. */
export interface Colliding {
  readonly pdg: number;
  readonly mass: number;
  readonly meanTimeMm: number;
}

/** What comes in or goes out, with its momentum before the event is turned about the beam. */
export type InCollision = readonly [particle: Colliding, momentum: FourVector];

/**
 * Two that meet at the origin and what they make, turned about the beam by the first extra number; the others give what decays
 * its own time, by the exponential law, in the order of `made`.
 */
export function collisionEvent(
  incoming: readonly [InCollision, InCollision],
  made: readonly InCollision[],
  extras: Float64Array,
): EventContent {
  const turn = 2 * Math.PI * extras[0]!;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const into = incoming.map(
    ([{ pdg, mass }, momentum]): EventParticle => ({
      ...{ pdg, status: 'incoming', momentum, mass, properTimeMm: 0, madeAt: undefined, endsAt: 0 },
    }),
  );
  const outOf = made.map(
    ([{ pdg, mass, meanTimeMm }, [E, x, y, z]], place): EventParticle => ({
      ...{ pdg, status: 'outgoing', momentum: [E, x * cos - y * sin, x * sin + y * cos, z], mass },
      properTimeMm: meanTimeMm === Number.POSITIVE_INFINITY ? 0 : -meanTimeMm * Math.log(extras[place + 1]!),
      ...{ madeAt: 0, endsAt: undefined },
    }),
  );
  return { particles: [...into, ...outOf], vertices: [[0, 0, 0, 0]] };
}

/** What does not decay, or has decays that are left to others. */
export function lasting(pdg: number, mass: number): Colliding {
  return { pdg, mass, meanTimeMm: Number.POSITIVE_INFINITY };
}
