import { max } from 'd3-array';
import type { Curve, DataPoint, FigureAxis, FigureLayer, RunResult } from '../records/index.ts';
import { channelStyle } from './channel-style.ts';
import { type PlottedPoint, splitAtGaps } from './gaps.ts';
import { contourOfBranches } from './tips.ts';

/**
 * The curves of one panel as layers. The two branches of a filled curve make one closed region; of a contour that is not
 * filled, one line where they meet.
 */
export function curveLayers(
  curves: readonly Curve[],
  kind: RunResult['kind'],
  xAxis: FigureAxis,
  colorOf: (curve: Curve) => string,
): FigureLayer[] {
  const layers: FigureLayer[] = [];
  const joined = new Set<Curve>();
  for (const curve of curves) {
    if (joined.has(curve)) continue;
    const look = {
      id: curve.branch === 'upper' ? `${curve.id}-upper` : curve.id,
      label: layerLabel(curve, curves, kind),
      color: colorOf(curve),
      dash: curve.style.dash ?? (curve.status === 'projection' && kind !== 'yields' ? 'dashed' : 'solid'),
    } as const;
    const branches = branchesOf(curve, curves);
    if (branches && isFilled(curve)) {
      const [lower, upper] = branches;
      joined.add(lower).add(upper);
      const points = bandOutline(coordinates(lower.points), coordinates(upper.points));
      const band = bandOf([...lower.points, ...upper.points.toReversed()]);
      const closed = { kind: 'region', id: curve.id, label: curve.label, points, closed: true } as const;
      // An outline that is open to the top has corners of its own.
      layers.push({ ...look, ...closed, ...(band?.band.length === points.length ? band : {}) });
      continue;
    }
    const contour = isFilled(curve) ? undefined : contourOfBranches(branches, xAxis);
    if (branches && contour) {
      const [lower, upper] = branches;
      joined.add(lower).add(upper);
      layers.push({
        ...look,
        kind: 'line',
        id: curve.id,
        label: layerLabel(lower, curves, kind),
        ...lineOf(contour),
        width: 'normal',
      });
      continue;
    }
    const points = splitAtGaps(curve, xAxis.scale);
    if (isFilled(curve)) {
      const region = { kind: 'region', points: coordinates(points), closed: isClosedShape(curve) } as const;
      layers.push({ ...look, ...region, ...bandOf(points) });
    } else {
      const width = curve.origin === 'computed' ? 'normal' : 'thin';
      layers.push({ ...look, kind: 'line', ...lineOf(points), width });
    }
  }
  return layers;
}

/**
 * Lower edge forwards, upper edge backwards. Where the upper edge ends first, it has left the plot that it
 * was read from: the band is open to the top from there on.
 */
function bandOutline(lower: readonly DataPoint[], upper: readonly DataPoint[]): DataPoint[] {
  const lowerEnd = lower.at(-1);
  const upperEnd = upper.at(-1);
  if (lowerEnd === undefined || upperEnd === undefined || upperEnd[0] >= lowerEnd[0]) {
    return [...lower, ...upper.toReversed()];
  }
  const aboveAll = 1e6 * max([lower, upper], (edge) => max(edge, ([, y]) => y))!;
  return [...lower, [lowerEnd[0], aboveAll], [upperEnd[0], aboveAll], ...upper.toReversed()];
}

/** Bands and closed regions are filled unless the card says no, limits only if it says so. */
function isFilled(curve: Curve): boolean {
  const area = curve.origin !== 'computed' && (curve.branch !== '' || isClosedShape(curve));
  return curve.style.fill ?? area;
}

function isClosedShape(curve: Curve): boolean {
  return curve.inputs['shape'] === 'region';
}

function otherBranch(curve: Curve, curves: readonly Curve[]): Curve | undefined {
  const wanted = { lower: 'upper', upper: 'lower', '': undefined }[curve.branch];
  return curves.find((other) => other.id === curve.id && other.branch === wanted);
}

/** Both branches of a curve, the lower one first; undefined where there is only one. */
function branchesOf(curve: Curve, curves: readonly Curve[]): readonly [Curve, Curve] | undefined {
  const other = otherBranch(curve, curves);
  if (other === undefined) return undefined;
  return curve.branch === 'lower' ? [curve, other] : [other, curve];
}

/** Two branches drawn as two lines share one label, at the lower branch. */
function layerLabel(curve: Curve, curves: readonly Curve[], kind: RunResult['kind']): string {
  if (curve.branch === 'upper' && otherBranch(curve, curves)) return '';
  return (kind === 'yields' ? channelStyle(curve.label)?.label : undefined) ?? curve.label;
}

/** The flux band of the points; nothing where none has one. */
function bandOf(points: readonly PlottedPoint[]) {
  if (points.every(({ fluxBand }) => fluxBand === undefined)) return undefined;
  return { band: points.map(({ fluxBand }) => fluxBand) };
}

function lineOf(points: readonly PlottedPoint[]) {
  return { points: coordinates(points), ...bandOf(points), errors: points.map(({ yError }) => yError) };
}

function coordinates(points: readonly PlottedPoint[]): DataPoint[] {
  return points.map(({ x, y }): DataPoint => [x, y]);
}
