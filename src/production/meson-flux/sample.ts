import { createStream, fillUniform } from '../../numerics/random/stream.ts';
import type { MesonFlux, MesonSample } from '../../records/meson-flux.ts';
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
  const { logMomentumMin, logMomentumMax, transverseMin, transverseMax } = flux;
  const inPt = flux.transverse === 'pT';
  const uniform = new Float64Array(4);
  const each = slice.content / number;
  let cell = slice.first;
  let passed = 0;
  for (let k = 0; k < number; k++) {
    fillUniform(stream, k, uniform, 4);
    const position = (k + uniform[0]!) * each;
    while (cell < slice.end - 1 && passed + flux.weight[cell]! < position) passed += flux.weight[cell++]!;
    const sample = start + k;
    const low = transverseMin[cell]!;
    const high = transverseMax[cell]!;
    const logTop = logMomentumMax[cell]!;
    let pT: number;
    if (inPt) {
      // A meson is at least as hard as its pT.
      const logLow = low > 0 ? Math.max(logMomentumMin[cell]!, Math.log(low)) : logMomentumMin[cell]!;
      const p = Math.exp(logLow + (logTop - logLow) * uniform[1]!);
      const top = Math.min(high, p);
      pT = Math.sqrt(low * low + Math.max(0, (top - low) * (top + low)) * uniform[2]!);
      pz[sample] = Math.sqrt(Math.max(0, (p - pT) * (p + pT)));
    } else {
      const p = Math.exp(logMomentumMin[cell]! + (logTop - logMomentumMin[cell]!) * uniform[1]!);
      const sineLow = Math.sin(0.5 * low);
      const sineHigh = Math.sin(0.5 * high);
      // sin^2(theta/2), which is theta^2/4 at small angles and goes with the solid angle at all.
      const square = sineLow * sineLow + (sineHigh - sineLow) * (sineHigh + sineLow) * uniform[2]!;
      pT = 2 * p * Math.sqrt(square * (1 - square));
      pz[sample] = p * (1 - 2 * square);
    }
    const azimuth = 2 * Math.PI * uniform[3]!;
    px[sample] = pT * Math.cos(azimuth);
    py[sample] = pT * Math.sin(azimuth);
    weight[sample] = each;
    cells[sample] = cell;
  }
}
