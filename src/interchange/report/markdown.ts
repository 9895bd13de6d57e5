import type { Comparison, FigureReport, PaperReport, ReproductionReport } from '../../records/report.ts';
import {
  allowedText,
  comparisonCells,
  comparisonColumns,
  computedText,
  countsOf,
  errorText,
  hasNumbers,
  numberColumns,
  numbersLegend,
  numbersText,
  printedText,
  ratioText,
  secondsText,
  summaryColumns,
  verdictText,
  withoutComparison,
} from './words.ts';

/** The report as Markdown, for those who read it in a terminal or a repository. */
export function reportMarkdown(report: ReproductionReport): string {
  const { darkreach, accuracy, seconds, workers } = report;
  return [
    `# Papers reproduced by darkreach ${plain(darkreach)}`,
    `Printed numbers are computed to ${accuracy}, figures to the accuracy of their cards. Everything took ` +
      `${secondsText(seconds)} with ${workers} ${workers === 1 ? 'worker' : 'workers'}; the times below are those of the parts.`,
    summary(report),
    ...(hasNumbers(report) ? [plain(numbersLegend)] : []),
    ...report.papers.flatMap(paperBlocks),
  ]
    .join('\n\n')
    .concat('\n');
}

function summary({ papers }: ReproductionReport): string {
  return table(
    summaryColumns,
    papers.map((paper) => {
      const { computed, inputs, figuresMade, seconds } = countsOf(paper);
      return [
        paper.id,
        `${computed.passed} of ${computed.all}`,
        computed.differing,
        `${inputs.passed} of ${inputs.all}`,
        `${figuresMade} of ${paper.figures.length}`,
        paper.omissions.length,
        secondsText(seconds),
      ];
    }),
  );
}

function paperBlocks(paper: PaperReport): readonly string[] {
  const { id, title, citation, url, figures, values, valueSeconds, valueFailure, omissions } = paper;
  return [
    `## ${plain(id)}: ${plain(title)}`,
    url === undefined ? plain(citation) : `${plain(citation)} <${encodeURI(url)}>`,
    ...(figures.length === 0 ? [] : ['### Figures', ...figures.flatMap(figureBlocks)]),
    ...(valueFailure === undefined ? [] : [`### Printed numbers\n\nNot computed: ${plain(valueFailure)}`]),
    ...(values.length === 0
      ? []
      : [
          '### Printed numbers',
          `${numbersText(paper)}, ${secondsText(valueSeconds)}.`,
          table(numberColumns, values.map(numberCells)),
        ]),
    ...(omissions.length === 0
      ? []
      : [
          '### What is not reproduced, and why',
          table(
            ['what', 'where', 'why'],
            omissions.map(({ what, where, why }) => [what, where, why]),
          ),
        ]),
  ];
}

function figureBlocks(figure: FigureReport): readonly string[] {
  const { id, title, description, image, card, seconds, failure, comparisons, notAvailable } = figure;
  const made = `Card ${plain(card)}, ${secondsText(seconds)}.`;
  const heading = `#### ${plain(id)}: ${plain(title)}`;
  if (failure !== undefined) return [heading, `Not made: ${plain(failure)}`, made];
  return [
    heading,
    `![Plot: ${plain(title)}](<${encodeURI(image)}>)`,
    `${plain(description)} ${made}`,
    comparisons.length === 0
      ? plain(withoutComparison(figure))
      : table(comparisonColumns, comparisons.map(comparisonCells)),
    ...(notAvailable.length === 0 ? [] : [`Not at hand: ${notAvailable.map(plain).join('; ')}.`]),
  ];
}

function numberCells(value: Comparison): readonly string[] {
  return [
    value.id,
    value.where,
    printedText(value),
    computedText(value),
    errorText(value),
    ratioText(value.ratio),
    allowedText(value),
    verdictText(value),
    value.note,
  ];
}

function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((cells) => line(cells.map((cell) => plain(String(cell))))),
  ].join('\n');
}

/** A text on one line in which nothing is markup, and no table ends. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]|~$#]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
