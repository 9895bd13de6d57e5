import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { figureFile, figureName, pageFigures } from './figures.ts';
import { pageOf, root } from './places.ts';

/** Ends a page whose figure is drawn with it, and with the card that it is drawn from. */
export function pageFigure(md: MarkdownRenderer): void {
  md.core.ruler.before('normalize', 'page-figure', (state) => {
    const file = relative(root, state.env.realPath ?? state.env.path)
      .split(sep)
      .join('/');
    const figure = pageFigures[file];
    if (figure === undefined || !existsSync(figureFile(figure.card))) return;
    const { card, points } = figure;
    const fewer = points === undefined ? '' : `, here with ${points} points`;
    state.src += [
      '\n\n## A figure of this site',
      `![The figure of ${card}](/figures/${figureName(card)})`,
      `Drawn from [${card}](${pageOf(card)})${fewer} when this site was built.`,
    ].join('\n\n');
  });
}
