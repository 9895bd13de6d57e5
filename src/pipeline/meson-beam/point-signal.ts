import type { Estimate } from '../../numerics/estimate.ts';
import { boostHistogram } from '../../propagation/index.ts';
import { joined } from './joined.ts';
import { type PhotonSignal, totalOf } from './photon-signal.ts';

/**
 * Decays at chosen points in independent batches, one after another: at a coupling g each happens g^4 rate e^(-g^2 kappa)
 * times, with kappa of the way there over the decay length.
 */
export interface PointSample {
  readonly rate: Float64Array;
  readonly kappa: Float64Array;
  /** Where each batch ends. At least two. */
  readonly batchEnds: readonly number[];
}

/** Decays by meson that are followed from where they happen. */
export function pointSignal(mesons: readonly (readonly [name: string, sample: PointSample])[]): PhotonSignal {
  // Bins in ln(1/kappa) with the mean kappa of each, ascending 1/kappa.
  const { inverseBoost: kappa, weight } = boostHistogram(
    joined(mesons.map(([, sample]) => sample.kappa.map((value) => 1 / value))),
    joined(mesons.map(([, { rate }]) => rate)),
  );
  const longest = kappa[0]!;
  const shortest = kappa.at(-1)!;
  const made = weight.reduce((sum, value) => sum + value, 0);
  return {
    logEvents(logCoupling) {
      const square = Math.exp(2 * logCoupling);
      let sum = 0;
      for (let bin = 0; bin < weight.length; bin++) {
        sum += weight[bin]! * Math.exp(square * (shortest - kappa[bin]!));
      }
      return 4 * logCoupling - square * shortest + Math.log(sum);
    },
    events: (coupling) => totalOf(mesons.map(([name, sample]) => [name, eventsOf(sample, coupling ** 2)])),
    couplingSpan(events) {
      // N is at most g^4 W e^(-g^2 kappa) of the decay that is reached most easily; that has its maximum at g^2 = 2 / kappa.
      const from = (events / made) ** 0.25;
      if (made * (2 / (Math.E * shortest)) ** 2 < events) return undefined;
      let square = 10 / shortest;
      for (let step = 0; step < 100; step++) {
        square = Math.max(2, Math.log((made * square * square) / events)) / shortest;
      }
      const to = Math.sqrt(square);
      return to > from ? { from: 0.99 * from, to: 1.01 * to } : undefined;
    },
    peakSpan: () => ({ from: Math.sqrt(1 / longest), to: Math.sqrt(3 / shortest) }),
  };
}

function eventsOf({ rate, kappa, batchEnds }: PointSample, square: number): Estimate {
  let start = 0;
  let sum = 0;
  let squares = 0;
  for (const end of batchEnds) {
    let batch = 0;
    for (let i = start; i < end; i++) batch += rate[i]! * Math.exp(-square * kappa[i]!);
    sum += batch;
    squares += batch * batch;
    start = end;
  }
  const batches = batchEnds.length;
  const variance = (batches * squares - sum * sum) / (batches - 1);
  return { value: square * square * sum, error: square * square * Math.sqrt(Math.max(0, variance)) };
}
