import type { MesonFlux } from '../../records/meson-flux.ts';

/** Cells [first, end) of a flux that have one range of momentum. */
export interface MomentumSlice {
  readonly first: number;
  readonly end: number;
  readonly content: number;
  /** GeV. */
  readonly momentumMin: number;
  readonly momentumMax: number;
}

/** The slices of a flux in ascending momentum. @throws RangeError where cells are not sorted by momentum */
export function momentumSlices(flux: MesonFlux): readonly MomentumSlice[] {
  const { logMomentumMin, logMomentumMax, weight } = flux;
  const slices: MomentumSlice[] = [];
  let first = 0;
  for (let cell = 1; cell <= weight.length; cell++) {
    if (cell < weight.length && logMomentumMin[cell] === logMomentumMin[first]) continue;
    if (cell < weight.length && logMomentumMin[cell]! < logMomentumMin[first]!) {
      throw new RangeError(`flux of ${flux.name}: cell ${cell} is softer than the one before`);
    }
    slices.push({
      first,
      end: cell,
      content: weight.subarray(first, cell).reduce((sum, value) => sum + value, 0),
      momentumMin: Math.exp(logMomentumMin[first]!),
      momentumMax: Math.exp(logMomentumMax[first]!),
    });
    first = cell;
  }
  return slices;
}

/**
 * How many of `count` samples each slice gets: an equal part of `evenShare`, the rest by content, at least one, rounded so
 * that they add up.
 *
 * @throws RangeError for fewer samples than slices, or no slices
 */
export function shareSamples(
  name: string,
  slices: readonly MomentumSlice[],
  count: number,
  evenShare: number,
): readonly number[] {
  if (slices.length === 0) throw new RangeError(`flux of ${name}: no mesons of that momentum`);
  if (!(Number.isInteger(count) && count >= slices.length)) {
    throw new RangeError(`flux of ${name}: ${count} samples for ${slices.length} slices of momentum`);
  }
  if (!(evenShare >= 0 && evenShare <= 1)) throw new RangeError(`evenShare ${evenShare} is not in [0, 1]`);
  const total = slices.reduce((sum, { content }) => sum + content, 0);
  const free = count - slices.length;
  let cumulative = 0;
  let given = 0;
  return slices.map(({ content }) => {
    cumulative += evenShare / slices.length + ((1 - evenShare) * content) / total;
    const upTo = Math.min(free, Math.round(cumulative * free));
    const share = 1 + upTo - given;
    given = upTo;
    return share;
  });
}
