import { latticeCoordinate, type ShiftedLattice } from '../../numerics/index.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';
import { fluxMap } from './flux-map.ts';

/**
 * Mesons of a flux at the points of a lattice, in its first two coordinates (`fluxMap`). All have p_y = 0: for what does not
 * depend on the azimuth about the beam.
 *
 * @throws RangeError for a flux without mesons
 */
export function latticeMesons(flux: MesonFlux, points: ShiftedLattice): MesonSample {
  const mesonAt = fluxMap(flux);
  const count = points.perBatch * points.batches;
  const px = new Float64Array(count);
  const pz = new Float64Array(count);
  const weight = new Float64Array(count);
  const cells = new Uint32Array(count);
  const meson = new Float64Array(4);
  for (let i = 0; i < count; i++) {
    cells[i] = mesonAt(latticeCoordinate(points, i, 0), latticeCoordinate(points, i, 1), meson);
    px[i] = meson[0]!;
    pz[i] = meson[1]!;
    weight[i] = meson[2]! / (meson[3]! * count);
  }
  return { count, px, py: new Float64Array(count), pz, weight, cell: cells };
}
