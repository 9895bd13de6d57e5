import { coneToBody, type DirectionCone } from '../../production/direction-cone.ts';
import { detectorBody, type Volume } from '../../propagation/index.ts';
import type { DetectorVolume } from '../../records/volume.ts';

/** A detector as particles meet it; metres, the target at the origin. */
export interface DetectorView {
  readonly body: Volume;
  readonly centreM: readonly [number, number, number];
  readonly boundingRadiusM: number;
  readonly distanceM: number;
  /** Directions from the target that may hit. */
  readonly cone: DirectionCone;
}

export function detectorView(detector: DetectorVolume): DetectorView {
  const { centreM, boundingRadiusM } = detector;
  return {
    body: detectorBody(detector),
    centreM,
    boundingRadiusM,
    distanceM: Math.hypot(...centreM),
    cone: coneToBody(detector),
  };
}
