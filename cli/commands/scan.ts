import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { createWorkPool } from '../../src/engine/work-pool.ts';
import { InputError } from '../../src/records/index.ts';
import { requireWritable } from '../atomic-write.ts';
import { loadCatalog, parseSetting, readCard } from '../load-card.ts';
import { createSteadyProgress, type Progress } from '../progress.ts';
import { usualCacheFolder } from '../scan/answer-cache.ts';
import type { ScanPlan } from '../scan/manifest.ts';
import { createPartStore, type PartStore } from '../scan/part-store.ts';
import { queryScan } from '../scan/query.ts';
import { rowsOfPart, runScan, type ScanOutcome, type Share } from '../scan/run-scan.ts';
import { prepareScan, scanHash } from '../scan/setup.ts';
import { slurmRequest } from '../scan/slurm/request.ts';
import { runOnSlurm } from '../scan/slurm/run-slurm.ts';
import { realWorld } from '../scan/slurm/world.ts';
import { computePart, type PartAnswer, type PartWork } from '../scan/worker.ts';
import { textTable } from '../text-table.ts';
import { collect, wholeNumber, workerCount } from './run.ts';

interface ScanOptions {
  readonly set: readonly string[];
  readonly workers: string;
  readonly seed: string;
  readonly part?: string;
  readonly engine: 'local' | 'slurm';
  readonly shares?: string;
  readonly attempts?: string;
  readonly slurm: readonly string[];
  readonly out?: string;
  readonly cache?: string;
  readonly query?: string;
  readonly json?: boolean;
}

export function addScanCommand(program: Command): void {
  program
    .command('scan')
    .argument(
      '<card>',
      'card of kind scan, e.g. cards/examples/scan-dark-axion.yaml; with --query also its folder',
    )
    .description(
      'a table of numbers at many points, in Parquet files; started again, it goes on where it was',
    )
    .option('--set <path=value>', 'change a parameter of the portal, a search or the card', collect, [])
    .option('--workers <n>', 'worker threads; results do not depend on it', '1')
    .option('--seed <n>', 'seed of points that are drawn, and of whatever is random', '1')
    .option('--part <i/n>', 'only share i of n of the work, for several processes on one folder')
    .addOption(
      new Option('--engine <name>', 'who computes: this machine, or the tasks of an array under Slurm')
        .choices(['local', 'slurm'])
        .default('local'),
    )
    .option('--shares <n>', 'slurm: tasks of the array, by default one for each part up to 100')
    .option('--attempts <n>', 'slurm: how often what failed is submitted at most, by default 3')
    .option('--slurm <option>', 'slurm: an option of sbatch, as --slurm=--time=04:00:00', collect, [])
    .option('--out <folder>', 'where to write, by default out/<card>')
    .option(
      '--cache <folder>',
      'shared tables on disk, by default in the cache folder of the user, with slurm in <folder>/cache; "none" for none',
    )
    .option('--query <sql>', 'run SQL over the table "scan" and print the answer')
    .option('--json', 'print what there is, or the answer, as JSON')
    .addHelpText(
      'after',
      `
Examples:
  darkreach scan cards/examples/scan-dark-axion.yaml --workers 2
  darkreach scan my-scan.yaml --part 3/100 --out /shared/my-scan
  darkreach scan my-scan.yaml --engine slurm --out /shared/my-scan --slurm=--partition=short --slurm=--mem=1G
  darkreach scan out/my-scan --query 'select count(*) from scan where allowed'`,
    )
    .action((card: string, options: ScanOptions) => scan(card, options));
}

async function scan(cardFile: string, options: ScanOptions): Promise<void> {
  if (statSync(cardFile, { throwIfNoEntry: false })?.isDirectory()) {
    if (options.query === undefined)
      throw new InputError([{ message: `${cardFile} is a folder`, expected: 'a card, or --query' }]);
    process.stdout.write(await answerOf(cardFile, options.query, options.json === true));
    return;
  }
  const started = performance.now();
  const plan = planOf(cardFile, options);
  const folder = options.out ?? join('out', plan.scan.card.id);
  const compute = options.engine === 'slurm' ? onSlurm(plan, folder, options) : here(plan, options);
  requireWritable(folder);
  const store = createPartStore(folder, plan.hash, (part) => rowsOfPart(plan, part));
  const progress = createSteadyProgress();
  let outcome: ScanOutcome;
  try {
    outcome = await compute(store, progress.report);
  } finally {
    progress.stop();
  }
  const isJson = options.json === true;
  if (options.query !== undefined) process.stdout.write(await answerOf(folder, options.query, isJson));
  else process.stdout.write(isJson ? asJson(plan, folder, outcome) : asText(plan, outcome));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`\ncomputed ${outcome.computed} parts into ${folder}/ in ${seconds} s\n`);
}

type Compute = (store: PartStore, progress: Progress) => Promise<ScanOutcome>;

/** A scan on threads of this process. @throws InputError for options that have no meaning here */
function here(plan: ScanPlan, options: ScanOptions): Compute {
  const workers = workerCount(options.workers);
  const share = parseShare(options.part ?? '1/1');
  refuse(
    { '--shares': options.shares, '--attempts': options.attempts, '--slurm': options.slurm[0] },
    'without --engine slurm',
  );
  return async (store, progress) => {
    const pool = createWorkPool<PartWork, PartAnswer>(
      workers,
      new URL('./scan-worker.js', import.meta.url).href,
      'computePart',
      computePart,
    );
    try {
      return await runScan(plan, store, pool, share, progress);
    } finally {
      await pool.close();
    }
  };
}

/** A scan as tasks of Slurm. @throws InputError for options that have no meaning there */
function onSlurm(plan: ScanPlan, folder: string, options: ScanOptions): Compute {
  refuse({ '--part': options.part }, 'with --engine slurm, which shares the parts itself');
  const { shares, slurm, cache } = options;
  const request = slurmRequest(plan, folder, {
    ...{ slurm, cache },
    shares: shares === undefined ? undefined : wholeNumber(shares, '--shares', 1),
    attempts: wholeNumber(options.attempts ?? '3', '--attempts', 1),
    workers: workerCount(options.workers),
  });
  return (store, progress) => runOnSlurm(plan, store, request, realWorld(), progress);
}

function refuse(given: Readonly<Record<string, string | undefined>>, place: string): void {
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw new InputError([{ message: `${name} has no meaning ${place}` }]);
}

function planOf(cardFile: string, options: ScanOptions): ScanPlan {
  const catalog = loadCatalog();
  const seed = wholeNumber(options.seed, '--seed', 0);
  const cache = options.cache === 'none' ? undefined : (options.cache ?? usualCacheFolder());
  const setup = { card: readCard(cardFile), sets: options.set.map(parseSetting), seed, cache };
  const ready = prepareScan(setup, catalog);
  const parts = Math.ceil(ready.size / ready.card.pointsPerPart);
  return { setup, scan: ready, hash: scanHash(ready.card, seed, catalog), parts };
}

/** "i/n" of the command line. */
function parseShare(text: string): Share {
  const [, index, count] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? [];
  const share = { index: Number(index), count: Number(count) };
  if (share.index >= 1 && share.index <= share.count && Number.isSafeInteger(share.count)) return share;
  throw new InputError([
    { message: `--part ${text} is not possible`, expected: 'i/n with i from 1 to n, e.g. 3/100' },
  ]);
}

/** The answer to a query as a table, or as JSON with a row for each. */
async function answerOf(folder: string, sql: string, json: boolean): Promise<string> {
  const { columns, rows } = await queryScan(folder, sql);
  if (json) {
    const named = rows.map((row) => Object.fromEntries(row.map((cell, place) => [columns[place], cell])));
    return `${JSON.stringify({ rows: named, inputs: { folder, query: sql } })}\n`;
  }
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell))),
  );
  return textTable(columns, cells);
}

function summaryOf({ parts, scan: { size } }: ScanPlan, { done, computed }: ScanOutcome) {
  const heads = [...done.values()];
  return {
    points: size,
    pointsDone: heads.reduce((sum, { rows }) => sum + rows, 0),
    parts,
    partsDone: done.size,
    partsComputed: computed,
    problems: heads.reduce((sum, { problems }) => sum + problems, 0),
    complete: done.size === parts,
  };
}

function asJson(plan: ScanPlan, folder: string, outcome: ScanOutcome): string {
  const { card, columns } = plan.scan;
  const inputs = { card: card.file, portal: card.portal.id, seed: plan.setup.seed, accuracy: card.accuracy };
  const summary = { ...summaryOf(plan, outcome), folder, columns, inputs, references: card.references };
  return `${JSON.stringify(summary)}\n`;
}

function asText(plan: ScanPlan, outcome: ScanOutcome): string {
  const { points, pointsDone, parts, partsDone, problems } = summaryOf(plan, outcome);
  const { card, columns } = plan.scan;
  return [
    `${card.title} (${card.file})`,
    `${pointsDone} of ${points} points in ${partsDone} of ${parts} parts, ${problems} with a problem`,
    `columns: ${columns.map(({ name, unit }) => (unit === '' || unit === '1' ? name : `${name} [${unit}]`)).join(', ')}`,
    '',
  ].join('\n');
}
