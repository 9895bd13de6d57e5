import { join } from 'node:path';
import type { Command } from 'commander';
import type { Catalog, PrintedValue } from '../../src/catalog/index.ts';
import { createNodePool } from '../../src/engine/node-pool.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { reproduceValues } from '../../src/pipeline/reproduce/reproduce.ts';
import { runCard } from '../../src/pipeline/run-card.ts';
import { type Comparison, ComputationError, InputError } from '../../src/records/index.ts';
import { writeFilesAtomically } from '../atomic-write.ts';
import { loadCard, loadCatalog } from '../load-card.ts';
import { packageVersion, readPackageYaml } from '../package-files.ts';
import { createProgress } from '../progress.ts';
import { resultFiles } from '../result-files.ts';
import { readable, textTable } from '../text-table.ts';
import { wholeNumber } from './run.ts';

interface ReproduceOptions {
  readonly workers: string;
  readonly json?: boolean;
  readonly figures: boolean;
  readonly out: string;
}

const accuracy = 1e-3;

export function addReproduceCommand(program: Command): void {
  program
    .command('reproduce')
    .argument('[target]', 'a paper, or paper/figure; all papers if left out')
    .description('every number that a paper prints beside ours, and its figures')
    .option('--workers <n>', 'worker threads', '1')
    .option('--no-figures', 'only the printed numbers')
    .option('--out <folder>', 'where figures go', 'out')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A printed number passes when ours agrees by the rule of its entry in data/printed-values, or when it was
known to differ and does so in the known way. Exit code 1 when one does not pass.

Examples:
  darkreach reproduce missing-energy
  darkreach reproduce missing-energy/fig-4`,
    )
    .action((target: string | undefined, options: ReproduceOptions) => reproduce(target, options));
}

async function reproduce(target: string | undefined, options: ReproduceOptions): Promise<void> {
  const catalog = loadCatalog();
  const papers = paperNames(catalog);
  const [paper, figure, ...rest] = target?.split('/') ?? [];
  if (rest.length > 0) {
    throw new InputError([
      { message: `"${target}" is not a paper or one of its figures`, expected: 'paper/figure' },
    ]);
  }
  if (paper !== undefined && !papers.includes(paper)) {
    throw new InputError([{ message: `unknown paper "${paper}"`, expected: papers.join(', ') }]);
  }
  const pool = createNodePool(wholeNumber(options.workers, '--workers', 1), workerFile());
  const progress = createProgress();
  const context: RunContext = {
    catalog,
    execute: pool.execute,
    progress: progress.report,
    seed: 1,
    version: packageVersion(),
  };
  const reports: PaperReport[] = [];
  try {
    for (const name of paper === undefined ? papers : [paper]) {
      reports.push(await paperReport(name, figure, catalog, context, options));
    }
  } finally {
    progress.stop();
    await pool.close();
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ rows: reports.flatMap(({ values }) => values) })}\n`
      : reports.map(reportText).join('\n'),
  );
  const failed = reports.flatMap(({ values }) => values.filter((value) => !value.passed));
  if (failed.length > 0) {
    throw new ComputationError(`${failed.length} printed numbers did not come out as expected`);
  }
}

interface PaperReport {
  readonly paper: string;
  readonly values: readonly Comparison[];
  readonly figures: readonly string[];
  readonly seconds: number;
}

async function paperReport(
  paper: string,
  figure: string | undefined,
  catalog: Catalog,
  context: RunContext,
  options: ReproduceOptions,
): Promise<PaperReport> {
  const started = performance.now();
  const printed = figure === undefined ? printedValuesOf(paper, catalog) : [];
  const values = await reproduceValues(printed, accuracy, context);
  const cards = options.figures || figure !== undefined ? cardsOf(paper, figure) : [];
  const figures: string[] = [];
  for (const file of cards) {
    const card = loadCard(file, catalog, []);
    const folder = join(options.out, card.id);
    writeFilesAtomically(folder, await resultFiles(await runCard(card, context), catalog, true));
    figures.push(`${file} -> ${folder}/`);
  }
  return { paper, values, figures, seconds: (performance.now() - started) / 1000 };
}

/** Papers by the folders of cards/ that hold figures, and those with printed numbers alone. */
function paperNames(catalog: Catalog): readonly string[] {
  const folders = [...readPackageYaml('cards').keys()].map((file) => file.split('/')[1]!);
  const printed = catalog.printedValues().map(({ paper }) => paper.replace(/^paper:/, ''));
  return [...new Set([...folders, ...printed])].filter((folder) => folder !== 'examples').sort();
}

function printedValuesOf(paper: string, catalog: Catalog): readonly PrintedValue[] {
  return catalog.printedValues().filter((value) => value.paper === `paper:${paper}`);
}

function cardsOf(paper: string, figure: string | undefined): readonly string[] {
  const cards = [...readPackageYaml('cards').keys()]
    .filter((file) => file.startsWith(`cards/${paper}/`))
    .sort();
  if (figure === undefined) return cards;
  const file = `cards/${paper}/${figure}.yaml`;
  if (cards.includes(file)) return [file];
  const known = cards.map((card) => card.split('/').at(-1)!.replace('.yaml', '')).join(', ');
  throw new InputError([{ message: `${paper} has no card "${figure}"`, expected: known }]);
}

function reportText(report: PaperReport): string {
  const rows = report.values.map((value) => [
    value.id,
    value.where,
    value.printed,
    readable(value.computed),
    value.unit,
    value.ratio === undefined ? '' : value.ratio.toPrecision(3),
    value.verdict,
  ]);
  const table =
    rows.length === 0
      ? ''
      : textTable(['number', 'where', 'printed', 'ours', 'unit', 'ratio', 'verdict'], rows);
  const notes = report.values
    .filter((value) => value.note !== '' && value.verdict !== 'agrees')
    .map((value) => `  ${value.id}: ${value.note}\n`);
  const passed = report.values.filter((value) => value.passed).length;
  const differing = report.values.filter((value) => value.verdict.startsWith('differs')).length;
  const figures = report.figures.map((line) => `  ${line}\n`).join('');
  return (
    `${table}${notes.length === 0 ? '' : `\nNotes\n${notes.join('')}`}${figures === '' ? '' : `\nFigures\n${figures}`}` +
    `\n${report.paper}: ${passed} of ${report.values.length} printed numbers as expected ` +
    `(${differing} of them known to differ), ${report.figures.length} figures, ${report.seconds.toFixed(1)} s\n`
  );
}

function workerFile(): string {
  return new URL('./worker.js', import.meta.url).href;
}
