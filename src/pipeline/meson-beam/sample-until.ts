import type { Estimate } from '../../numerics/estimate.ts';
import { ComputationError } from '../../records/errors.ts';
import type { PhotonSampler } from './photon-sampler.ts';
import type { PhotonSignal } from './photon-signal.ts';

/**
 * Decays of each kind of meson in each of the batches that a result starts with, at which it gives up, and from which on
 * nothing found means that there is nothing.
 */
const decayCounts = { fewest: 64, most: 1 << 17, enough: 1 << 12 } as const;

/** Not less than 0.5 %, which is well below what the tables of mesons are good to. Results state the error that they have. */
const leastAccuracy = 5e-3;

/** A result of samples, and what it says. */
export interface SampledResult<T> {
  readonly result: T;
  /** Its relative error and the events by meson that make it; or that there is nothing, for certain or as far as seen. */
  readonly found:
    | { readonly relativeError: number; readonly parts: Readonly<Record<string, Estimate>> }
    | 'certainly nothing'
    | 'nothing';
}

/** What is computed, and what to do where it stays inaccurate, for the message. */
export interface SamplingNames {
  readonly what: string;
  readonly advice: string;
}

/**
 * The result of as many decays as the accuracy takes: mesons that make a tenth of the variance or more get four times as many
 * until it is reached; where nothing was found, all of them get more once.
 *
 * @throws ComputationError where two million decays of each meson do not reach the accuracy
 */
export function sampleUntil<T>(
  { mesons, signal }: PhotonSampler,
  asked: number,
  { what, advice }: SamplingNames,
  resultOf: (signal: PhotonSignal | undefined) => SampledResult<T>,
): T {
  const accuracy = Math.max(asked, leastAccuracy);
  let counts: readonly number[] = mesons.map(() => decayCounts.fewest);
  for (;;) {
    const { result, found } = resultOf(signal(counts));
    if (found === 'certainly nothing' || mesons.length === 0) return result;
    const more = found === 'nothing' ? decaysToFindMore(counts) : moreDecays(mesons, counts, found.parts);
    if (found === 'nothing') {
      if (more === undefined) return result;
    } else {
      if (found.relativeError <= accuracy) return result;
      if (more === undefined) {
        throw new ComputationError(
          `${what}: relative error ${found.relativeError.toExponential(1)} instead of ${accuracy} after two million decays of each meson; ${advice}`,
        );
      }
    }
    counts = more;
  }
}

/** Undefined where all mesons that matter are at the most. */
function moreDecays(
  mesons: readonly string[],
  counts: readonly number[],
  parts: Readonly<Record<string, Estimate>>,
): readonly number[] | undefined {
  const variances = mesons.map((name) => (parts[name]?.error ?? 0) ** 2);
  const all = variances.reduce((sum, each) => sum + each, 0);
  const more = counts.map((count, index) =>
    variances[index]! >= 0.1 * all ? Math.min(decayCounts.most, 4 * count) : count,
  );
  return more.some((count, index) => count > counts[index]!) ? more : undefined;
}

/** The same for all mesons, for a signal that smaller samples may have missed; undefined after enough. */
function decaysToFindMore(counts: readonly number[]): readonly number[] | undefined {
  const largest = Math.max(...counts);
  return Math.min(...counts) >= decayCounts.enough
    ? undefined
    : counts.map(() => Math.max(decayCounts.enough, largest));
}
