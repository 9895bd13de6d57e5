import {
  allowedText,
  countsOf,
  errorText,
  numbersText,
  verdictWords,
} from '../../src/interchange/report/index.ts';
import type { Comparison, PaperReport } from '../../src/records/index.ts';
import { readable, textTable } from '../text-table.ts';

/** The table of all numbers of a paper, with notes on those that do not plainly agree. */
export function numbersTable(values: readonly Comparison[]): string {
  if (values.length === 0) return '';
  const rows = values.map((value) => [
    value.id,
    value.where,
    value.printed,
    readable(value.computed),
    value.unit,
    errorText(value),
    value.ratio === undefined ? '' : value.ratio.toPrecision(3),
    allowedText(value),
    verdictWords(value),
  ]);
  const notes = values
    .filter((value) => value.note !== '' && verdictWords(value) !== 'agrees')
    .map((value) => `  ${value.id}: ${value.note}\n`);
  const table = textTable(
    ['number', 'where', 'printed', 'ours', 'unit', 'error', 'ratio', 'allowed', 'verdict'],
    rows,
  );
  return `${table}${notes.length === 0 ? '' : `\nNotes\n${notes.join('')}`}\n`;
}

/** One line: "na64: 34 of 34 computed numbers as expected (12 known to differ), 37 inputs read back, 11 figures, 51.2 s". */
export function summaryLine(paper: PaperReport): string {
  const { figuresMade, seconds } = countsOf(paper);
  const all = paper.figures.length;
  const figures = figuresMade === all ? `${all} figures` : `${figuresMade} of ${all} figures`;
  return `${paper.id}: ${numbersText(paper)}, ${figures}, ${seconds.toFixed(1)} s\n`;
}

/** What went wrong, a line each; empty where all is as expected. */
export function failures(papers: readonly PaperReport[]): readonly string[] {
  return papers.flatMap(({ id, values, valueFailure, figures }) => [
    ...(valueFailure === undefined ? [] : [`the numbers of ${id}: ${valueFailure}`]),
    ...figures.flatMap(({ card, failure }) => (failure === undefined ? [] : [`${card}: ${failure}`])),
    ...values.flatMap((value) =>
      value.passed
        ? []
        : [`${id} ${value.id}: printed ${value.printed}, ours ${readable(value.computed)} ${value.unit}`],
    ),
  ]);
}
