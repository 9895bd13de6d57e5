import { createTexRenderer, renderFigureSvg } from '../src/figures/index.ts';
import type { Figure } from '../src/records/index.ts';

export const figureFormats = ['svg', 'pdf', 'png'] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** A figure in these formats: `figure.svg`, ... -> content. */
export async function figureFiles(
  figure: Figure,
  formats: readonly FigureFormat[],
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  if (formats.length === 0) return files;
  const svg = renderFigureSvg(figure, await createTexRenderer());
  if (formats.includes('svg')) files.set('figure.svg', svg);
  // Loaded where they are needed: they take longer to start than an SVG to draw.
  if (formats.includes('pdf')) {
    const { renderPdf } = await import('./render/index.ts');
    files.set('figure.pdf', await renderPdf(svg, figure.title));
  }
  if (formats.includes('png')) {
    const { renderPng } = await import('./render/index.ts');
    files.set('figure.png', await renderPng(svg));
  }
  return files;
}
