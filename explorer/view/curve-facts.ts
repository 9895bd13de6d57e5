import type { Curve, CurvePoint, Figure, FigureLayer } from '../../src/records/index.ts';
import { sum } from './reading-text.ts';

/** What each channel contributes at one x, the largest first. */
export interface ChannelShare {
  readonly channel: string;
  readonly share: number;
}

/** Points with the contributions of their channels: of a limit its own, of a card of yields those of the whole panel. */
export function pointsWithChannels(curve: Curve, all: readonly Curve[]): readonly CurvePoint[] {
  if (!curve.id.startsWith(`${curve.panel}/`)) {
    return curve.points.filter(({ channels }) => Object.keys(channels ?? {}).length > 1);
  }
  const others = all.filter(({ panel, label }) => panel === curve.panel && label !== 'total');
  return curve.points.map((point) => {
    const here = others.map(
      ({ label, points }) => [label, points.find(({ x }) => x === point.x)?.y ?? 0] as const,
    );
    return { ...point, channels: Object.fromEntries(here) };
  });
}

/** Shares at the point that is nearest to x; without an x, where the curve reaches furthest. */
export function channelShares(points: readonly CurvePoint[], x: number | undefined) {
  const [first] = points;
  if (first === undefined) return undefined;
  const away = ({ x: other }: CurvePoint) => Math.abs(Math.log(other / x!));
  const point =
    x === undefined
      ? points.reduce((best, each) => (each.y < best.y ? each : best), first)
      : points.reduce((best, each) => (away(each) < away(best) ? each : best), first);
  return { x: point.x, shares: sharesOf(point) };
}

function sharesOf({ channels = {} }: CurvePoint): ChannelShare[] {
  const entries = Object.entries(channels);
  const total = sum(entries.map(([, events]) => events));
  if (total <= 0) return [];
  return entries
    .map(([channel, events]) => ({ channel, share: events / total }))
    .sort((a, b) => b.share - a.share);
}

const colors = ['blue', 'orange', 'green', 'red', 'purple', 'sky', 'brown', 'pink'];
const smallest = 1e-3;

/** Shares along the x axis, of the channels that matter somewhere. */
export function sharesFigure(
  { label, panel }: Curve,
  points: readonly CurvePoint[],
  { figure }: { readonly figure: Figure },
): Figure | undefined {
  const axis = figure.panels.find(({ id }) => id === panel)?.x;
  const [from, to] = [points[0]?.x, points.at(-1)?.x];
  if (axis === undefined || from === undefined || to === undefined || from >= to) return undefined;
  const lines = new Map<string, [number, number][]>();
  for (const point of points) {
    for (const { channel, share } of sharesOf(point)) {
      if (share <= 0) continue;
      lines.set(channel, [...(lines.get(channel) ?? []), [point.x, Math.max(share, smallest / 100)]]);
    }
  }
  const largest = (line: readonly (readonly [number, number])[]) =>
    Math.max(...line.map(([, share]) => share));
  const shown = [...lines]
    .filter(([, line]) => largest(line) > smallest)
    .sort(([, a], [, b]) => largest(b) - largest(a))
    .slice(0, colors.length);
  const layers = shown.map(
    ([channel, line], index): FigureLayer => ({
      kind: 'line',
      id: `share-${index}`,
      label: channel.replaceAll('_', ' '),
      points: line,
      errors: [],
      color: colors[index]!,
      dash: 'solid',
      width: 'normal',
    }),
  );
  return {
    size: 'one-column',
    theme: figure.theme,
    title: `Shares of the events, ${label}`,
    description: '',
    panels: [
      {
        id: 'shares',
        title: '',
        x: { ...axis, min: from, max: to },
        y: { label: 'share of the events', scale: 'log', min: smallest, max: 1.5 },
        layers,
        legend: true,
      },
    ],
  };
}
