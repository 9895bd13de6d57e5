import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ComputationError, InputError } from '../../src/records/index.ts';
import { requireWritable } from '../atomic-write.ts';
import { type FigureFormat, figureFormats } from '../figure-files.ts';
import { loadCatalog } from '../load-card.ts';
import { packageVersion } from '../package-files.ts';
import { createProgress } from '../progress.ts';
import { selectPapers } from '../reproduce/papers.ts';
import { reproducePapers, workOf } from '../reproduce/report.ts';
import { failures, numbersTable, summaryLine } from '../reproduce/terminal.ts';
import { accuracy } from '../reproduce/work.ts';
import { createWorkPool } from '../reproduce/work-pool.ts';
import { writeReport } from '../reproduce/write-report.ts';
import { workerCount } from './run.ts';

interface ReproduceOptions {
  readonly workers: string;
  readonly json?: boolean;
  /** Formats as text; false with --no-figures. */
  readonly figures?: string | false;
  readonly out: string;
}

/** More threads than this are kept busy by no set of figures that we have, and each takes its memory. */
const mostWorkers = 4;

export function addReproduceCommand(program: Command): void {
  program
    .command('reproduce')
    .argument('[target]', 'a paper, or paper/figure; all papers if left out')
    .description('every number that a paper prints beside ours, its figures, and a report on both')
    .option(
      '--workers <n>',
      'worker threads; results do not depend on it',
      String(Math.min(mostWorkers, availableParallelism())),
    )
    .option('--figures <formats>', 'drawings as pdf or png too, or as pdf,png')
    .option('--no-figures', 'only the printed numbers')
    .option('--out <folder>', 'where figures and the report go', 'out')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
The report is reproduce/index.html and reproduce/report.md in the folder of --out.
A printed number passes when ours agrees by the rule of its entry in data/printed-values, or when it was
known to differ and does so in the known way. Exit code 1 when one does not pass or a figure fails.

Examples:
  darkreach reproduce
  darkreach reproduce missing-energy
  darkreach reproduce missing-energy/fig-4`,
    )
    .action((target: string | undefined, options: ReproduceOptions) => reproduce(target, options));
}

async function reproduce(target: string | undefined, options: ReproduceOptions): Promise<void> {
  const started = performance.now();
  const catalog = loadCatalog();
  const selections = selectPapers(target, options.figures !== false, catalog);
  const formats = formatsOf(options.figures);
  const workers = workerCount(options.workers);
  requireWritable(join(options.out, 'reproduce'));

  const progress = createProgress();
  const pieces = selections.flatMap((selection) => workOf(selection, formats)).length;
  const version = packageVersion();
  const pool = createWorkPool(pieces, workers, { catalog, progress: progress.report, seed: 1, version });
  let done: Awaited<ReturnType<typeof reproducePapers>>;
  try {
    done = await reproducePapers(selections, formats, pool.doAll, catalog);
  } finally {
    progress.stop();
    await pool.close();
  }

  const papers = done.map(({ paper }) => paper);
  const seconds = (performance.now() - started) / 1000;
  const path = writeReport(options.out, { darkreach: version, accuracy, workers, seconds, papers }, done);
  const tables = target === undefined ? '' : numbersTable(papers.flatMap(({ values }) => values));
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ rows: papers.flatMap(({ values }) => values) })}\n`
      : `${tables}${papers.map(summaryLine).join('')}`,
  );
  process.stderr.write(`\nwrote ${path} in ${seconds.toFixed(1)} s\n`);
  const failed = failures(papers);
  if (failed.length > 0) throw new ComputationError(`not as expected:\n  ${failed.join('\n  ')}`);
}

/** The formats beside SVG that --figures names. */
function formatsOf(figures: string | false | undefined): readonly FigureFormat[] {
  if (typeof figures !== 'string') return [];
  return figures.split(',').map((name) => {
    const format = figureFormats.find((known) => known === name.trim());
    if (format !== undefined) return format;
    throw new InputError([
      { message: `--figures ${figures}: unknown format "${name}"`, expected: figureFormats.join(', ') },
    ]);
  });
}
