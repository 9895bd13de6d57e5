import { min } from 'd3-array';
import type { DataPoint, FigureLayer } from '../records/index.ts';
import { clipPolygon, clipPolyline, withoutBorder } from './clip.ts';
import { type Point, type Polyline, type Rect, rectContains } from './geometry.ts';
import { type PlaneScale, toPage } from './scale.ts';
import { strokeWidth } from './theme.ts';

/** What a layer looks like on the page, clipped to the frame. */
export interface LayerShape {
  readonly lines: readonly Polyline[];
  readonly areas: readonly Polyline[];
  /** Error bands, where they are wider than the line itself. */
  readonly bands: readonly Polyline[];
  /** Half the width of the line as drawn. */
  readonly halfWidth: number;
}

/** Half the length of the dash that stands for a lone point. */
const loneHalfLength = 2;

/** Half the diagonal of a marker. */
export const markerHalfWidth = 2.2;

/** A point that is not finite, or that a log axis cannot show, lifts the pen. */
export function layerShape(layer: FigureLayer, scale: PlaneScale, frame: Rect): LayerShape {
  if (layer.kind === 'points') {
    const lines = layer.points.flatMap(([x, y], i) => markerLines(x, y, layer.errors[i] ?? 0, scale, frame));
    return { lines, areas: [], bands: [], halfWidth: strokeWidth(layer) / 2 };
  }
  const strokes = penStrokes(layer.points, scale);
  if (layer.kind === 'line') {
    return {
      lines: clippedLines(strokes, frame).flatMap((line) => withoutBorder(line, frame)),
      areas: [],
      bands: clippedBands(layer, scale, frame),
      halfWidth: strokeWidth(layer) / 2,
    };
  }
  const polygons = strokes.map((stroke) => (layer.closed ? stroke : upToTop(stroke, frame)));
  return {
    lines: clippedLines(layer.closed ? strokes.map(closeRing) : strokes, frame).flatMap((line) =>
      withoutBorder(line, frame),
    ),
    areas: polygons.map((polygon) => clipPolygon(polygon, frame)).filter(hasArea),
    bands: clippedBands(layer, scale, frame),
    halfWidth: strokeWidth(layer) / 2,
  };
}

/** A diamond with the bars of its error; nothing where the point itself lies outside the frame. */
function markerLines(x: number, y: number, error: number, scale: PlaneScale, frame: Rect): Polyline[] {
  const edges = bandEdges(x, y, error, scale);
  const middle = toPage(scale, x, y);
  if (!edges || !middle || !rectContains(frame, middle)) return [];
  const diamond = diamondAt(middle);
  const [top, bottom] = [edges.upper[1], edges.lower[1]];
  const bars: Polyline[] = [
    [
      [middle[0], middle[1] - markerHalfWidth],
      [middle[0], top],
    ],
    [
      [middle[0], middle[1] + markerHalfWidth],
      [middle[0], bottom],
    ],
  ];
  const visible = bars.filter((_, i) => (i === 0 ? middle[1] - top : bottom - middle[1]) > markerHalfWidth);
  return [diamond, ...visible.flatMap((bar) => clipPolyline(bar, frame))];
}

/** The outline of a marker around a place on the page. */
export function diamondAt([x, y]: Point): Polyline {
  const half = markerHalfWidth;
  return [
    [x - half, y],
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
}

function penStrokes(points: readonly DataPoint[], scale: PlaneScale): Polyline[] {
  const strokes: Point[][] = [];
  let current: Point[] = [];
  for (const [x, y] of points) {
    const point = toPage(scale, x, y);
    if (point) {
      if (current.length === 0) strokes.push(current);
      current.push(point);
    } else {
      current = [];
    }
  }
  return strokes;
}

function clippedLines(strokes: readonly Polyline[], frame: Rect): Polyline[] {
  return strokes.flatMap((stroke) => {
    const [first, second] = stroke;
    if (!first || second) return clipPolyline(stroke, frame);
    return clipPolyline(
      [
        [first[0] - loneHalfLength, first[1]],
        [first[0] + loneHalfLength, first[1]],
      ],
      frame,
    );
  });
}

function upToTop(stroke: Polyline, frame: Rect): Polyline {
  const first = stroke[0]!;
  const last = stroke[stroke.length - 1]!;
  // Walls go up from the lower of curve and frame, so that a curve above the frame fills nothing.
  const top = Math.min(frame.top, min(stroke, (point) => point[1])!);
  return [...stroke, [last[0], top], [first[0], top]];
}

function closeRing(stroke: Polyline): Polyline {
  return stroke.length < 3 ? stroke : [...stroke, stroke[0]!];
}

function clippedBands(layer: FigureLayer, scale: PlaneScale, frame: Rect): Polyline[] {
  return errorBands(layer, scale)
    .map((band) => clipPolygon(band, frame))
    .filter(hasArea);
}

/** Polygons between y - error and y + error, or the ends of a wider band, over the stretches where one can see them. */
function errorBands(layer: FigureLayer, scale: PlaneScale): Polyline[] {
  const bands: Polyline[] = [];
  let upper: Point[] = [];
  let lower: Point[] = [];
  const finish = () => {
    if (upper.length > 1) bands.push([...upper, ...lower.reverse()]);
    upper = [];
    lower = [];
  };
  let previous: Edges | undefined;
  for (const [i, [x, y]] of layer.points.entries()) {
    const error = layer.kind === 'line' ? (layer.errors[i] ?? 0) : 0;
    const edges = bandEdges(x, y, error, scale, layer.band?.[i]);
    const visible = edges && previous && Math.max(thickness(edges), thickness(previous)) > strokeWidth(layer);
    if (!visible) finish();
    else if (upper.length === 0) {
      upper.push(previous!.upper);
      lower.push(previous!.lower);
    }
    if (visible) {
      upper.push(edges.upper);
      lower.push(edges.lower);
    }
    previous = edges;
  }
  finish();
  return bands;
}

interface Edges {
  readonly upper: Point;
  readonly lower: Point;
}

function bandEdges(
  x: number,
  y: number,
  error: number,
  scale: PlaneScale,
  [low = y, high = y]: readonly number[] = [],
): Edges | undefined {
  const middle = toPage(scale, x, y);
  if (!middle) return undefined;
  const spread = Number.isFinite(error) ? Math.abs(error) : 0;
  // A lower edge at or below zero lies infinitely far down a log axis.
  const below = scale.y(Math.min(low, y - spread));
  const lowest = Number.isNaN(below) ? Math.max(middle[1], scale.y(Number.MIN_VALUE)) : below;
  return { upper: [middle[0], scale.y(Math.max(high, y + spread))], lower: [middle[0], lowest] };
}

function thickness({ upper, lower }: Edges): number {
  return lower[1] - upper[1];
}

function hasArea(polygon: Polyline): boolean {
  return polygon.length > 2;
}
