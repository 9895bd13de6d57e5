import type { FigureLayer } from '../records/index.ts';
import { drawAxes, tickLength } from './axes.ts';
import { drawBand, drawFill, drawLayer } from './draw-layer.ts';
import { insetRect } from './geometry.ts';
import { placeLabels } from './labels/place.ts';
import { type LayerShape, layerShape } from './layer-shape.ts';
import type { PanelLayout } from './layout.ts';
import { drawLegend } from './legend.ts';
import { planeScale } from './scale.ts';
import type { FigureSize } from './size.ts';
import { element } from './svg.ts';
import type { TexRenderer } from './tex-renderer.ts';
import { drawText } from './text.ts';
import type { Theme } from './theme.ts';

export interface DrawnPanel {
  readonly svg: string;
  readonly bottom: number;
}

/** Makes an identifier that no earlier element of the figure has. */
export type UniqueId = (...parts: readonly string[]) => string;

export function drawPanel(
  layout: PanelLayout,
  size: FigureSize,
  theme: Theme,
  tex: TexRenderer,
  uniqueId: UniqueId,
): DrawnPanel {
  const { panel, frame } = layout;
  const scale = planeScale(panel, frame);
  const layers = panel.layers.map((layer) => ({ layer, shape: layerShape(layer, scale, frame) }));
  const regions = layers.filter(({ layer }) => layer.kind === 'region');
  const lines = layers.filter(({ layer }) => layer.kind === 'line');
  const points = layers.filter(({ layer }) => layer.kind === 'points');
  const draw = ({ layer, shape }: DrawnLayer) => drawLayer(layer, shape, uniqueId(panel.id, layer.id), theme);
  const labels = drawLabels(layers, layout, size, theme, tex);
  const title = drawText(
    tex(panel.title, size.axisText),
    panel.title,
    (frame.left + frame.right) / 2,
    layout.titleBaseline,
    { horizontal: 'middle', vertical: 'baseline' },
    { fill: theme.ink },
  );
  const parts = [
    ...regions.map(({ layer, shape }) => drawFill(layer, shape, theme)),
    ...layers.map(({ layer, shape }) => drawBand(layer, shape, theme)),
    ...regions.map(draw),
    ...lines.map(draw),
    ...points.map(draw),
    drawAxes(panel, layout.ticks, frame, scale, size, theme, tex),
    title,
    labels.svg,
  ];
  const svg = element(
    'g',
    { id: uniqueId(panel.id), 'data-panel': panel.id, ...planeData(layout) },
    parts.join(''),
  );
  return { svg, bottom: Math.max(layout.bottom, labels.bottom) };
}

interface DrawnLayer {
  readonly layer: FigureLayer;
  readonly shape: LayerShape;
}

/** Labels at their curves and, for those asked for there or finding no place, a legend. */
function drawLabels(
  layers: readonly DrawnLayer[],
  { panel, frame, bottom }: PanelLayout,
  size: FigureSize,
  theme: Theme,
  tex: TexRenderer,
): { readonly svg: string; readonly bottom: number } {
  const shapes = layers.map(({ shape }) => shape);
  const labelled = layers.flatMap(({ layer, shape }, i) => {
    const visible = shape.lines.length > 0 || shape.areas.length > 0;
    const box = tex(layer.label, size.labelText);
    return visible && box.svg !== '' ? [{ layer, box, shape: i }] : [];
  });
  const items = labelled.map(({ box, shape }) => ({
    width: box.width,
    height: box.height + box.depth,
    shape,
  }));
  const room = insetRect(frame, tickLength.major + 1.5);
  const found = panel.legend ? [] : placeLabels(items, shapes, room);
  // With most labels in the legend, one looks for the few others there as well.
  const enough = found.filter((box) => box !== undefined).length >= items.length / 2;
  const boxes = items.map((_, i) => (enough ? found[i] : undefined));
  const texts: string[] = [];
  for (const [i, { layer, box }] of labelled.entries()) {
    const place = boxes[i];
    if (!place) continue;
    const rotate = (place.angle * 180) / Math.PI;
    const anchor = { horizontal: 'middle', vertical: 'middle', rotate } as const;
    const attributes = { 'data-curve': layer.id, fill: theme.text(layer.color) };
    texts.push(drawText(box, layer.label, place.x, place.y, anchor, attributes));
  }
  const svg = texts.length === 0 ? '' : element('g', { 'data-part': 'labels' }, texts.join(''));
  const homeless = labelled.filter((_, i) => !boxes[i]).map(({ layer }) => layer);
  if (homeless.length === 0) return { svg, bottom };
  const placed = boxes.filter((box) => box !== undefined);
  const legend = drawLegend(homeless, frame, bottom, shapes, placed, size, theme, tex);
  return { svg: svg + legend.svg, bottom: legend.bottom ?? bottom };
}

/** For whoever turns a place on the page back into data: frame in points, axes with scale and range. */
function planeData({ panel, frame }: PanelLayout): Record<string, string> {
  const axis = (one: typeof panel.x) => `${one.scale} ${one.min} ${one.max}`;
  const corners = [frame.left, frame.top, frame.right, frame.bottom].map((value) => value.toFixed(2));
  return { 'data-frame': corners.join(' '), 'data-x': axis(panel.x), 'data-y': axis(panel.y) };
}
