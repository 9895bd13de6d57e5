import type { Comparison, PaperReport } from '../../records/report.ts';
import { figureHtml } from './figures-html.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table-html.ts';
import {
  allowedText,
  computedText,
  errorText,
  numberColumns,
  numbersText,
  printedText,
  ratioText,
  secondsText,
  verdictText,
} from './words.ts';

/** Everything of one paper: its figures, its numbers, and what is missing. */
export function paperHtml(paper: PaperReport): Html {
  const { id, title, citation, url } = paper;
  // Only pages: an address of another kind could be a script.
  const link = url?.startsWith('https://') ? html` <a href="${url}">${url}</a>` : url;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${id}: ${title}</h2>
<p>${citation} ${link}</p>
${figuresHtml(paper)}${numbersHtml(paper)}${omissionsHtml(paper)}</section>
`;
}

function figuresHtml({ id, figures }: PaperReport): Html | undefined {
  if (figures.length === 0) return undefined;
  return html`<h3>Figures</h3>
<div class="figures">
${figures.map((figure) => figureHtml(id, figure))}</div>
`;
}

function numbersHtml(paper: PaperReport): Html | undefined {
  const { values, valueSeconds, valueFailure } = paper;
  if (valueFailure !== undefined) {
    return html`<h3>Printed numbers</h3>
<p class="fails"><strong>✗ Not computed:</strong> ${valueFailure}</p>
`;
  }
  if (values.length === 0) return undefined;
  return html`<h3>Printed numbers</h3>
${tableHtml(`${numbersText(paper)}, ${secondsText(valueSeconds)}`, numberColumns, values.map(numberCells))}`;
}

function numberCells(value: Comparison) {
  return [
    html`<code>${value.id}</code>`,
    html`${value.where}<br><q>${value.quote}</q>`,
    printedText(value),
    computedText(value),
    errorText(value),
    ratioText(value.ratio),
    allowedText(value),
    html`<span class="${value.passed ? 'passes' : 'fails'}">${verdictText(value)}</span>`,
    value.note,
  ];
}

function omissionsHtml({ omissions }: PaperReport): Html | undefined {
  if (omissions.length === 0) return undefined;
  return html`<h3>What is not reproduced, and why</h3>
${tableHtml(
  'Shown in the paper and not here',
  ['what', 'where', 'why'],
  omissions.map(({ what, where, why }) => [what, where, why]),
)}`;
}
