import { max } from 'd3-array';
import type {
  AxisBin,
  DataPoint,
  FigureAxis,
  FigureLayer,
  FigurePanel,
  LevelRegion,
  PosteriorSummary,
  ProfileAxis,
  ProfileResult,
} from '../records/index.ts';
import { emptyBins, levelColors, regionLayers } from './profile-layers.ts';

const lift: DataPoint = [Number.NaN, Number.NaN];

/** The posterior: of one axis its density with the regions of highest density shaded, of two those regions. */
export function posteriorPanel(profile: ProfileResult, posterior: PosteriorSummary): FigurePanel {
  const [x, y] = profile.axes;
  const axis = ({ label, scale, bins }: ProfileAxis): FigureAxis => {
    return { label, scale, min: bins[0]!.from, max: bins.at(-1)!.to };
  };
  const panel = { id: 'posterior', title: 'Posterior', x: axis(x!) } as const;
  if (y !== undefined) {
    const layers = [...emptyBins(profile), ...regionLayers(posterior.levels, 'posterior')];
    return { ...panel, y: axis(y), layers, legend: true };
  }
  const highest = max(profile.cells, (cell) => cell?.posterior?.density ?? 0) ?? 0;
  return {
    ...panel,
    y: { label: densityLabel(x!), scale: 'linear', min: 0, max: highest * 1.15 || 1 },
    layers: [
      ...posterior.levels.map((level, place) => shaded(level, profile, levelColors[place]!)).toReversed(),
      densityLine(profile),
    ],
    legend: true,
  };
}

function densityLabel({ scale, symbol, unit }: ProfileAxis): string {
  if (scale === 'log') return `$\\mathrm{d}P\\,/\\,\\mathrm{d}\\log_{10} ${symbol}$`;
  const shown = unit === '1' || unit === '' ? '' : ` [(${unit.replace(/\^(-?\d+)/g, '$^{$1}$')})$^{-1}$]`;
  return `$\\mathrm{d}P\\,/\\,\\mathrm{d}${symbol}$${shown}`;
}

/** Bins of a level, down to the axis; neighbours as one. */
function shaded(
  { probability, threshold }: LevelRegion,
  { axes, cells }: ProfileResult,
  color: string,
): FigureLayer {
  const percent = Math.round(100 * probability);
  const stretches: DataPoint[][] = [];
  let before = false;
  cells.forEach((cell, place) => {
    const density = cell?.posterior?.density ?? 0;
    const isInside = density > 0 && density >= threshold;
    const { from, to } = axes[0]!.bins[place]!;
    if (isInside && !before) stretches.push([[from, 0]]);
    if (isInside) stretches.at(-1)!.push([from, density], [to, density]);
    before = isInside;
  });
  const points = stretches.flatMap((stretch): DataPoint[] => [...stretch, [stretch.at(-1)![0], 0], lift]);
  const look = { color, dash: 'solid', closed: true } as const;
  return { kind: 'region', id: `posterior-${percent}`, label: `${percent} \\%`, points, ...look };
}

/** Steps, with one standard deviation of the Monte Carlo as a band. */
function densityLine({ axes, cells }: ProfileResult): FigureLayer {
  const steps = cells.map((cell, place) => {
    const { mass = 0, error = 0, density = 0 } = cell?.posterior ?? {};
    return { bin: axes[0]!.bins[place]!, density, error: mass === 0 ? 0 : (density * error) / mass };
  });
  const ends = ({ from, to }: AxisBin, density: number): DataPoint[] => [
    [from, density],
    [to, density],
  ];
  return {
    ...{ kind: 'line', id: 'posterior', label: '' },
    points: steps.flatMap(({ bin, density }) => ends(bin, density)),
    errors: steps.flatMap(({ error }) => [error, error]),
    ...{ color: 'black', dash: 'solid', width: 'normal' },
  };
}
