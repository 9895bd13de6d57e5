import { clipBelow, clipBetween, wholeRay } from './clip.ts';
import { requirePositive, type Volume } from './volume.ts';

/** Full widths of a rectangle in x and y, m. */
export type Rectangle = readonly [widthM: number, heightM: number];

/**
 * Frustum of a rectangular pyramid: 0 <= z <= length, |x| <= w(z)/2 and |y| <= h(z)/2, with widths that go in straight
 * lines from `start` to `end`, such as the decay volume of SHiP; they need not point to one tip. `placed` moves it.
 *
 * @throws RangeError for sizes that are not positive; widths at one end may be 0
 */
export function pyramid(start: Rectangle, end: Rectangle, lengthM: number): Volume {
  const [w0, h0] = start;
  const [w1, h1] = end;
  requirePositive('pyramid', { lengthM, widthM: Math.max(w0, w1), heightM: Math.max(h0, h1) });
  if (!(Math.min(w0, w1, h0, h1) >= 0)) throw new RangeError(`pyramid: widths ${start} and ${end}`);
  const x0 = w0 / 2;
  const y0 = h0 / 2;
  const xSlope = (w1 - w0) / 2 / lengthM;
  const ySlope = (h1 - h0) / 2 / lengthM;
  return {
    kind: 'pyramid',
    // Simpson's rule is exact for the quadratic w(z) h(z).
    volumeM3: (lengthM / 6) * (w0 * h0 + (w0 + w1) * (h0 + h1) + w1 * h1),
    contains: (x, y, z) =>
      z >= 0 && z <= lengthM && Math.abs(x) <= x0 + xSlope * z && Math.abs(y) <= y0 + ySlope * z,
    chord(ox, oy, oz, dx, dy, dz, out) {
      wholeRay(out);
      return (
        clipBetween(oz, dz, 0, lengthM, out) &&
        clipBelow(ox - xSlope * oz, dx - xSlope * dz, x0, out) &&
        clipBelow(-ox - xSlope * oz, -dx - xSlope * dz, x0, out) &&
        clipBelow(oy - ySlope * oz, dy - ySlope * dz, y0, out) &&
        clipBelow(-oy - ySlope * oz, -dy - ySlope * dz, y0, out)
      );
    },
  };
}
