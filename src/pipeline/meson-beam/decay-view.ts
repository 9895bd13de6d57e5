import { coneToBody, type DirectionCone, directionCone } from '../../production/direction-cone.ts';
import { type CalorimeterFront, detectorBody, hitsFront } from '../../propagation/index.ts';
import type { Acceptance, DecayGeometry } from '../../records/search.ts';
import type { DetectorVolume } from '../../records/volume.ts';
import { aimAt } from './aim.ts';

type Vector = readonly [number, number, number];

/** Directions that are sampled together, and what of their decays counts. Metres, the target at the origin. */
export interface DecayView {
  readonly cone: DirectionCone;
  /** Distances between which a particle of momentum (x, y, z) may decay, to out[0] and out[1]; false where it may not. */
  way(x: number, y: number, z: number, out: Float64Array): boolean;
  /** Whether the photon of a decay so far from the target along `direction` is seen. */
  sees(direction: Vector, flownM: number, photonDirection: Vector): boolean;
}

/**
 * Photons that are followed come from particles in a cone five times as wide as what they must hit, and from all others:
 * hardly any of those have one that hits.
 */
const widening = 5;

/** What decays count, in parts without overlap. */
export function decayViews(geometry: DecayGeometry): readonly DecayView[] {
  if (geometry.kind === 'volume') return [volumeView(geometry.volume)];
  const { acceptance, photonFlight } = geometry;
  const window = [geometry.fromCm / 100, geometry.toCm / 100] as const;
  const front = frontOf(acceptance);
  const near = aimAt(acceptance);
  if (photonFlight === 'collinear') {
    const sees = (direction: Vector) => hitsFront(front, 0, 0, 0, ...direction);
    return [{ cone: near, way: betweenPlanes(...window), sees }];
  }
  const sees = (direction: Vector, flown: number, photon: Vector) =>
    hitsFront(front, direction[0] * flown, direction[1] * flown, direction[2] * flown, ...photon);
  const wide = directionCone([0, 0, 1], Math.min(widening * near.halfAngle, Math.PI / 2));
  const all = directionCone([0, 0, 1], Math.PI);
  const forward = betweenPlanes(...window);
  const beyond = (x: number, y: number, z: number, out: Float64Array) =>
    z < wide.cosine * Math.sqrt(x * x + y * y + z * z) && forward(x, y, z, out);
  return [
    { cone: wide, way: forward, sees },
    { cone: all, way: beyond, sees },
  ];
}

function volumeView(volume: DetectorVolume): DecayView {
  const body = detectorBody(volume);
  return {
    cone: coneToBody(volume),
    way(x, y, z, out) {
      const p = Math.sqrt(x * x + y * y + z * z);
      return body.chord(0, 0, 0, x / p, y / p, z / p, out);
    },
    sees: () => true,
  };
}

/** Distances along the beam, as distances along the way. */
function betweenPlanes(fromM: number, toM: number): DecayView['way'] {
  return (x, y, z, out) => {
    if (!(z > 0)) return false;
    const stretch = Math.sqrt(x * x + y * y + z * z) / z;
    out[0] = fromM * stretch;
    out[1] = toM * stretch;
    return true;
  };
}

function frontOf(acceptance: Acceptance): CalorimeterFront {
  const zM = acceptance.distanceCm / 100;
  return acceptance.shape === 'disc'
    ? { zM, shape: { kind: 'disc', radiusM: acceptance.radiusCm / 100 } }
    : {
        zM,
        shape: {
          kind: 'rectangle',
          widthM: acceptance.widthCm / 100,
          heightM: acceptance.heightCm / 100,
        },
      };
}
