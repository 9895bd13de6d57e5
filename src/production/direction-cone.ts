import type { DetectorVolume } from '../records/volume.ts';

/** A cone of directions, with what is computed from its half angle once. */
export interface DirectionCone {
  /** Axis, of length 1. */
  readonly axis: readonly [x: number, y: number, z: number];
  /** Half angle, rad; pi for all directions. */
  readonly halfAngle: number;
  readonly sine: number;
  readonly cosine: number;
  /** sin^2 of half of the half angle. */
  readonly haversine: number;
}

/**
 * The directions within `halfAngle` (rad, above 0, all of them from pi on) of an axis of any length.
 *
 * @throws RangeError for an axis of no direction, or a half angle that is not above 0
 */
export function directionCone(
  [x, y, z]: readonly [number, number, number],
  halfAngle: number,
): DirectionCone {
  const length = Math.hypot(x, y, z);
  if (!(length > 0 && length < Number.POSITIVE_INFINITY && halfAngle > 0)) {
    throw new RangeError(`cone about (${x}, ${y}, ${z}) with half angle ${halfAngle}`);
  }
  const angle = Math.min(halfAngle, Math.PI);
  return {
    axis: [x / length, y / length, z / length],
    halfAngle: angle,
    sine: Math.sin(angle),
    cosine: Math.cos(angle),
    haversine: Math.sin(angle / 2) ** 2,
  };
}

/** The directions that can hit a sphere, seen from a point; all of them from inside. Lengths in one unit. */
export function coneToSphere(
  from: readonly [number, number, number],
  centre: readonly [number, number, number],
  radius: number,
): DirectionCone {
  const [x, y, z] = [centre[0] - from[0], centre[1] - from[1], centre[2] - from[2]];
  const distance = Math.sqrt(x * x + y * y + z * z);
  if (distance <= radius) return directionCone([0, 0, 1], Math.PI);
  const sine = radius / distance;
  const cosine = Math.sqrt((1 - sine) * (1 + sine));
  return {
    axis: [x / distance, y / distance, z / distance],
    halfAngle: Math.asin(sine),
    sine,
    cosine,
    haversine: (sine * sine) / (2 * (1 + cosine)),
  };
}

/**
 * The directions from the origin that can hit a body: about its bounding sphere, or, narrower for a long one, about the corners
 * of a box around it.
 */
export function coneToBody({ shape, centreM, boundingRadiusM }: DetectorVolume): DirectionCone {
  const sphere = coneToSphere([0, 0, 0], centreM, boundingRadiusM);
  if (shape.kind === 'sphere') return sphere;
  const [dx, dy] =
    shape.kind === 'cylinder' ? [shape.radiusM, shape.radiusM] : [shape.widthM / 2, shape.heightM / 2];
  const [x, y, z] = centreM;
  const corners = [-1, 1].flatMap((i) =>
    [-1, 1].flatMap((j) => [-1, 1].map((k) => unit([x + i * dx, y + j * dy, z + (k * shape.lengthM) / 2]))),
  );
  const sum = (axis: 0 | 1 | 2) => corners.reduce((total, corner) => total + corner[axis], 0);
  const middle = unit([sum(0), sum(1), sum(2)]);
  const widest = Math.max(
    ...corners.map(([a, b, c]) => Math.hypot(a - middle[0], b - middle[1], c - middle[2])),
  );
  // The chord between two directions; a little more than the angle, for rounding.
  const halfAngle = 2 * Math.asin(Math.min(1, widest / 2)) * (1 + 1e-12);
  return halfAngle < Math.min(sphere.halfAngle, Math.PI / 2) ? directionCone(middle, halfAngle) : sphere;
}

function unit([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
