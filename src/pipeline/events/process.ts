import type { EventContent } from '../../records/event.ts';

/** Something that happens, as a density on a unit cube whose points are events. */
export interface EventProcess {
  readonly dimensions: number;
  /** Rate per unit of the cube, in the unit of the sample (pb, or events per primary); 0 where there is no event. */
  density(point: Float64Array): number;
  /** Further uniform numbers that an event takes, for angles and choices that the rate does not depend on. */
  readonly extras: number;
  /** The event at the point that `density` last got, where that was not 0. */
  event(extras: Float64Array): EventContent;
}

/** Numbers of the Particle Data Group by the names of particles. */
export type ParticleNumbers = Readonly<Record<string, number>>;

/** @throws RangeError for a name without a number */
export function numberOf(numbers: ParticleNumbers, name: string): number {
  const found = numbers[name];
  if (found === undefined) throw new RangeError(`no particle number for ${name}`);
  return found;
}
