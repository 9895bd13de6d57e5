import type { Dash, FigureLayer } from '../records/index.ts';
import { background, lineColor, type ThemeName, textColor } from './palette.ts';

/** Colours and line styles of one figure. Widths in points. */
export interface Theme {
  readonly background: string;
  readonly ink: string;
  readonly line: (color: string) => string;
  readonly text: (color: string) => string;
  readonly regionOpacity: number;
  readonly bandOpacity: number;
}

export const lineWidth = { normal: 1.1, thin: 0.6 } as const;
export const outlineWidth = 0.9;
export const markerWidth = 0.8;

export function strokeWidth(layer: FigureLayer): number {
  if (layer.kind === 'region') return outlineWidth;
  return layer.kind === 'points' ? markerWidth : lineWidth[layer.width];
}

export function figureTheme(name: ThemeName): Theme {
  return {
    background: background(name),
    ink: lineColor('black', name),
    line: (color) => lineColor(color, name),
    text: (color) => textColor(color, name),
    regionOpacity: name === 'light' ? 0.17 : 0.24,
    bandOpacity: name === 'light' ? 0.3 : 0.4,
  };
}

/** `stroke-dasharray` for a line of this width; undefined for a solid line. */
export function dashArray(dash: Dash, width: number): string | undefined {
  const scale = 0.5 + width / 2;
  const pattern = { solid: [], dashed: [4, 2], dotted: [1, 1.6], 'dash-dotted': [4, 1.6, 1, 1.6] }[dash];
  return pattern.length === 0 ? undefined : pattern.map((part) => (part * scale).toFixed(2)).join(' ');
}
