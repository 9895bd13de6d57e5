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
