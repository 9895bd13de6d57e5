import { max } from 'd3-array';
import type { FigureLayer } from '../records/index.ts';
import { insetRect, polygonContains, type Rect } from './geometry.ts';
import { type Box, boxAt, boxesOverlap, boxToSegment } from './labels/box.ts';
import { coarse, type Shape } from './labels/item.ts';
import { diamondAt } from './layer-shape.ts';
import { linePath } from './path.ts';
import type { FigureSize } from './size.ts';
import { element } from './svg.ts';
import type { TexBox, TexRenderer } from './tex-renderer.ts';
import { drawText } from './text.ts';
import { dashArray, strokeWidth, type Theme } from './theme.ts';

const swatch = { width: 15, height: 5, gap: 4 } as const;
const padding = 4;
const rowGap = 2.5;

export interface Legend {
  readonly svg: string;
  /** Where the page is free again, if the legend stands below the axes. */
  readonly bottom: number | undefined;
}

interface Entry {
  readonly layer: FigureLayer;
  readonly box: TexBox;
}

/**
 * A legend of these layers: in the frame where it covers no curve and no label, else below the
 * axes (from `below` downwards) in as many columns as fit.
 */
export function drawLegend(
  layers: readonly FigureLayer[],
  frame: Rect,
  below: number,
  shapes: readonly Shape[],
  labels: readonly Box[],
  size: FigureSize,
  theme: Theme,
  tex: TexRenderer,
): Legend {
  const entries = layers.map((layer) => ({ layer, box: tex(layer.label, size.labelText) }));
  const rowHeight = max(entries, ({ box }) => box.height + box.depth)! + rowGap;
  const entryWidth = swatch.width + swatch.gap + max(entries, ({ box }) => box.width)!;
  const width = entryWidth + 2 * padding;
  const height = entries.length * rowHeight - rowGap + 2 * padding;
  const spot = freeSpot(width, height, insetRect(frame, 6), shapes.map(coarse), labels);
  const columns = spot ? 1 : Math.max(1, Math.floor((frame.right - frame.left) / (entryWidth + 8)));
  const perColumn = Math.ceil(entries.length / columns);
  const columnWidth = (frame.right - frame.left) / columns;
  const left = spot ? spot.x - width / 2 + padding : frame.left;
  const top = spot ? spot.y - height / 2 + padding : below + 5;
  const rows = entries.map((entry, i) => {
    const column = Math.floor(i / perColumn);
    const middle = top + ((i % perColumn) + 0.5) * rowHeight - rowGap / 2;
    return drawEntry(entry, left + column * columnWidth, middle, theme);
  });
  return {
    svg: element('g', { 'data-part': 'legend' }, rows.join('')),
    bottom: spot ? undefined : top + perColumn * rowHeight,
  };
}

function drawEntry({ layer, box }: Entry, x: number, middle: number, theme: Theme): string {
  const width = strokeWidth(layer);
  const dash = layer.kind === 'points' ? undefined : dashArray(layer.dash, width);
  const stroke = { stroke: theme.line(layer.color), 'stroke-width': width, 'stroke-dasharray': dash };
  const sample = drawSample(layer, x, middle, stroke, theme);
  const text = drawText(box, layer.label, x + swatch.width + swatch.gap, middle, {
    horizontal: 'start',
    vertical: 'middle',
  });
  return element('g', { 'data-curve': layer.id, fill: theme.ink }, sample + text);
}

function drawSample(
  { kind, color }: FigureLayer,
  x: number,
  middle: number,
  stroke: Readonly<Record<string, string | number | undefined>>,
  theme: Theme,
): string {
  const { width, height } = swatch;
  switch (kind) {
    case 'region': {
      const fill = { fill: theme.line(color), 'fill-opacity': theme.regionOpacity };
      return element('rect', { x, y: middle - height / 2, width, height, ...fill, ...stroke });
    }
    case 'points':
      return element('path', { fill: 'none', ...stroke, d: linePath([diamondAt([x + width / 2, middle])]) });
    case 'line':
      return element('line', { x1: x, x2: x + width, y1: middle, y2: middle, ...stroke });
  }
}

/** The first place, corners before sides, that touches no curve and no label; fills may lie below. */
function freeSpot(
  width: number,
  height: number,
  room: Rect,
  shapes: readonly Shape[],
  labels: readonly Box[],
): Box | undefined {
  const steps = 8;
  const spots: { box: Box; cost: number }[] = [];
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const x = room.left + width / 2 + (i / steps) * (room.right - room.left - width);
      const y = room.top + height / 2 + (j / steps) * (room.bottom - room.top - height);
      const box = boxAt(x, y, width, height);
      const fills = shapes.filter((shape) =>
        shape.areas.some((area) => polygonContains(area, [box.x, box.y])),
      );
      spots.push({ box, cost: Math.min(i, steps - i) + Math.min(j, steps - j) + 3 * fills.length });
    }
  }
  if (width > room.right - room.left || height > room.bottom - room.top) return undefined;
  spots.sort((a, b) => a.cost - b.cost);
  return spots.find(({ box }) => isFree(box, shapes, labels))?.box;
}

function isFree(box: Box, shapes: readonly Shape[], labels: readonly Box[]): boolean {
  if (labels.some((label) => boxesOverlap(box, label, 2))) return false;
  return shapes.every(({ lines, areas }) =>
    [...lines, ...areas].every((line) =>
      line.every((point, i) => i === 0 || boxToSegment(box, line[i - 1]!, point) > 2),
    ),
  );
}
