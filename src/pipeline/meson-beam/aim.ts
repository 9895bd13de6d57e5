import { type DirectionCone, directionCone } from '../../production/direction-cone.ts';
import type { Acceptance } from '../../records/search.ts';

/** The smallest cone about the beam, from the target, that holds a disc or rectangle. */
export function aimAt(acceptance: Acceptance): DirectionCone {
  const radiusCm =
    acceptance.shape === 'disc'
      ? acceptance.radiusCm
      : Math.hypot(acceptance.widthCm / 2, acceptance.heightCm / 2);
  return directionCone([0, 0, 1], Math.atan(radiusCm / acceptance.distanceCm));
}

/**
 * Part of the azimuths about the beam at which a particle from the target, at this tangent to the beam, hits what is in the
 * cone of `aimAt`: the mesons of a beam have no azimuth of their own.
 */
export function azimuthShare(acceptance: Acceptance, tangent: number): number {
  if (acceptance.shape === 'disc') return 1;
  const radiusCm = tangent * acceptance.distanceCm;
  return Math.max(
    0,
    1 - missing(radiusCm, acceptance.widthCm / 2) - missing(radiusCm, acceptance.heightCm / 2),
  );
}

/** Part of a circle that is further than `half` from a line through its centre. */
function missing(radius: number, half: number): number {
  return radius > half ? (2 / Math.PI) * Math.acos(half / radius) : 0;
}
