import { clipBelow, clipBetween, wholeRay } from './clip.ts';
import { requirePositive, type Volume } from './volume.ts';

/**
 * Frustum of a circular cone: points with 0 <= z <= length and x^2 + y^2 <= r(z)^2, where r goes in a straight line from
 * `startRadiusM` to `endRadiusM`; one of them may be 0. Axis along z from the origin: `placed` moves it.
 *
 * @throws RangeError for sizes that are not positive, or two radii of 0
 */
export function cone(startRadiusM: number, endRadiusM: number, lengthM: number): Volume {
  requirePositive('cone', { lengthM, largerRadiusM: Math.max(startRadiusM, endRadiusM) });
  if (!(startRadiusM >= 0 && endRadiusM >= 0)) {
    throw new RangeError(`cone: radii ${startRadiusM} and ${endRadiusM}`);
  }
  const slope = (endRadiusM - startRadiusM) / lengthM;
  return {
    kind: 'cone',
    volumeM3: (Math.PI / 3) * lengthM * (startRadiusM ** 2 + startRadiusM * endRadiusM + endRadiusM ** 2),
    contains(x, y, z) {
      return z >= 0 && z <= lengthM && Math.sqrt(x * x + y * y) <= startRadiusM + slope * z;
    },
    chord(ox, oy, oz, dx, dy, dz, out) {
      wholeRay(out);
      if (!clipBetween(oz, dz, 0, lengthM, out)) return false;
      // Inside where a t^2 + 2 b t + c <= 0 and the radius is not negative.
      const radius = startRadiusM + slope * oz;
      const widening = slope * dz;
      const transverse = Math.sqrt(dx * dx + dy * dy);
      const a = (transverse - widening) * (transverse + widening);
      const b = ox * dx + oy * dy - widening * radius;
      const distance = Math.sqrt(ox * ox + oy * oy);
      const c = (distance - radius) * (distance + radius);
      // b^2 - a c without cancellation: |radius d - widening o|^2 - (o x d)^2.
      const cross = ox * dy - oy * dx;
      const wx = radius * dx - widening * ox;
      const wy = radius * dy - widening * oy;
      // Not Math.hypot, which is slow: lengths do not overflow.
      const reach = Math.sqrt(wx * wx + wy * wy);
      const discriminant = (reach - cross) * (reach + cross);
      if (a >= 0 && !(discriminant > 0)) return a === 0 && b === 0 && c <= 0;
      const root = Math.sqrt(Math.max(0, discriminant));
      const q = b > 0 ? -b - root : -b + root;
      if (a === 0) return clipBelow(0, 2 * b, -c, out);
      const t1 = q / a;
      const t2 = q === 0 ? 0 : c / q;
      const near = Math.min(t1, t2);
      const far = Math.max(t1, t2);
      if (a > 0) return clipBelow(0, 1, far, out) && clipBelow(0, -1, -near, out);
      // Steeper than the cone: inside before `near` and after `far`, one of them in the mirror image behind the tip.
      return widening > 0 ? clipBelow(0, -1, -far, out) : clipBelow(0, 1, near, out);
    },
  };
}
