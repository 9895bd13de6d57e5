import { basename, join } from 'node:path';
import { plainText } from '../../src/figures/index.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { besidePublished } from '../../src/pipeline/reproduce/beside-published.ts';
import { reproduceValues } from '../../src/pipeline/reproduce/reproduce.ts';
import { runCard } from '../../src/pipeline/run-card.ts';
import type { Comparison, FigureReport } from '../../src/records/index.ts';
import { describeFailure } from '../exit.ts';
import type { FigureFormat } from '../figure-files.ts';
import { loadCard } from '../load-card.ts';
import { resultFiles } from '../result-files.ts';
import { printedValuesOf } from './papers.ts';

/** A piece of work that a worker can do with the package alone. */
export type Work = FigureWork | NumbersWork;

export interface FigureWork {
  readonly kind: 'figure';
  readonly card: string;
  readonly formats: readonly FigureFormat[];
}

export interface NumbersWork {
  readonly kind: 'numbers';
  readonly paper: string;
}

/** A figure without the place of its drawing, and the files of the run. */
export interface FigureDone {
  readonly kind: 'figure';
  /** Folder below the output folder: dark-axion/fig-4. */
  readonly folder: string;
  readonly figure: Omit<FigureReport, 'image'>;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

export interface NumbersDone {
  readonly kind: 'numbers';
  readonly values: readonly Comparison[];
  readonly seconds: number;
  readonly failure: string | undefined;
}

export type Done<W extends Work> = W extends FigureWork ? FigureDone : NumbersDone;

/** Relative accuracy of the printed numbers; figures have that of their cards. */
export const accuracy = 1e-3;

/** Does a piece of work; a failure is a part of the answer, so that it does not stop the others. */
export function doWork<W extends Work>(work: W, context: RunContext): Promise<Done<W>>;
export function doWork(work: Work, context: RunContext): Promise<FigureDone | NumbersDone> {
  return work.kind === 'figure' ? makeFigure(work, context) : compareNumbers(work, context);
}

async function makeFigure({ card: file, formats }: FigureWork, context: RunContext): Promise<FigureDone> {
  const started = performance.now();
  const id = basename(file, '.yaml');
  const folder = join(basename(join(file, '..')), id);
  try {
    const card = loadCard(file, context.catalog, []);
    const result = await runCard(card, context);
    const files = await resultFiles(result, context.catalog, ['svg', ...formats]);
    const figure = {
      ...{ id, card: file, failure: undefined },
      title: plainText(card.title),
      description: plainText(card.description),
      svg: String(files.get('figure.svg')),
      comparisons: besidePublished(card, result).map((each) => ({
        ...each,
        ours: plainText(each.ours),
        published: plainText(each.published),
      })),
      published: result.curves
        .filter(({ origin, branch }) => origin !== 'computed' && branch !== 'upper')
        .map(({ label, references }) => `${plainText(label)} (${references.join(', ')})`),
      notAvailable: (result.notAvailable ?? []).map(({ label, reason }) => plainText(`${label}: ${reason}`)),
      seconds: secondsSince(started),
    };
    return { kind: 'figure', folder, figure, files };
  } catch (error) {
    const failure = describeFailure(error).message;
    const figure = {
      ...{ id, card: file, title: id, description: '', svg: undefined, comparisons: [], published: [] },
      ...{ notAvailable: [], failure, seconds: secondsSince(started) },
    };
    return { kind: 'figure', folder, figure, files: new Map() };
  }
}

async function compareNumbers({ paper }: NumbersWork, context: RunContext): Promise<NumbersDone> {
  const started = performance.now();
  try {
    const values = await reproduceValues(printedValuesOf(paper, context.catalog), accuracy, context);
    return { kind: 'numbers', values, seconds: secondsSince(started), failure: undefined };
  } catch (error) {
    const failure = describeFailure(error).message;
    return { kind: 'numbers', values: [], seconds: secondsSince(started), failure };
  }
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
