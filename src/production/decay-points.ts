import { fillUniform, latticeCoordinate, type RandomStream, type ShiftedLattice } from '../numerics/index.ts';

/** Puts point `index` of the unit square, at which a decay to three is taken, to out[0] and out[1]. */
export type DecayPoints = (index: number, out: Float64Array) => void;

/** Points at random. */
export function randomDecayPoints(stream: RandomStream): DecayPoints {
  return (index, out) => fillUniform(stream, index, out, 2);
}

/** Two coordinates of the points of a lattice, from `dimension` on. */
export function latticeDecayPoints(points: ShiftedLattice, dimension: number): DecayPoints {
  return (index, out) => {
    out[0] = latticeCoordinate(points, index, dimension);
    out[1] = latticeCoordinate(points, index, dimension + 1);
  };
}
