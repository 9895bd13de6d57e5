import { box, cone, placed, pyramid, type Volume } from '../../src/propagation/index.ts';

/** The tilt of the box, about the y axis. */
const [sine, cosine] = [Math.sin(0.2), Math.cos(0.2)];

type Point = readonly [x: number, y: number, z: number];

/** A volume for chords, and by its own inequalities for points. */
export interface Detector {
  readonly id: string;
  readonly label: string;
  readonly volume: Volume;
  readonly volumeM3: number;
  /** Largest azimuth, in either direction, at which it is seen. */
  readonly azimuthMax: number;
  /** Mean of the momenta that are drawn along the beam. */
  readonly drawnMomentum: number;
  readonly largestCoupling: number;
  /** A point uniform in the volume. */
  readonly point: (u: Float64Array) => Point | undefined;
}

export const detectors: readonly [Detector, ...Detector[]] = [
  {
    id: 'pyramid',
    label: 'pyramid 33 to 83 m, 4 by 6 m at its end',
    volume: placed(pyramid([1, 2], [4, 6], 50), { origin: [0, 0, 33] }),
    volumeM3: 4 * 6 * 50,
    azimuthMax: Math.PI,
    drawnMomentum: 80,
    largestCoupling: 2.5e-4,
    point: (u) => {
      const [x, y, z] = [4 * (u[0]! - 0.5), 6 * (u[1]! - 0.5), 50 * u[2]!];
      const inside = Math.abs(2 * x) < 1 + 0.06 * z && Math.abs(2 * y) < 2 + 0.08 * z;
      return inside ? [x, y, 33 + z] : undefined;
    },
  },
  {
    id: 'cone',
    label: 'cone 79 to 217 m, radius 0.5 to 1.2 m',
    volume: placed(cone(0.5, 1.2, 138), { origin: [0, 0, 79] }),
    volumeM3: 2.4 * 2.4 * 138,
    azimuthMax: Math.PI,
    drawnMomentum: 80,
    largestCoupling: 2.5e-4,
    point: (u) => {
      const [x, y, z] = [2.4 * (u[0]! - 0.5), 2.4 * (u[1]! - 0.5), 138 * u[2]!];
      return Math.hypot(x, y) < 0.5 + (0.7 * z) / 138 ? [x, y, 79 + z] : undefined;
    },
  },
  {
    id: 'box',
    label: 'tilted box 200 m away, 6 m off the beam',
    volume: placed(box(4, 3, 10), { origin: [6, 0, 200], axis: [sine, 0, cosine] }),
    volumeM3: 4 * 3 * 10,
    azimuthMax: 0.5,
    drawnMomentum: 20,
    largestCoupling: 1e-4,
    point: (u) => {
      const [x, y, z] = [4 * (u[0]! - 0.5), 3 * (u[1]! - 0.5), 10 * u[2]!];
      return [6 + cosine * x + sine * z, y, 200 - sine * x + cosine * z];
    },
  },
];
