import { plainText } from './plain-text.ts';
import type { TexRenderer } from './tex-renderer.ts';

/** Sets every text as a plain bar with typical extents: fast, and golden files stay small. */
export const barTex: TexRenderer = (text, sizePt) => {
  const letters = plainText(text).length;
  if (letters === 0) return { width: 0, height: 0, depth: 0, svg: '' };
  const width = Math.round(letters * sizePt * 50) / 100;
  const height = Math.round(sizePt * 70) / 100;
  return { width, height, depth: height / 4, svg: `<g><path d="M0,0h${width}v${-height}h${-width}Z"/></g>` };
};
