import type { Curve } from '../../src/records/index.ts';
import { sum } from './reading-text.ts';

/** What each channel contributes where the curve reaches furthest. */
export function channelShares(curve: Curve): { channel: string; share: number; x: number }[] {
  const withChannels = curve.points.filter(({ channels }) => channels !== undefined);
  const deepest = withChannels.reduce<(typeof withChannels)[number] | undefined>(
    (best, point) => (best === undefined || point.y < best.y ? point : best),
    undefined,
  );
  const entries = Object.entries(deepest?.channels ?? {});
  const total = sum(entries.map(([, events]) => events));
  if (deepest === undefined || total <= 0) return [];
  return entries
    .map(([channel, events]) => ({ channel, share: events / total, x: deepest.x }))
    .sort((a, b) => b.share - a.share);
}

/** Ratio of a computed curve to a published one of the same plane, over what both cover. */
export interface Comparison {
  readonly label: string;
  readonly median: number;
  readonly from: number;
  readonly to: number;
}

export function comparisons(curve: Curve, all: readonly Curve[]): Comparison[] {
  if (curve.origin !== 'computed') return [];
  return all.flatMap((other) => {
    const isSame = other.panel === curve.panel && other.branch === curve.branch;
    if (other.origin === 'computed' || !isSame || other.inputs['shape'] === 'region') return [];
    const ratios = other.points
      .flatMap(({ x, y }) => {
        const ours = valueAt(curve, x);
        return ours === undefined || y <= 0 ? [] : [ours / y];
      })
      .sort((a, b) => a - b);
    if (ratios.length === 0) return [];
    const median = ratios[ratios.length >> 1]!;
    return [{ label: other.label, median, from: ratios[0]!, to: ratios.at(-1)! }];
  });
}

/** On straight lines in a doubly logarithmic plane. */
function valueAt({ points }: Curve, x: number): number | undefined {
  for (let index = 1; index < points.length; index++) {
    const [before, after] = [points[index - 1]!, points[index]!];
    if (before.x > after.x || before.y <= 0 || after.y <= 0) return undefined;
    if (x < before.x || x > after.x) continue;
    const share = after.x === before.x ? 0 : Math.log(x / before.x) / Math.log(after.x / before.x);
    return before.y * (after.y / before.y) ** share;
  }
  return undefined;
}
