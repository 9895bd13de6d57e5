import { createStream, fillUniform } from '../../numerics/random/stream.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';
import { momentumInCell } from './in-cell.ts';
import { type MomentumSlice, momentumSlices, shareSamples } from './slices.ts';

export interface MesonSampleOptions {
  /** Mesons to draw; at least one for each slice of momentum. */
  readonly count: number;
  readonly seed: number;
  /** Tells apart samples with one seed. */
  readonly task?: number;
  /**
   * Part of the sample that goes to the slices of momentum in equal shares, so that the hardest mesons, which are few but
   * decide the reach at short lifetimes, are drawn often with small weights; the rest goes by content. Default 0.5.
   */
  readonly evenShare?: number;
  /** Softer slices of momentum are left out, GeV: those that cannot pass a cut on energy. Default 0. */
  readonly minimumMomentum?: number;
}

/**
 * Mesons drawn from a flux. Momentum is stratified: each slice has a fixed number of samples, which walk through its cells
 * in equal steps of content. Inside a cell log p and pT^2, or log p and the solid angle (theta^2 at small
 * angles), are uniform, and so is the azimuth; pT stays below p. The same bits for the same options and flux, in any engine that computes exp, sin and cos alike.
 *
 * @throws RangeError when `count` is less than the number of slices, or nothing is harder than `minimumMomentum`
 */
export function sampleMesons(flux: MesonFlux, options: MesonSampleOptions): MesonSample {
  const { count, seed, task = 0, evenShare = 0.5, minimumMomentum = 0 } = options;
  const slices = momentumSlices(flux).filter(({ momentumMax }) => momentumMax > minimumMomentum * (1 + 1e-9));
  const shares = shareSamples(flux.name, slices, count, evenShare);
  const px = new Float64Array(count);
  const py = new Float64Array(count);
  const pz = new Float64Array(count);
  const weight = new Float64Array(count);
  const out: MesonSample = { count, px, py, pz, weight, cell: new Uint32Array(count) };
  let start = 0;
  slices.forEach((slice, index) => {
    const stream = createStream(seed, task, index);
    const number = shares[index]!;
    fillSlice(flux, slice, stream, out, start, number);
    start += number;
  });
  return out;
}

/** Fills samples [start, start + number) from one slice. */
function fillSlice(
  flux: MesonFlux,
  slice: MomentumSlice,
  stream: ReturnType<typeof createStream>,
  { px, py, pz, weight, cell: cells }: MesonSample,
  start: number,
  number: number,
): void {
  const uniform = new Float64Array(4);
  const momentum = new Float64Array(2);
  const each = slice.content / number;
  let cell = slice.first;
  let passed = 0;
  for (let k = 0; k < number; k++) {
    fillUniform(stream, k, uniform, 4);
    const position = (k + uniform[0]!) * each;
    while (cell < slice.end - 1 && passed + flux.weight[cell]! < position) passed += flux.weight[cell++]!;
    const sample = start + k;
    momentumInCell(flux, cell, uniform[1]!, uniform[2]!, momentum);
    const azimuth = 2 * Math.PI * uniform[3]!;
    px[sample] = momentum[0]! * Math.cos(azimuth);
    py[sample] = momentum[0]! * Math.sin(azimuth);
    pz[sample] = momentum[1]!;
    weight[sample] = each;
    cells[sample] = cell;
  }
}
