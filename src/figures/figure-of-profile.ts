import type {
  DataPoint,
  Figure,
  FigureAxis,
  FigureLayer,
  FigurePanel,
  LevelRegion,
  ProfileAxis,
  ProfileCell,
  ProfileResult,
} from '../records/index.ts';
import { type ColorName, colorCycle } from './palette.ts';
import { posteriorPanel } from './posterior-panel.ts';
import { bestMark, emptyBins, regionLayers } from './profile-layers.ts';

/**
 * The figure of a profile: of one axis -2 Delta ln L with the levels of 68 and 95 %, of two the regions inside them and the best point; beside
 * it the posterior, where there is one. Bins without points are left open, or grey.
 */
export function figureOfProfile(profile: ProfileResult): Figure {
  const panel = profile.axes.length === 1 ? curvePanel(profile) : planePanel(profile);
  const panels =
    profile.posterior === undefined ? [panel] : [panel, posteriorPanel(profile, profile.posterior)];
  return {
    size: panels.length > 1 ? 'two-column' : 'one-column',
    theme: 'light',
    title: profile.title,
    description: `Profile likelihood over ${profile.axes.map(({ name }) => name).join(' and ')}. ${profile.description}`,
    panels: panels.map((each) => (panels.length > 1 ? each : { ...each, title: '' })),
  };
}

/** Ends of an axis as drawn. */
export function drawnAxis({ label, scale, bins }: ProfileAxis): FigureAxis {
  return { label, scale, min: bins[0]!.from, max: bins.at(-1)!.to };
}

/** Above this a curve of -2 Delta ln L says nothing more. */
const highest = 10;

function curvePanel({ axes, cells, searches, levels }: ProfileResult): FigurePanel {
  const x = drawnAxis(axes[0]!);
  const several = searches.length > 1;
  const layers: FigureLayer[] = levels.map(({ probability, threshold }) => ({
    ...{ kind: 'line', id: `level-${percent(probability)}`, label: `${percent(probability)} \\%` },
    points: [
      [x.min, threshold],
      [x.max, threshold],
    ],
    ...{ errors: [], color: 'grey', dash: 'dotted', width: 'thin' },
  }));
  searches.forEach(({ name, label }, search) => {
    if (!several) return;
    const points = cells.map((cell): DataPoint => pointOf(cell, (each) => each.searches[search]!));
    const color = colorCycle[search % colorCycle.length]!;
    const dash = 'dashed' as const;
    layers.push({ kind: 'line', id: name, label, points, errors: [], color, dash, width: 'normal' });
  });
  layers.push({
    ...{ kind: 'line', id: 'profile', label: several ? 'together' : (searches[0]?.label ?? '') },
    points: cells.map((cell) => pointOf(cell, ({ value }) => value)),
    // A maximum over points is too small, never too large: the true profile lies below.
    band: cells.map((cell) => cell && [Math.max(0, cell.value - (cell.error ?? 0)), cell.value]),
    ...{ errors: [], color: 'black', dash: 'solid', width: 'normal' },
  });
  const y: FigureAxis = { label: '$-2\\,\\Delta\\ln L$', scale: 'linear', min: 0, max: highest };
  return { id: 'profile', title: 'Profile likelihood', x, y, layers, legend: false };
}

function pointOf(cell: ProfileCell | undefined, value: (cell: ProfileCell) => number): DataPoint {
  return cell === undefined ? [Number.NaN, Number.NaN] : [cell.at[0]!, value(cell)];
}

function planePanel(profile: ProfileResult): FigurePanel {
  const [x, y] = profile.axes.map(drawnAxis) as [FigureAxis, FigureAxis];
  const alone = profile.searches.flatMap((search, place): FigureLayer[] => {
    const region = profile.searchLevels[place]?.at(-1);
    if (profile.searches.length < 2 || region === undefined) return [];
    return [outline(region, search.name, `${search.label}, ${percent(region.probability)} \\%`, place)];
  });
  const best = profile.best.values;
  const at = profile.axes.map(({ name }) => best.find((value) => value.name === name)?.value);
  return {
    id: 'profile',
    title: 'Profile likelihood',
    ...{ x, y },
    layers: [
      ...emptyBins(profile),
      ...regionLayers(profile.levels, 'profile'),
      ...alone,
      ...bestMark(at, [x, y]),
    ],
    legend: true,
  };
}

const outlineColors = colorCycle.filter((color) => color !== 'blue' && color !== 'sky');

/** The region of one search alone, as a line in a colour that no filled region has. */
function outline({ rings }: LevelRegion, id: string, label: string, place: number): FigureLayer {
  const color: ColorName = outlineColors[place % outlineColors.length]!;
  return {
    kind: 'line',
    id,
    label,
    points: closed(rings),
    errors: [],
    color,
    dash: 'dashed',
    width: 'normal',
  };
}

/** Rings one after another, closed, with a lift of the pen between them. */
function closed(rings: LevelRegion['rings']): readonly DataPoint[] {
  return rings.flatMap((ring): DataPoint[] => [...ring, ring[0]!, [Number.NaN, Number.NaN]]);
}

/** A probability as whole per cent. */
export function percent(probability: number): number {
  return Math.round(100 * probability);
}
