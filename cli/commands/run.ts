import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createNodePool } from '../../src/engine/node-pool.ts';
import { rememberTasks } from '../../src/pipeline/remembered-tasks.ts';
import { runCard } from '../../src/pipeline/run-card.ts';
import { InputError, type RunResult } from '../../src/records/index.ts';
import { requireWritable, writeFilesAtomically } from '../atomic-write.ts';
import { figureFormats } from '../figure-files.ts';
import { loadCard, loadCatalog, parseSetting } from '../load-card.ts';
import { packageVersion } from '../package-files.ts';
import { createProgress } from '../progress.ts';
import { resultFiles } from '../result-files.ts';
import { resultTable } from '../result-table.ts';

interface RunOptions {
  readonly set: readonly string[];
  readonly points?: string;
  readonly workers: string;
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly figure: boolean;
}

export function addRunCommand(program: Command): void {
  program
    .command('run')
    .argument('<card>', 'card file, e.g. cards/missing-energy/fig-4.yaml')
    .description('compute everything a card asks for and write curves, result, figures and references')
    .option('--set <path=value>', 'change a parameter of the portal, a search or the card', collect, [])
    .option('--points <n>', 'points on the x axis')
    .option('--workers <n>', 'worker threads; results do not depend on it', '1')
    .option('--seed <n>', 'seed of whatever is random', '1')
    .option('--out <folder>', 'where to write, by default out/<paper>/<card>')
    .option('--no-figure', 'leave out the figures')
    .option('--json', 'print the result as JSON instead of the table')
    .addHelpText(
      'after',
      `
Examples:
  darkreach run cards/missing-energy/fig-4.yaml
  darkreach run cards/missing-energy/fig-4.yaml --set 'search.exposure=1e13' --points 200
  darkreach run my-card.yaml --set ldmx-phase2.beam.energy='16 GeV' --out /tmp/mine --json`,
    )
    .action((card: string, options: RunOptions) => run(card, options));
}

export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** A whole number of at least `minimum` from the command line. */
export function wholeNumber(
  text: string,
  option: string,
  minimum: number,
  maximum = Number.MAX_SAFE_INTEGER,
): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= minimum && value <= maximum) return value;
  const range =
    maximum < Number.MAX_SAFE_INTEGER ? `from ${minimum} to ${maximum}` : `of at least ${minimum}`;
  throw new InputError([
    { message: `${option} ${text} is not possible`, expected: `a whole number ${range}` },
  ]);
}

/** Threads of this process: each needs memory of its own, and more than the machine has cores gain nothing. */
export function workerCount(text: string): number {
  return wholeNumber(text, '--workers', 1, 256);
}

async function run(cardFile: string, options: RunOptions): Promise<void> {
  const started = performance.now();
  const sets = options.set.map(parseSetting);
  if (options.points !== undefined) sets.push({ path: 'x.points', value: options.points });
  const workers = workerCount(options.workers);
  const seed = wholeNumber(options.seed, '--seed', 0);
  const catalog = loadCatalog();
  const card = loadCard(cardFile, catalog, sets);
  const folder = options.out ?? join('out', card.id);
  requireWritable(folder);

  const pool = createNodePool(workers, new URL('./worker.js', import.meta.url).href);
  const progress = createProgress();
  let result: RunResult;
  try {
    result = await runCard(card, {
      catalog,
      execute: rememberTasks(pool.execute),
      progress: progress.report,
      seed,
      version: packageVersion(),
    });
  } finally {
    progress.stop();
    await pool.close();
  }

  // A figure of an earlier run would not show these numbers.
  if (!options.figure)
    for (const kind of figureFormats) rmSync(join(folder, `figure.${kind}`), { force: true });
  const files = await resultFiles(result, catalog, options.figure ? figureFormats : []);
  writeFilesAtomically(folder, files);
  process.stdout.write(options.json ? `${files.get('result.json')}` : resultTable(result));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const shown = options.figure ? `; look at ${join(folder, 'figure.png')}` : '';
  process.stderr.write(`\nwrote ${[...files.keys()].join(', ')} to ${folder}/ in ${seconds} s${shown}\n`);
}
