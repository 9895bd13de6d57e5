import type { ReproductionReport } from '../../records/report.ts';
import { type Html, html } from './html.ts';
import { paperHtml } from './paper-html.ts';
import { pageStyle } from './style.ts';
import { tableHtml } from './table-html.ts';
import {
  countsOf,
  hasNumbers,
  numbersLegend,
  type SourceCounts,
  secondsText,
  summaryColumns,
} from './words.ts';

/**
 * The report as one HTML document that needs nothing else: style and drawings are inside. No scripts. It follows the
 * light or dark scheme of the reader.
 */
export function reportHtml(report: ReproductionReport): string {
  const { markup } = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Papers reproduced by darkreach ${report.darkreach}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header>
<h1>Papers reproduced by darkreach ${report.darkreach}</h1>
<p>Printed numbers are computed to ${report.accuracy}, figures to the accuracy of their cards. ${timeHtml(report)}</p>
</header>
<main>
${summaryHtml(report)}${report.papers.map(paperHtml)}</main>
</body>
</html>
`;
  return markup;
}

function timeHtml({ seconds, workers }: ReproductionReport): Html {
  return html`Everything took ${secondsText(seconds)} with ${workers} ${workers === 1 ? 'worker' : 'workers'};
the times below are those of the parts.`;
}

function summaryHtml(report: ReproductionReport): Html {
  return html`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
${tableHtml(
  'Each paper at a glance',
  summaryColumns,
  report.papers.map((paper) => {
    const { computed, inputs, figuresMade, seconds } = countsOf(paper);
    const sign = ({ passed, all }: SourceCounts) =>
      passed === all && paper.valueFailure === undefined ? '✓' : '✗';
    const figureSign = figuresMade === paper.figures.length ? '✓' : '✗';
    return [
      html`<a href="#${paper.id}">${paper.id}</a>`,
      `${sign(computed)} ${computed.passed} of ${computed.all}`,
      computed.differing,
      `${sign(inputs)} ${inputs.passed} of ${inputs.all}`,
      `${figureSign} ${figuresMade} of ${paper.figures.length}`,
      paper.omissions.length,
      secondsText(seconds),
    ];
  }),
)}${
  hasNumbers(report)
    ? html`<p class="small">${numbersLegend}</p>
`
    : undefined
}</section>
`;
}
