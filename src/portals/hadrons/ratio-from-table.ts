import type { HadronicRatioTable } from '../../records/portal.ts';
import { hadronicRatio } from './hadronic-ratio.ts';

/**
 * R(s) of a table, s in GeV^2: straight lines in sqrt(s) between its points, and `hadronicRatio` below the first and
 * above the last.
 *
 * @throws RangeError on a table whose energies do not ascend.
 */
export function hadronicRatioFromTable({
  points,
}: Pick<HadronicRatioTable, 'points'>): (s: number) => number {
  points.forEach(([energy], index) => {
    if (!(energy > (points[index - 1]?.[0] ?? 0)))
      throw new RangeError(`R(s): ${energy} GeV is out of order`);
  });
  const last = points.at(-1)?.[0] ?? 0;
  return (s) => {
    const energy = Math.sqrt(s);
    if (!(energy >= (points[0]?.[0] ?? 0) && energy <= last)) return hadronicRatio(s);
    let [low, high] = [0, points.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle]![0] <= energy) low = middle;
      else high = middle;
    }
    const [[x0, y0], [x1, y1]] = [points[low]!, points[high]!];
    return x1 === x0 ? y0 : y0 + ((y1 - y0) * (energy - x0)) / (x1 - x0);
  };
}
