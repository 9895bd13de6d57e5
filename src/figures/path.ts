import { curveLinearClosed, line } from 'd3-shape';
import type { Polyline } from './geometry.ts';

/** Path data for open polylines, two decimals. */
export function linePath(pieces: readonly Polyline[]): string {
  return pieces
    .map((piece) => line<Polyline[number]>().digits(2)(piece as [number, number][]) ?? '')
    .join('');
}

/** Path data for closed polygons, two decimals. */
export function areaPath(polygons: readonly Polyline[]): string {
  return polygons
    .map((polygon) => line().digits(2).curve(curveLinearClosed)(polygon as [number, number][]) ?? '')
    .join('');
}
