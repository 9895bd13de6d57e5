import type { Volume } from './volume.ts';

type Vector = readonly [number, number, number];

/** Where the origin of a shape lies and where its axes point, in the frame of the beam (metres, beam along z). */
export interface Placement {
  readonly origin: Vector;
  /** Direction of the z axis of the shape; default along the beam. Need not have length 1. */
  readonly axis?: Vector;
  /** Direction near which its y axis lies, in the plane of both; default the y axis, or x for an axis along y. */
  readonly up?: Vector;
}

/**
 * A volume moved and turned: its own origin and z axis go to those of the placement.
 *
 * @throws RangeError for an axis of length 0, or along `up`
 */
export function placed(volume: Volume, { origin, axis = [0, 0, 1], up }: Placement): Volume {
  const ez = unit(axis);
  const near = up ?? (Math.abs(ez[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]);
  const ex = unit(cross(near, ez));
  const ey = cross(ez, ex);
  const [x0, y0, z0] = origin;
  if (![x0, y0, z0].every(Number.isFinite)) throw new RangeError(`placed ${volume.kind}: origin ${origin}`);
  const [xx, xy, xz] = ex;
  const [yx, yy, yz] = ey;
  const [zx, zy, zz] = ez;
  return {
    kind: volume.kind,
    volumeM3: volume.volumeM3,
    contains(x, y, z) {
      const rx = x - x0;
      const ry = y - y0;
      const rz = z - z0;
      return volume.contains(
        xx * rx + xy * ry + xz * rz,
        yx * rx + yy * ry + yz * rz,
        zx * rx + zy * ry + zz * rz,
      );
    },
    chord(ox, oy, oz, dx, dy, dz, out) {
      const rx = ox - x0;
      const ry = oy - y0;
      const rz = oz - z0;
      return volume.chord(
        xx * rx + xy * ry + xz * rz,
        yx * rx + yy * ry + yz * rz,
        zx * rx + zy * ry + zz * rz,
        xx * dx + xy * dy + xz * dz,
        yx * dx + yy * dy + yz * dz,
        zx * dx + zy * dy + zz * dz,
        out,
      );
    },
  };
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  if (!(length > 0 && Number.isFinite(length))) throw new RangeError(`placed: direction ${[x, y, z]}`);
  return [x / length, y / length, z / length];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
