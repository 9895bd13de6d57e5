import { extent } from 'd3-array';
import type {
  ComparedPoint,
  ComparedPortal,
  ComparisonResult,
  DataPoint,
  Figure,
  FigureAxis,
  FigureLayer,
  FigurePanel,
} from '../records/index.ts';
import { colorCycle } from './palette.ts';

/** The figure of a comparison: the coupling of each portal along the mass, couplings of other units in panels of their own. */
export function figureOfComparison(comparison: ComparisonResult): Figure {
  const { portals, points, title } = comparison;
  const units = [...new Set(portals.map(({ coupling }) => coupling.unit))];
  const panels = units.map((unit) => panelOf(comparison, unit)).filter((panel) => panel !== undefined);
  return {
    size: panels.length > 1 ? 'two-column' : 'one-column',
    theme: 'light',
    title,
    description: `Couplings at ${comparison.events} events of ${portals.map(({ name }) => name).join(', ')}, ${points.length} points.`,
    panels,
  };
}

function panelOf({ portals, points }: ComparisonResult, unit: string): FigurePanel | undefined {
  const own = portals.filter(({ coupling }) => coupling.unit === unit);
  const shown = points.filter(({ portal }) => own.includes(portals[portal]!));
  if (shown.length === 0) return undefined;
  const [smallest, largest] = extent(shown, ({ coupling }) => coupling.value) as [number, number];
  const layers = own.flatMap((portal) => {
    const place = portals.indexOf(portal);
    const ofPortal = shown.filter((point) => point.portal === place);
    return (['lower', 'upper'] as const).flatMap((branch): FigureLayer[] =>
      branchLine(portal, place, branch, ofPortal),
    );
  });
  const x: FigureAxis = { label: massLabel(own), ...massRange(points.map(({ mass }) => mass)) };
  const y: FigureAxis = {
    ...{ label: couplingLabel(own, unit), scale: 'log' },
    ...{ min: smallest / 1.6, max: largest * 1.6 },
  };
  return { id: `couplings-${unit}`, title: '', x, y, layers, legend: own.length > 1 };
}

/** Ends of the axis of masses; one mass alone stands in the middle. */
function massRange(masses: readonly number[]): Pick<FigureAxis, 'scale' | 'min' | 'max'> {
  const [min, max] = extent(masses) as [number, number];
  if (min <= 0) return { scale: 'linear', min, max: max > min ? max : min + 1 };
  return max > min ? { scale: 'log', min, max } : { scale: 'log', min: min / 2, max: 2 * max };
}

function massLabel(portals: readonly ComparedPortal[]): string {
  const labels = new Set(portals.map(({ mass }) => mass.label));
  const { label, unit } = portals[0]!.mass;
  return labels.size === 1 ? label : `mass [${unit}]`;
}

function couplingLabel(portals: readonly ComparedPortal[], unit: string): string {
  const labels = new Set(portals.map(({ coupling }) => coupling.label));
  if (labels.size === 1) return [...labels][0]!;
  return unit === '1' ? 'coupling' : `coupling [${unit.replace(/\^(-?\d+)/g, '$^{$1}$')}]`;
}

function branchLine(
  { name, label, coupling: { label: axis } }: ComparedPortal,
  place: number,
  branch: 'lower' | 'upper',
  points: readonly ComparedPoint[],
): FigureLayer[] {
  const own = points.filter((point) => point.branch === branch);
  if (own.length === 0) return [];
  const both = points.some((point) => point.branch !== branch);
  return [
    {
      kind: 'line',
      id: both ? `${name}-${branch}` : name,
      // Its unit stands at the axis.
      label: branch === 'upper' && both ? '' : `${label}, ${axis.replace(/ \[.*$/, '')}`,
      points: own.map(({ mass, coupling }): DataPoint => [mass, coupling.value]),
      errors: own.map(({ coupling }) => coupling.error),
      color: colorCycle[place % colorCycle.length]!,
      dash: branch === 'upper' && both ? 'dashed' : 'solid',
      width: 'normal',
    },
  ];
}
