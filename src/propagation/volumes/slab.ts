import { clipBetween, wholeRay } from './clip.ts';
import type { Volume } from './volume.ts';

/**
 * The space between two planes across z, from <= z <= to in metres, without sides: a window in distance. `to` may be
 * Infinity, which leaves a half-space. `placed` turns it, `intersection` gives it sides.
 *
 * @throws RangeError unless from < to
 */
export function slab(fromM: number, toM: number): Volume {
  if (!(fromM < toM && fromM > Number.NEGATIVE_INFINITY))
    throw new RangeError(`slab: from ${fromM} to ${toM}`);
  return {
    kind: 'slab',
    volumeM3: Number.POSITIVE_INFINITY,
    contains: (_x, _y, z) => z >= fromM && z <= toM,
    chord(_ox, _oy, oz, _dx, _dy, dz, out) {
      wholeRay(out);
      return clipBetween(oz, dz, fromM, toM, out);
    },
  };
}
