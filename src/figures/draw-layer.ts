import type { FigureLayer } from '../records/index.ts';
import type { Polyline } from './geometry.ts';
import type { LayerShape } from './layer-shape.ts';
import { areaPath, linePath } from './path.ts';
import { plainText } from './plain-text.ts';
import { element, escapeXml } from './svg.ts';
import { dashArray, type Theme } from './theme.ts';

/** The fill of a region; empty if it has none within the frame. */
export function drawFill(layer: FigureLayer, shape: LayerShape, theme: Theme): string {
  return drawArea(layer, shape.areas, 'fill', theme.regionOpacity, theme);
}

/** The error band of a line; empty where there is nothing to see. */
export function drawBand(layer: FigureLayer, shape: LayerShape, theme: Theme): string {
  return drawArea(layer, shape.bands, 'band', theme.bandOpacity, theme);
}

function drawArea(
  layer: FigureLayer,
  polygons: readonly Polyline[],
  part: 'fill' | 'band',
  opacity: number,
  theme: Theme,
): string {
  if (polygons.length === 0) return '';
  const attributes = {
    'data-curve': layer.id,
    'data-part': part,
    fill: theme.line(layer.color),
    'fill-opacity': opacity,
    d: areaPath(polygons),
  };
  return element('path', attributes, layerTitle(layer));
}

/** The group of a curve, under its own id and title: its line, over all fills. */
export function drawLayer(layer: FigureLayer, shape: LayerShape, id: string, theme: Theme): string {
  const width = 2 * shape.halfWidth;
  const line =
    shape.lines.length === 0
      ? ''
      : element('path', {
          fill: 'none',
          stroke: theme.line(layer.color),
          'stroke-width': width,
          'stroke-linejoin': 'round',
          'stroke-dasharray': layer.kind === 'points' ? undefined : dashArray(layer.dash, width),
          d: linePath(shape.lines),
        });
  return element('g', { id, 'data-curve': layer.id }, layerTitle(layer) + line);
}

function layerTitle(layer: FigureLayer): string {
  return element('title', {}, escapeXml(plainText(layer.label) || layer.id));
}
