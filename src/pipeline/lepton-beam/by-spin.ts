import { group } from 'd3-array';
import type { BosonPortal } from '../../records/portal.ts';

/**
 * What is computed for many bosons at once, which share tables over the mass: once for each spin among them, because a table has
 * one. Answers are in the order of the bosons.
 */
export async function bySpin<Answer>(
  portals: readonly BosonPortal[],
  compute: (some: readonly BosonPortal[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const answers = new Array<Answer>(portals.length);
  for (const places of group(portals.keys(), (place) => portals[place]!.spin).values()) {
    const own = await compute(places.map((place) => portals[place]!));
    own.forEach((answer, index) => {
      answers[places[index]!] = answer;
    });
  }
  return answers;
}
