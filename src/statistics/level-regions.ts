import type { AxisInterval, LevelRegion, ProfileAxis, ProfileCell } from '../records/profile.ts';
import { chiSquareQuantile, usualProbabilities } from './chi-square.ts';
import { ringsAbove } from './contour.ts';
import { highestDensity } from './highest-density.ts';
import { intervalsBelow } from './intervals.ts';
import { binWidth } from './profile.ts';

type Cells = readonly (ProfileCell | undefined)[];
type Ring = LevelRegion['rings'][number];

/**
 * Where a profile lies within the quantiles of chi-square for 68.27 and 95 %, with as many degrees of freedom as it has axes: regions of
 * those confidence levels where Wilks' theorem holds.
 *
 * @param value -2 Delta ln L of a cell: that of all searches, or of one
 */
export function profileLevels(
  cells: Cells,
  axes: readonly ProfileAxis[],
  value: (cell: ProfileCell) => number = (cell) => cell.value,
): readonly LevelRegion[] {
  return usualProbabilities.map((probability) => {
    const threshold = chiSquareQuantile(probability, axes.length);
    const inside = cells.map((cell) => cell !== undefined && value(cell) <= threshold);
    const region = { probability, threshold, bins: inside.filter(Boolean).length };
    const [x, y] = axes;
    if (y === undefined) {
      const nodes = cells.map((cell) => cell && { x: cell.at[0]!, value: value(cell), error: cell.error });
      return { ...region, ...ofIntervals(intervalsBelow(nodes, threshold, x!)) };
    }
    // Of the root, which is straight where -2 Delta ln L is a parabola.
    const heights = cells.map((cell) => cell && -Math.sqrt(Math.max(0, value(cell))));
    return { ...region, ...ofRings(ringsAbove(heights, [x!, y], -Math.sqrt(threshold))) };
  });
}

/** Regions of highest posterior density that hold 68.27 and 95 % of it. */
export function credibleLevels(cells: Cells, axes: readonly ProfileAxis[]): readonly LevelRegion[] {
  const masses = cells.map((cell) => cell?.posterior?.mass ?? 0);
  const densities = cells.map((cell) => cell?.posterior?.density ?? 0);
  const widths = cellMeasures(axes);
  const [x, y] = axes;
  return usualProbabilities.map((probability) => {
    const { threshold, inside } = highestDensity(masses, widths, probability);
    const region = { probability, threshold, bins: inside.filter(Boolean).length };
    if (y === undefined) return { ...region, ...ofIntervals(stretchesOf(inside, x!)) };
    return { ...region, ...ofRings(ringsAbove(densities, [x!, y], threshold)) };
  });
}

/** Widths of all bins, of two axes their areas, in the order of cells. */
export function cellMeasures([x, y]: readonly ProfileAxis[]): readonly number[] {
  const along = (axis: ProfileAxis) => axis.bins.map((bin) => binWidth(axis, bin));
  const widths = along(x!);
  return y === undefined ? widths : along(y).flatMap((height) => widths.map((width) => width * height));
}

function ofIntervals(
  intervals: readonly AxisInterval[],
): Pick<LevelRegion, 'intervals' | 'rings' | 'extent'> {
  const extent = extentOf(intervals.flatMap(({ from, to }) => [from, to]));
  return { intervals, rings: [], extent: extent === undefined ? [] : [extent] };
}

function ofRings(rings: readonly Ring[]): Pick<LevelRegion, 'intervals' | 'rings' | 'extent'> {
  const points = rings.flat();
  const extents = [extentOf(points.map(([x]) => x)), extentOf(points.map(([, y]) => y))];
  return { intervals: [], rings, extent: extents.filter((extent) => extent !== undefined) };
}

function extentOf(values: readonly number[]): readonly [number, number] | undefined {
  if (values.length === 0) return undefined;
  return [
    values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY),
  ];
}

/** Neighbouring bins joined; an end is uncertain by the width of its bin. */
function stretchesOf(inside: readonly boolean[], { bins }: ProfileAxis): readonly AxisInterval[] {
  const stretches: AxisInterval[] = [];
  inside.forEach((isInside, place) => {
    if (!isInside) return;
    const { from, to } = bins[place]!;
    const last = inside[place - 1] ? stretches.pop() : undefined;
    stretches.push({
      from: last?.from ?? from,
      fromError: last?.fromError ?? to - from,
      fromOpen: last?.fromOpen ?? place === 0,
      to,
      toError: to - from,
      toOpen: place === bins.length - 1,
    });
  });
  return stretches;
}
