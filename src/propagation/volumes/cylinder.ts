import { clipBelow, clipBetween, wholeRay } from './clip.ts';
import { requirePositive, type Volume } from './volume.ts';

/**
 * Points with x^2 + y^2 <= radius^2 and 0 <= z <= length, m. Axis along z from the origin: `placed` moves it.
 *
 * @throws RangeError for sizes that are not positive
 */
export function cylinder(radiusM: number, lengthM: number): Volume {
  requirePositive('cylinder', { radiusM, lengthM });
  const square = radiusM * radiusM;
  return {
    kind: 'cylinder',
    volumeM3: Math.PI * square * lengthM,
    contains: (x, y, z) => z >= 0 && z <= lengthM && x * x + y * y <= square,
    chord(ox, oy, oz, dx, dy, dz, out) {
      wholeRay(out);
      if (!clipBetween(oz, dz, 0, lengthM, out)) return false;
      const a = dx * dx + dy * dy;
      if (a === 0) return ox * ox + oy * oy <= square;
      // The discriminant a R^2 - (o x d)^2 has no cancellation far from the axis, unlike b^2 - a c.
      const cross = ox * dy - oy * dx;
      const length = Math.sqrt(a);
      const discriminant = (length * radiusM - cross) * (length * radiusM + cross);
      if (!(discriminant > 0)) return false;
      const root = Math.sqrt(discriminant);
      const b = ox * dx + oy * dy;
      const c = ox * ox + oy * oy - square;
      const q = b > 0 ? -b - root : -b + root;
      const t1 = q / a;
      const t2 = q === 0 ? 0 : c / q;
      return clipBelow(0, 1, Math.max(t1, t2), out) && clipBelow(0, -1, -Math.min(t1, t2), out);
    },
  };
}
