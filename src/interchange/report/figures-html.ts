import type { FigureReport } from '../../records/report.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table-html.ts';
import { comparisonCells, comparisonColumns, secondsText, withoutComparison } from './words.ts';

/** A figure with its description and how far its curves are from published ones. */
export function figureHtml(paper: string, figure: FigureReport): Html {
  const id = `${paper}-${figure.id}`;
  return html`<article aria-labelledby="${id}">
<h4 id="${id}">${figure.id}: ${figure.title}</h4>
${figure.failure === undefined ? drawingHtml(id, figure) : failureHtml(figure.failure)}<p class="small">Card <code>${figure.card}</code>, ${secondsText(figure.seconds)}.</p>
</article>
`;
}

function drawingHtml(id: string, figure: FigureReport): Html {
  const { title, description, svg = '', image } = figure;
  return html`<figure>
<img role="img" loading="lazy" alt="Plot: ${title}" aria-describedby="${id}-text" src="${dataUrl(svg)}">
<figcaption id="${id}-text">${description} <a href="${image}">SVG</a></figcaption>
</figure>
${comparisonsHtml(figure)}${notAvailableHtml(figure)}`;
}

function notAvailableHtml({ notAvailable }: FigureReport): Html | undefined {
  if (notAvailable.length === 0) return undefined;
  return html`<p>Not at hand:</p>
<ul>${notAvailable.map((text) => html`<li>${text}</li>`)}</ul>
`;
}

function failureHtml(failure: string): Html {
  return html`<p class="fails"><strong>✗ Not made:</strong> ${failure}</p>
`;
}

function comparisonsHtml(figure: FigureReport): Html {
  if (figure.comparisons.length === 0) {
    return html`<p>${withoutComparison(figure)}</p>
`;
  }
  return tableHtml(
    'Ours over the published points, distances in decades',
    comparisonColumns,
    figure.comparisons.map(comparisonCells),
  );
}

/**
 * A drawing inside the page, so that the page can be passed on alone: as an image, its ids do not meet those of others and
 * nothing in it runs.
 */
function dataUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#<>"'`{}|\\^\s]/g, (character) =>
    character === ' ' ? '%20' : encodeURIComponent(character).replace("'", '%27'),
  )}`;
}
