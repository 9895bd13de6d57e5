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
  const distance = Math.hypot(x, y, z);
  if (distance <= radius) return directionCone([0, 0, 1], Math.PI);
  return directionCone([x, y, z], Math.asin(radius / distance));
}
