import { planeScale, type Rect } from '../../src/figures/index.ts';
import type { Curve, FigureAxis, FigurePanel } from '../../src/records/index.ts';
import type { Drawing } from '../worker/messages.ts';

/** A place on a curve, in data and on the page. */
export interface Reading {
  /** The curve's place in the result. */
  readonly curve: number;
  readonly x: number;
  /** The curve's own value there, or that of the nearest point where the curve does not go. */
  readonly y: number;
  readonly isOnCurve: boolean;
  /** Where the pointer is, if it is not the curve that is read. */
  readonly pointed: readonly [x: number, y: number] | undefined;
  /** The computed point nearest to it. */
  readonly point: number;
  /** Points of the page. */
  readonly page: readonly [number, number];
}

/** Further from every curve than this, in points, nothing is meant. */
const catchDistance = 40;

/** What stands at a place of the page: the nearest curve of the panel there. */
export function readingAt(drawing: Drawing, [px, py]: readonly [number, number]): Reading | undefined {
  const index = drawing.frames.findIndex((frame) => isInside(frame, px, py));
  const panel = drawing.figure.panels[index];
  const frame = drawing.frames[index];
  if (panel === undefined || frame === undefined) return undefined;
  const scale = planeScale(panel, frame);
  let best: { readonly curve: number; readonly distance: number } | undefined;
  drawing.result.curves.forEach((curve, place) => {
    if (curve.panel !== panel.id) return;
    const page = curve.points.map(({ x, y }): [number, number] => [scale.x(x), scale.y(y)]);
    const distance = distanceToLine(page, px, py);
    if (distance < (best?.distance ?? catchDistance)) best = { curve: place, distance };
  });
  if (best === undefined) return undefined;
  const pointed = [
    valueAt(px, frame.left, frame.right, panel.x),
    valueAt(py, frame.bottom, frame.top, panel.y),
  ] as const;
  return readingOn(drawing, best.curve, pointed[0], pointed);
}

/** A curve at one x; between points as the figure draws it. */
export function readingOn(
  drawing: Drawing,
  place: number,
  x: number,
  pointed?: readonly [number, number],
): Reading | undefined {
  const curve = drawing.result.curves[place];
  const located = curve && panelOf(drawing, curve);
  if (curve === undefined || located === undefined || curve.points.length === 0) return undefined;
  const { panel, frame } = located;
  const point = nearestPoint(curve, x, panel.x);
  const between = interpolated(curve, x, panel);
  const y = between ?? curve.points[point]!.y;
  const isOnCurve = between !== undefined;
  const scale = planeScale(panel, frame);
  return { curve: place, x, y, isOnCurve, pointed, point, page: [scale.x(x), scale.y(y)] };
}

/** One computed point of a curve, for those who go along it by key. */
export function readingAtPoint(drawing: Drawing, place: number, point: number): Reading | undefined {
  const found = drawing.result.curves[place]?.points[point];
  if (found === undefined) return undefined;
  const reading = readingOn(drawing, place, found.x);
  const located = panelOf(drawing, drawing.result.curves[place]!);
  if (reading === undefined || located === undefined) return undefined;
  const scale = planeScale(located.panel, located.frame);
  return { ...reading, point, y: found.y, page: [scale.x(found.x), scale.y(found.y)] };
}

function panelOf({ figure, frames }: Drawing, curve: Curve) {
  const index = figure.panels.findIndex(({ id }) => id === curve.panel);
  const panel = figure.panels[index];
  const frame = frames[index];
  return panel === undefined || frame === undefined ? undefined : { panel, frame };
}

function isInside({ left, right, top, bottom }: Rect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The inverse of an axis. */
function valueAt(position: number, from: number, to: number, { scale, min, max }: FigureAxis): number {
  const share = (position - from) / (to - from);
  return scale === 'log' ? min * (max / min) ** share : min + share * (max - min);
}

function nearestPoint({ points }: Curve, x: number, axis: FigureAxis): number {
  const away = (value: number) => Math.abs(onAxis(value, axis) - onAxis(x, axis));
  return points.reduce((best, point, index) => (away(point.x) < away(points[best]!.x) ? index : best), 0);
}

function onAxis(value: number, { scale }: FigureAxis): number {
  return scale === 'log' ? Math.log(value) : value;
}

/** Undefined where the curve does not go, or goes back on itself. */
function interpolated({ points }: Curve, x: number, panel: FigurePanel): number | undefined {
  for (let index = 1; index < points.length; index++) {
    const [before, after] = [points[index - 1]!, points[index]!];
    if (before.x > after.x) return undefined;
    if (x < before.x || x > after.x) continue;
    const [start, end] = [onAxis(before.x, panel.x), onAxis(after.x, panel.x)];
    const share = end === start ? 0 : (onAxis(x, panel.x) - start) / (end - start);
    if (panel.y.scale === 'log' && before.y > 0 && after.y > 0) {
      return before.y * (after.y / before.y) ** share;
    }
    return before.y + share * (after.y - before.y);
  }
  return undefined;
}

function distanceToLine(line: readonly (readonly [number, number])[], px: number, py: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < line.length; index++) {
    const [ax, ay] = line[Math.max(0, index - 1)]!;
    const [bx, by] = line[index]!;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
    const distance = Math.hypot(px - ax - along * dx, py - ay - along * dy);
    if (distance < least) least = distance;
  }
  return least;
}
