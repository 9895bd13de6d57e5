import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { readable } from '../../src/interchange/readable.ts';
import { validations } from '../../validation/plots/index.ts';
import { figureFile, figureName, pageFigures } from './figures.ts';
import { pageOf, root } from './places.ts';
import { validationFile, validationName, validationSummary } from './validations.ts';

/** Ends a page with its validation and its figure, where they are drawn, and what each is drawn from. */
export function pageFigure(md: MarkdownRenderer): void {
  md.core.ruler.before('normalize', 'page-figure', (state) => {
    const file = relative(root, state.env.realPath ?? state.env.path)
      .split(sep)
      .join('/');
    const page = file.replace(/^docs\//, '').replace(/\.md$/, '');
    const gallery = page === 'validation' ? validations.flatMap((each) => galleryPart(each.page)) : [];
    state.src += [...gallery, ...validationPart(page), ...figurePart(file)]
      .map((part) => `\n\n${part}`)
      .join('');
  });
}

function validationPart(page: string): string[] {
  const summary = validationSummary(page);
  if (summary === undefined || !existsSync(validationFile(page))) return [];
  const { claim, points, difference, error, at, allowed } = summary;
  return [
    '## Validation',
    `![Both ways beside each other, and their ratio](/${validationName(page)})`,
    claim,
    `${points} points. The one closest to what is allowed, at ${readable(at)}: relative difference ${short(difference)}, its error ${short(error)}, allowed ${short(allowed)}. [What this shows](/validation.md).`,
  ];
}

/** A validation on the page of all of them. */
function galleryPart(page: string): string[] {
  const [, figure, claim] = validationPart(page);
  if (figure === undefined || claim === undefined) return [];
  return [`## [${page}](/${page}.md)`, figure, claim];
}

function short(value: number): string {
  return value.toExponential(1);
}

function figurePart(file: string): string[] {
  const figure = pageFigures[file];
  if (figure === undefined || !existsSync(figureFile(figure.card))) return [];
  const { card, points } = figure;
  const fewer = points === undefined ? '' : `, here with ${points} points`;
  return [
    '## A figure of this site',
    `![The figure of ${card}](/figures/${figureName(card)})`,
    `Drawn from [${card}](${pageOf(card)})${fewer} when this site was built.`,
  ];
}
