import type { Volume } from './volume.ts';

/**
 * What is inside both of two volumes, e.g. half a sphere, or a cone cut by a slanted plane.
 */
export function intersection(first: Volume, second: Volume): Volume {
  const other = new Float64Array(2);
  return {
    kind: `${first.kind} and ${second.kind}`,
    volumeM3: Number.NaN,
    contains: (x, y, z) => first.contains(x, y, z) && second.contains(x, y, z),
    chord(ox, oy, oz, dx, dy, dz, out) {
      if (!first.chord(ox, oy, oz, dx, dy, dz, out)) return false;
      if (!second.chord(ox, oy, oz, dx, dy, dz, other)) return false;
      if (other[0]! > out[0]!) out[0] = other[0]!;
      if (other[1]! < out[1]!) out[1] = other[1]!;
      return out[0]! < out[1]!;
    },
  };
}
