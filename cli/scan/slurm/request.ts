import { join, resolve } from 'node:path';
import { InputError } from '../../../src/records/index.ts';
import { packageRoot } from '../../package-files.ts';
import type { ScanPlan } from '../manifest.ts';
import type { SlurmRequest } from './submit.ts';
import { cardFiles } from './task-files.ts';

/** Options of the command line, as far as a scan under Slurm has a use for them. */
export interface SlurmOptions {
  readonly shares: number | undefined;
  readonly attempts: number;
  readonly slurm: readonly string[];
  readonly workers: number;
  readonly cache: string | undefined;
}

/** More tasks than this would wait for each other in most queues. */
const usualShares = 100;

/** What would take the array, its logs or its name away from the program that follows it. */
const own =
  /^(-[aDJMoW]|--(array|chdir|clusters?|job-name|open-mode|output|parsable|test-only|wait|wrap)(=|$))/;

/**
 * The request for a scan into a folder: its tasks run this very program with this very Node.
 *
 * @throws InputError for options of sbatch that a scan sets itself, or a folder that sbatch cannot name
 */
export function slurmRequest(plan: ScanPlan, folder: string, options: SlurmOptions): SlurmRequest {
  const taken = options.slurm.find((option) => own.test(option));
  if (taken !== undefined) {
    throw new InputError([
      {
        message: `--slurm ${taken} is not possible`,
        expected: 'an option of sbatch that a scan does not set itself',
      },
    ]);
  }
  if (resolve(folder).includes('\\')) {
    throw new InputError([{ message: `Slurm writes no logs into ${folder}`, expected: 'a name without \\' }]);
  }
  const { card, files } = cardFiles(plan.setup.card);
  const cache = options.cache === 'none' ? 'none' : resolve(options.cache ?? join(folder, 'cache'));
  const command = [
    ...[process.execPath, ...process.execArgv, join(packageRoot, 'dist/darkreach.js')],
    ...['scan', join(resolve(folder), card), '--out', resolve(folder), '--cache', cache],
    ...['--seed', String(plan.setup.seed), '--workers', String(options.workers)],
    ...plan.setup.sets.map(({ path, value }) => `--set=${path}=${value}`),
  ];
  const shares = Math.min(plan.parts, options.shares ?? usualShares);
  return {
    shares,
    attempts: options.attempts,
    options: options.slurm,
    workers: options.workers,
    command,
    files,
  };
}
