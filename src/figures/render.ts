import type { Figure } from '../records/index.ts';
import type { Rect } from './geometry.ts';
import { layoutRow, pageMargin } from './layout.ts';
import { drawPanel, type UniqueId } from './panel.ts';
import { plainText } from './plain-text.ts';
import { figureSize, pointsPerMm } from './size.ts';
import { element, escapeXml, formatNumber } from './svg.ts';
import type { TexRenderer } from './tex-renderer.ts';
import { figureTheme } from './theme.ts';

/** A drawn figure, and where everything stands on it, in points. */
export interface DrawnFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Of each panel of the figure, in their order. */
  readonly frames: readonly Rect[];
}

/**
 * Draws a figure as one self-contained SVG document: journal width in millimetres, viewBox in
 * points, all texts as paths, no fonts, no clipping, no scripts. The same figure gives the same
 * bytes. Throws an Error for an axis range that cannot be drawn, an unknown colour or invalid TeX.
 */
export function renderFigureSvg(figure: Figure, tex: TexRenderer): string {
  return drawFigure(figure, tex).svg;
}

/** The same document with its geometry, for whoever turns a place on the page back into data. */
export function drawFigure(figure: Figure, tex: TexRenderer): DrawnFigure {
  if (figure.panels.length === 0) throw new Error(`figure "${figure.title}" has no panels`);
  const size = figureSize(figure.size, figure.panels.length);
  const theme = figureTheme(figure.theme);
  const uniqueId = uniqueIds();
  const panels: string[] = [];
  const frames: Rect[] = [];
  let top: number = pageMargin.outer;
  for (let i = 0; i < figure.panels.length; i += size.columns) {
    const row = layoutRow(figure.panels.slice(i, i + size.columns), top, size, tex);
    const drawn = row.map((layout) => drawPanel(layout, size, theme, tex, uniqueId));
    frames.push(...row.map(({ frame }) => frame));
    panels.push(...drawn.map(({ svg }) => svg));
    top = Math.max(...drawn.map(({ bottom }) => bottom)) + pageMargin.row;
  }
  const height = top - pageMargin.row + pageMargin.outer;
  const content = [
    element('title', {}, escapeXml(plainText(figure.title))),
    element('desc', {}, escapeXml(plainText(figure.description))),
    // Past the edges, so that no half-covered row of pixels remains at them.
    element('rect', { x: -1, y: -1, width: size.width + 2, height: height + 2, fill: theme.background }),
    ...panels,
  ];
  const svg = `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      width: `${size.widthMm}mm`,
      height: `${formatNumber(height / pointsPerMm)}mm`,
      viewBox: `0 0 ${formatNumber(size.width)} ${formatNumber(height)}`,
    },
    content.join('\n'),
  )}\n`;
  return { svg, width: size.width, height, frames };
}

function uniqueIds(): UniqueId {
  const used = new Set<string>();
  return (...parts) => {
    const wish = parts
      .join('-')
      .replace(/[^\w.-]+/g, '-')
      .replace(/^(?![A-Za-z_])/, 'c-');
    let id = wish;
    for (let n = 2; used.has(id); n++) id = `${wish}-${n}`;
    used.add(id);
    return id;
  };
}
