import { plainText } from './plain-text.ts';
import { element } from './svg.ts';
import type { TexBox } from './tex-renderer.ts';

/** Where the given point lies in the text: along its width, and in height on the baseline or the middle. */
export interface TextAnchor {
  readonly horizontal: 'start' | 'middle' | 'end';
  readonly vertical: 'baseline' | 'middle' | 'top';
  /** Degrees, clockwise on the page. */
  readonly rotate?: number;
}

/** A set text at a point of the page; `words` is the TeX it was made from. */
export function drawText(
  box: TexBox,
  words: string,
  x: number,
  y: number,
  anchor: TextAnchor,
  attributes: Readonly<Record<string, string>> = {},
): string {
  if (box.svg === '') return '';
  const dx = { start: 0, middle: -box.width / 2, end: -box.width }[anchor.horizontal];
  const dy = { baseline: 0, middle: (box.height - box.depth) / 2, top: box.height }[anchor.vertical];
  const angle = anchor.rotate ?? 0;
  const transform =
    angle === 0
      ? `translate(${fixed(x + dx)} ${fixed(y + dy)})`
      : `translate(${fixed(x)} ${fixed(y)}) rotate(${fixed(angle)}) translate(${fixed(dx)} ${fixed(dy)})`;
  return element('g', { 'aria-label': plainText(words), transform, ...attributes }, box.svg);
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
