import type {
  Comparison,
  CurveComparison,
  FigureReport,
  PaperReport,
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

export function verdictText({ verdict }: Comparison): string {
  return `${signs[verdict]} ${verdict}`;
}

export function printedText({ printed, unit, verdict }: Comparison): string {
  return verdict === 'not printed' || unit === '' ? printed : `${printed} ${unit}`;
}

export function computedText({ computed, unit }: Comparison): string {
  return unit === '' ? readable(computed) : `${readable(computed)} ${unit}`;
}

/** A numerical error; empty where there is none. */
export function errorText({ error }: Comparison): string {
  return error > 0 ? error.toExponential(1) : '';
}

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

export interface Counts {
  readonly passed: number;
  readonly differing: number;
  readonly figuresMade: number;
  /** Of all figures and of the numbers. */
  readonly seconds: number;
}

export function countsOf({ values, figures, valueSeconds }: PaperReport): Counts {
  return {
    passed: values.filter(({ passed }) => passed).length,
    differing: values.filter(({ verdict }) => verdict.startsWith('differs')).length,
    figuresMade: figures.filter(({ failure }) => failure === undefined).length,
    seconds: figures.reduce((sum, figure) => sum + figure.seconds, valueSeconds),
  };
}

/** "97 of 97 printed numbers as expected (4 of them known to differ)". */
export function numbersText(paper: PaperReport): string {
  const { passed, differing } = countsOf(paper);
  return `${passed} of ${paper.values.length} printed numbers as expected (${differing} of them known to differ)`;
}
