import type {
  Comparison,
  CurveComparison,
  FigureReport,
  PaperReport,
  ReproductionReport,
  Verdict,
} from '../../records/report.ts';
import { readable } from '../readable.ts';

/** A sign before each verdict, so that a column can be read at a glance without colours. */
const signs: Readonly<Record<Verdict, string>> = {
  agrees: '✓',
  'differs, as expected': '≠',
  DIFFERS: '✗',
  'AGREES, unexpectedly': '✗',
  'not printed': '–',
};

export function verdictText(value: Comparison): string {
  return `${signs[value.verdict]} ${verdictWords(value)}`;
}

/** The verdict; of an agreement that is allowed to be off by a factor with this factor. */
export function verdictWords(value: Comparison): string {
  return value.verdict === 'agrees' && value.allowed.kind === 'factor'
    ? `agrees within ${allowedText(value)}`
    : value.verdict;
}

/** How far from the printed number ours may be. */
export function allowedText({ allowed }: Comparison): string {
  switch (allowed.kind) {
    case 'digits':
      return allowed.digits === 1 ? 'rounded to 1 digit' : `rounded to ${allowed.digits} digits`;
    case 'relative':
      return `within ${percent(allowed.relative)}`;
    case 'factor':
      return `a factor of ${twoDigits(allowed.factor)}`;
    case 'range':
      return `the range, or ${percent(allowed.relative)} beyond`;
    case 'word':
      return 'as we read the word';
    case 'anything':
      return '';
  }
}

function percent(share: number): string {
  return `${twoDigits(100 * share)} %`;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

export function printedText({ printed, unit, verdict }: Comparison): string {
  return verdict === 'not printed' || unit === '' ? printed : `${printed} ${unit}`;
}

export function computedText({ computed, unit }: Comparison): string {
  return unit === '' ? readable(computed) : `${readable(computed)} ${unit}`;
}

/** A numerical error, or why there is none. */
export function errorText({ source, error }: Comparison): string {
  if (source === 'input') return 'input';
  return error > 0 ? error.toExponential(1) : 'exact';
}

/** What the columns of the tables of numbers mean. */
export const numbersLegend =
  'Error: numerical, in the unit of ours; "exact" for a closed form or the root of one, which has errors of rounding ' +
  'alone; "input" for a number that darkreach was given, or that arithmetic alone makes of such, so that its agreement ' +
  'says nothing of a computation. Allowed: how far ours may be from the printed number and agree; for a word, "printed" ' +
  'is the range that we take it to mean. One that is known to differ must be within 1 % of what was found when its ' +
  'entry was written.';

export function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? '' : ratio.toPrecision(3);
}

export function secondsText(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** The table of ours beside what is published; distances in decades. */
export const comparisonColumns = [
  'ours',
  'published',
  'points',
  'median ratio',
  'median distance',
  'worst distance',
  'at',
] as const;

export function comparisonCells(each: CurveComparison): readonly (string | number)[] {
  return [
    each.ours,
    each.published,
    each.points,
    ratioText(each.ratio),
    each.median.toFixed(3),
    each.worst.toFixed(3),
    `${readable(each.worstAt)} GeV`,
  ];
}

/** What is said of the published curves of a figure that has no comparison. */
export function withoutComparison({ published }: FigureReport): string {
  return published.length === 0
    ? 'No published points are drawn in this figure.'
    : `Published curves in the figure, none of which the card computes: ${published.join('; ')}.`;
}

/** Numbers of one source. */
export interface SourceCounts {
  readonly all: number;
  readonly passed: number;
  readonly differing: number;
}

export interface Counts {
  readonly computed: SourceCounts;
  readonly inputs: SourceCounts;
  readonly figuresMade: number;
  /** Of all figures and of the numbers. */
  readonly seconds: number;
}

export function countsOf({ values, figures, valueSeconds }: PaperReport): Counts {
  return {
    computed: sourceCounts(values.filter(({ source }) => source === 'computed')),
    inputs: sourceCounts(values.filter(({ source }) => source === 'input')),
    figuresMade: figures.filter(({ failure }) => failure === undefined).length,
    seconds: figures.reduce((sum, figure) => sum + figure.seconds, valueSeconds),
  };
}

function sourceCounts(values: readonly Comparison[]): SourceCounts {
  return {
    all: values.length,
    passed: values.filter(({ passed }) => passed).length,
    differing: values.filter(({ verdict }) => verdict.startsWith('differs')).length,
  };
}

/** "61 of 61 computed numbers as expected (4 known to differ), 36 inputs read back". */
export function numbersText(paper: PaperReport): string {
  const { computed, inputs } = countsOf(paper);
  const known = ({ differing }: SourceCounts) => (differing === 0 ? '' : ` (${differing} known to differ)`);
  const numbers = `${computed.passed} of ${computed.all} computed numbers as expected${known(computed)}`;
  return `${numbers}, ${inputsText(paper)}${known(inputs)}`;
}

/** "36 inputs read back", or how many of them where some are not as expected. */
function inputsText(paper: PaperReport): string {
  const { all, passed } = countsOf(paper).inputs;
  const noun = all === 1 ? 'input' : 'inputs';
  return passed === all ? `${all} ${noun} read back` : `${passed} of ${all} ${noun} read back as expected`;
}

/** Of one figure alone there are none. */
export function hasNumbers({ papers }: ReproductionReport): boolean {
  return papers.some(({ values }) => values.length > 0);
}

/** The columns of a table of printed numbers beside ours. */
export const numberColumns: readonly string[] = [
  'number',
  'where',
  'printed',
  'ours',
  'error',
  'ratio',
  'allowed',
  'verdict',
  'note',
];

/** The columns of the table of all papers. */
export const summaryColumns: readonly string[] = [
  'paper',
  'computed numbers as expected',
  'of them known to differ',
  'inputs read back',
  'figures',
  'not reproduced',
  'time',
];
