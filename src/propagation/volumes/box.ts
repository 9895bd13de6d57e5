import { clipBetween, wholeRay } from './clip.ts';
import { requirePositive, type Volume } from './volume.ts';

/**
 * Points with |x| <= widthM/2, |y| <= heightM/2 and 0 <= z <= lengthM: `placed` moves it.
 *
 * @throws RangeError for sizes that are not positive
 */
export function box(widthM: number, heightM: number, lengthM: number): Volume {
  requirePositive('box', { widthM, heightM, lengthM });
  const x0 = widthM / 2;
  const y0 = heightM / 2;
  return {
    kind: 'box',
    volumeM3: widthM * heightM * lengthM,
    contains: (x, y, z) => Math.abs(x) <= x0 && Math.abs(y) <= y0 && z >= 0 && z <= lengthM,
    chord(ox, oy, oz, dx, dy, dz, out) {
      wholeRay(out);
      return (
        clipBetween(oz, dz, 0, lengthM, out) &&
        clipBetween(ox, dx, -x0, x0, out) &&
        clipBetween(oy, dy, -y0, y0, out)
      );
    },
  };
}
