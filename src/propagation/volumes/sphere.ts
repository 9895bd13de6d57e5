import { clipBelow, wholeRay } from './clip.ts';
import { requirePositive, type Volume } from './volume.ts';

/** A ball about the origin: `placed` moves it. @throws RangeError for a radius that is not positive */
export function sphere(radiusM: number): Volume {
  requirePositive('sphere', { radiusM });
  const square = radiusM * radiusM;
  return {
    kind: 'sphere',
    volumeM3: (4 / 3) * Math.PI * radiusM * square,
    contains: (x, y, z) => x * x + y * y + z * z <= square,
    chord(ox, oy, oz, dx, dy, dz, out) {
      wholeRay(out);
      // Distance of the line from the centre by the cross product: no cancellation far away.
      const cx = oy * dz - oz * dy;
      const cy = oz * dx - ox * dz;
      const cz = ox * dy - oy * dx;
      const distance = Math.sqrt(cx * cx + cy * cy + cz * cz);
      const discriminant = (radiusM - distance) * (radiusM + distance);
      if (!(discriminant > 0)) return false;
      const root = Math.sqrt(discriminant);
      const b = ox * dx + oy * dy + oz * dz;
      const q = b > 0 ? -b - root : -b + root;
      const other = q === 0 ? 0 : (ox * ox + oy * oy + oz * oz - square) / q;
      return clipBelow(0, 1, Math.max(q, other), out) && clipBelow(0, -1, -Math.min(q, other), out);
    },
  };
}
