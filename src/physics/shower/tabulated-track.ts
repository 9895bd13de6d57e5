import { evaluateMonotoneCubic, monotoneCubic } from '../../numerics/index.ts';
import type { TrackLength } from './track.ts';

/** A track length from a simulation, per primary particle. */
export interface TrackTable {
  readonly energiesGeV: ArrayLike<number>;
  /** Radiation lengths per GeV at these energies. */
  readonly perGeV: ArrayLike<number>;
}

/**
 * A table as a track length: a monotone cubic in ln E, which stays positive and makes no new extrema. Nothing is
 * extrapolated: T(E) is 0 above the table, and asking below it throws.
 *
 * @param relativeError of the table, for instance that of the simulation's statistics; 0 by default
 * @throws RangeError naming the entry, unless energies are positive, finite and ascend strictly, and T(E) is finite,
 *   nowhere negative and somewhere positive
 */
export function tabulatedTrack(table: TrackTable, relativeError = 0): TrackLength {
  requireTable(table);
  const { energiesGeV, perGeV } = table;
  const curve = monotoneCubic(
    Array.from(energiesGeV, (energy) => Math.log(energy)),
    perGeV,
  );
  const lowest = energiesGeV[0]!;
  const energyMax = energiesGeV[energiesGeV.length - 1]!;
  const requireInside = (energy: number): void => {
    if (!(energy >= lowest))
      throw new RangeError(`track length at ${energy} GeV: the table starts at ${lowest}`);
  };
  const [start, end] = [curve.xs[0]!, curve.xs[curve.xs.length - 1]!];
  const at = (logEnergy: number): number =>
    Math.max(0, evaluateMonotoneCubic(curve, Math.min(Math.max(logEnergy, start), end)));
  return {
    energyMax,
    perGeV: (energy) => {
      requireInside(energy);
      return energy > energyMax ? 0 : at(Math.log(energy));
    },
    panels: (energyMin) => {
      requireInside(energyMin);
      const panel = (x: number) => ({ energy: Math.exp(x), weight: Math.exp(x) * at(x) });
      return [{ lower: Math.log(energyMin), upper: end, at: panel }];
    },
    relativeError,
  };
}

/**
 * A track length put into a table from energyMin to its end, for the repeated use of one that is slow to compute
 * (positrons). Steps are those of a square in ln(E0/E), narrow where T_+ goes to 0. Not for a track with a singular end
 * (that of a primary).
 *
 * @throws RangeError unless 0 < energyMin < energyMax and count is an integer of 3 or more
 */
export function tabulateTrack(track: TrackLength, energyMin: number, count: number): TrackTable {
  const { energyMax } = track;
  if (!(energyMin > 0 && energyMin < energyMax && Number.isInteger(count) && count >= 3)) {
    throw new RangeError(`no table of ${count} entries from ${energyMin} to ${energyMax} GeV`);
  }
  const range = Math.log(energyMax / energyMin);
  const energiesGeV = Float64Array.from({ length: count }, (_, i) => {
    const y = 1 - i / (count - 1);
    return i === 0 ? energyMin : energyMax * Math.exp(-range * y * y);
  });
  const perGeV = energiesGeV.map((energy) => track.perGeV(energy));
  if (!perGeV.every(Number.isFinite)) throw new RangeError('a track length with a singular end has no table');
  return { energiesGeV, perGeV };
}

function requireTable({ energiesGeV, perGeV }: TrackTable): void {
  const count = energiesGeV.length;
  if (count < 2 || perGeV.length !== count) {
    throw new RangeError(
      `track length: ${count} energies and ${perGeV.length} values, need two or more of each`,
    );
  }
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const [energy, value] = [energiesGeV[i]!, perGeV[i]!];
    if (!(energy > 0 && energy < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`track length: energy ${energy} GeV at ${i} is not positive and finite`);
    }
    if (i > 0 && !(energy > energiesGeV[i - 1]!)) {
      throw new RangeError(
        `track length: energy ${energy} GeV at ${i} does not follow ${energiesGeV[i - 1]}`,
      );
    }
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`track length: ${value} at ${energy} GeV is not 0 or more`);
    }
    largest = Math.max(largest, value);
  }
  if (largest === 0) throw new RangeError('track length: the table is zero everywhere');
}
