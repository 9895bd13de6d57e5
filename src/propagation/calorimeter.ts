/** The front of a calorimeter: a disc or rectangle across the beam, metres from the target. */
export interface CalorimeterFront {
  readonly zM: number;
  /** Centre off the beam axis; default on it. */
  readonly xM?: number;
  readonly yM?: number;
  readonly shape:
    | { readonly kind: 'disc'; readonly radiusM: number; readonly holeRadiusM?: number }
    | { readonly kind: 'rectangle'; readonly widthM: number; readonly heightM: number };
}

/**
 * How a decay photon is followed to the calorimeter: 'photon' along its own direction, 'collinear' along its parent's, the
 * shortcut of paper mono-photon (section 4.1), which its footnote 2 says makes little difference.
 */
export type PhotonFlight = 'photon' | 'collinear';

/** Whether a ray from a point (m) hits the front; one that flies away from it or along it does not. */
export function hitsFront(
  front: CalorimeterFront,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): boolean {
  const distance = (front.zM - z) / dz;
  if (!(distance >= 0 && distance < Number.POSITIVE_INFINITY)) return false;
  const hitX = x + distance * dx - (front.xM ?? 0);
  const hitY = y + distance * dy - (front.yM ?? 0);
  const { shape } = front;
  if (shape.kind === 'rectangle') {
    return Math.abs(hitX) <= shape.widthM / 2 && Math.abs(hitY) <= shape.heightM / 2;
  }
  const square = hitX * hitX + hitY * hitY;
  return square <= shape.radiusM ** 2 && square >= (shape.holeRadiusM ?? 0) ** 2;
}

type Vector = readonly [number, number, number];

/** Whether the photon of a decay hits the front, followed in one of the two ways. Directions need not have length 1. */
export function decayPhotonHits(
  front: CalorimeterFront,
  decayPoint: Vector,
  parentDirection: Vector,
  photonDirection: Vector,
  flight: PhotonFlight = 'photon',
): boolean {
  return hitsFront(front, ...decayPoint, ...(flight === 'photon' ? photonDirection : parentDirection));
}
