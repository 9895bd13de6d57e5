import { plainText } from './plain-text.ts';
import { escapeXml } from './svg.ts';
import type { TexRenderer } from './tex-renderer.ts';

/** A sans-serif letter is about this wide and high, in its size. */
const letter = { width: 0.52, height: 0.72, depth: 0.2 } as const;

/**
 * Sets texts as plain words in the reader's own font, for a screen on which the typesetter has not arrived yet.
 * Widths are estimates.
 */
export const plainTextRenderer: TexRenderer = (text, sizePt) => {
  const words = plainText(text);
  if (words === '') return { width: 0, height: 0, depth: 0, svg: '' };
  return {
    width: words.length * letter.width * sizePt,
    height: letter.height * sizePt,
    depth: letter.depth * sizePt,
    svg: `<text font-family="sans-serif" font-size="${sizePt}">${escapeXml(words)}</text>`,
  };
};
