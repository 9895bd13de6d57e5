import type { DataPoint, FigureAxis, FigureLayer, LevelRegion, ProfileResult } from '../records/index.ts';
import { binOutline } from './bin-outline.ts';

const lift: DataPoint = [Number.NaN, Number.NaN];

/** Colours of regions, the narrowest first. */
export const levelColors = ['blue', 'sky'] as const;

/** Filled regions, the widest first, so that what lies in several is darker. */
export function regionLayers(levels: readonly LevelRegion[], id: string): FigureLayer[] {
  const layers = levels.map(({ probability, rings }, place): FigureLayer | undefined => {
    if (rings.length === 0) return undefined;
    const percent = Math.round(100 * probability);
    const points = rings.flatMap((ring) => [...ring, lift]);
    const look = { color: levelColors[place]!, dash: 'solid', closed: true } as const;
    return { kind: 'region', id: `${id}-${percent}`, label: `${percent} \\%`, points, ...look };
  });
  return layers.filter((layer) => layer !== undefined).toReversed();
}

/** Grey where the scan has no point; nothing where it has points everywhere. */
export function emptyBins({ axes, cells }: ProfileResult): FigureLayer[] {
  const [x, y] = axes;
  const edges = [x!, y!].map(({ bins }) => [bins[0]!.from, ...bins.map(({ to }) => to)]);
  const rings = binOutline(
    cells.map((cell) => cell === undefined),
    x!.bins.length,
  );
  const points = rings.flatMap((ring): DataPoint[] => [
    ...ring.map(([column, row]): DataPoint => [edges[0]![column]!, edges[1]![row]!]),
    lift,
  ]);
  if (points.length === 0) return [];
  const look = { color: 'grey', dash: 'solid', closed: true } as const;
  return [{ kind: 'region', id: 'empty', label: 'no points', points, ...look }];
}

/** Half the size of a cross, as a share of the panel. */
const cross = { x: 0.018, y: 0.0225 } as const;

/** A cross at the best point. */
export function bestMark(
  at: readonly (number | string | undefined)[],
  [x, y]: readonly [FigureAxis, FigureAxis],
): FigureLayer[] {
  const [left, up] = at;
  if (typeof left !== 'number' || typeof up !== 'number') return [];
  const along = (axis: FigureAxis, value: number, share: number): number =>
    axis.scale === 'log' ? value * (axis.max / axis.min) ** share : value + share * (axis.max - axis.min);
  const corner = (a: number, b: number): DataPoint => [
    along(x, left, a * cross.x),
    along(y, up, b * cross.y),
  ];
  const points = [corner(-1, -1), corner(1, 1), lift, corner(-1, 1), corner(1, -1)];
  const look = { color: 'black', dash: 'solid', width: 'normal' } as const;
  return [{ kind: 'line', id: 'best', label: '', points, errors: [], ...look }];
}
