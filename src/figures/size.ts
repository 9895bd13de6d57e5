import type { Figure } from '../records/index.ts';

export const pointsPerMm = 72 / 25.4;

/** Measures of a figure, in points unless the name says otherwise. */
export interface FigureSize {
  readonly widthMm: number;
  readonly width: number;
  /** Panels in one row, at most. */
  readonly columns: number;
  readonly axisText: number;
  readonly tickText: number;
  readonly labelText: number;
}

/** The widths journals print (one column 86 mm, two columns 178 mm), with text no smaller than they accept. */
export function figureSize(size: Figure['size'], panels: number): FigureSize {
  const widthMm = size === 'one-column' ? 86 : 178;
  const columns = size === 'one-column' ? 1 : panels === 4 ? 2 : Math.min(panels, 3);
  const text = widthMm / columns > 100 ? textSizes.wide : columns === 3 ? textSizes.narrow : textSizes.normal;
  return { widthMm, width: widthMm * pointsPerMm, columns, ...text };
}

const textSizes = {
  narrow: { axisText: 8, tickText: 6.5, labelText: 6 },
  normal: { axisText: 8.5, tickText: 7, labelText: 6.5 },
  wide: { axisText: 9.5, tickText: 8, labelText: 7.5 },
} as const;

/** Height of a frame for its width: near 4:3, lower where a single panel takes the full page. */
export function frameHeight(frameWidth: number, size: FigureSize): number {
  if (size.columns > 1) return frameWidth * 0.85;
  return frameWidth * (size.widthMm > 100 ? 0.6 : 0.8);
}
