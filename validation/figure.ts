import { extent } from 'd3-array';
import { colorCycle } from '../src/figures/palette.ts';
import type { DataPoint, Figure, FigureAxis, FigureLayer, FigurePanel } from '../src/records/index.ts';
import type { ComparedCurve, Comparison } from './compare.ts';
import type { ValidationAxis } from './validation.ts';

/** Both ways beside each other, and their ratio with what is allowed for it. */
export function figureOfValidation(comparison: Comparison): Figure {
  const { page, claim } = comparison.validation;
  return {
    size: 'two-column',
    theme: 'light',
    title: `Validation of ${page}`,
    description: claim,
    panels: [numbersPanel(comparison), ratioPanel(comparison)],
  };
}

function numbersPanel({ validation, curves }: Comparison): FigurePanel {
  const y = curves.flatMap(({ points, line }) => [
    ...line.map(([, value]) => value),
    ...points.map(({ other }) => other.value),
  ]);
  return {
    id: 'numbers',
    title: `lines: darkreach; points: ${validation.other}`,
    x: axisOf(validation.x, allPlaces(curves), 1),
    y: axisOf(validation.y, y, 1.15),
    layers: curves.flatMap(({ curve, points, line }, place): FigureLayer[] => [
      {
        ...{ kind: 'line', id: curve.id, label: curve.label, points: line, errors: [] },
        ...{ color: colorAt(place), dash: 'solid', width: 'normal' },
      },
      {
        ...{ kind: 'points', id: `${curve.id}-other`, label: '', color: colorAt(place) },
        points: points.map(({ x, other }): DataPoint => [x, other.value]),
        errors: points.map(({ other }) => other.error),
      },
    ]),
    legend: curves.length > 1,
  };
}

function ratioPanel({ validation, curves }: Comparison): FigurePanel {
  const x = axisOf(validation.x, allPlaces(curves), 1);
  const tolerances = [...new Set(curves.map(({ curve }) => curve.tolerance))].filter((value) => value > 0);
  const reach = Math.max(
    ...tolerances,
    ...curves.flatMap(({ points }) =>
      points.map(({ difference: { value, error } }) => Math.abs(value) + error),
    ),
  );
  const half = reach > 0 ? 1.2 * reach : 1e-15;
  return {
    id: 'ratio',
    title: 'darkreach over the other, less one',
    x,
    y: { label: 'relative difference', scale: 'linear', min: -half, max: half },
    layers: [
      ...tolerances.map((tolerance): FigureLayer => allowedBand(tolerance, x)),
      ...curves.map(
        ({ curve, points }, place): FigureLayer => ({
          ...{ kind: 'points', id: curve.id, label: '', color: colorAt(place) },
          points: points.map(({ x: at, difference }): DataPoint => [at, difference.value]),
          errors: points.map(({ difference }) => difference.error),
        }),
      ),
    ],
    legend: false,
  };
}

/** What the other way leaves out. */
function allowedBand(tolerance: number, { min, max }: FigureAxis): FigureLayer {
  const points: DataPoint[] = [
    [min, -tolerance],
    [max, -tolerance],
    [max, tolerance],
    [min, tolerance],
  ];
  return {
    ...{ kind: 'region', id: `allowed-${tolerance}`, label: '', points, closed: true },
    ...{ color: 'grey', dash: 'dotted' },
  };
}

function colorAt(place: number): string {
  return colorCycle[place % colorCycle.length]!;
}

function allPlaces(curves: readonly ComparedCurve[]): number[] {
  return curves.flatMap(({ points, line }) => [...points.map(({ x }) => x), ...line.map(([x]) => x)]);
}

/** An axis over these values, wider by a share of them. */
function axisOf({ label, scale }: ValidationAxis, values: readonly number[], room: number): FigureAxis {
  const [from, to] = extent(values) as [number, number];
  if (scale === 'log') {
    const edge = room === 1 ? (to / from) ** 0.02 : Math.max(room, (to / from) ** 0.08);
    return { label, scale, min: from / edge, max: to * edge };
  }
  const edge = (room === 1 ? 0.02 : 0.08) * (to - from || Math.abs(to) || 1);
  return { label, scale, min: from - edge, max: to + edge };
}
