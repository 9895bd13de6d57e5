import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { ComputationError, InputError } from '../../../src/records/index.ts';
import { writeFilesAtomically } from '../../atomic-write.ts';
import type { PartStore } from '../part-store.ts';
import { jobNamed } from './queue.ts';
import { removeRecord, type SlurmRecord, type SubmittedArray, writeRecord } from './record.ts';
import { arrayText } from './shares.ts';
import { logPattern, slurmFolder, taskScript } from './task-files.ts';
import { isPassing, SlurmError } from './tools.ts';
import type { SlurmWorld } from './world.ts';

/** What a user asks of Slurm for a scan. */
export interface SlurmRequest {
  readonly shares: number;
  /** How often an array is submitted at most. */
  readonly attempts: number;
  /** Options of sbatch. */
  readonly options: readonly string[];
  readonly workers: number;
  /** What a task runs, but for its share. */
  readonly command: readonly string[];
  /** What tasks read, by path inside the folder of the scan. */
  readonly files: ReadonlyMap<string, string>;
}

const triesToSubmit = 5;

/**
 * Submits an array over some shares. Its record is written before and after: whoever is killed between finds the job by its name.
 *
 * @throws InputError for what sbatch refuses, ComputationError where the controller does not answer
 */
export async function submitArray(
  { run, wait }: Pick<SlurmWorld, 'run' | 'wait'>,
  store: PartStore,
  request: SlurmRequest,
  task: Pick<SlurmRecord, 'scan' | 'array' | 'attempt'>,
): Promise<SubmittedArray> {
  const script = `${slurmFolder}/task.sh`;
  const text = taskScript(request.command, request.shares);
  writeFilesAtomically(store.folder, new Map([...request.files, [script, text]]));
  const name = `darkreach-${randomBytes(4).toString('hex')}`;
  const record: SlurmRecord = { schema: 1, name, shares: request.shares, ...task };
  writeRecord(store, record);
  const args = sbatchArguments(request, record, resolve(store.folder), script);
  for (let tries = 1; ; tries++) {
    const job = await run('sbatch', args).then(jobNumber, async (error: unknown) => {
      if (error instanceof SlurmError && !isPassing(error)) removeRecord(store);
      if (!isPassing(error) || tries === triesToSubmit) throw submitError(error);
      await wait(5000 * tries);
      // What timed out may have been accepted nevertheless.
      return jobNamed(run, name).catch(() => undefined);
    });
    if (job === undefined) continue;
    const submitted = { ...record, job };
    writeRecord(store, submitted);
    return submitted;
  }
}

/** Options of the user come after what they may change, and before what they may not. */
function sbatchArguments(
  { options, workers }: SlurmRequest,
  { name, array }: SlurmRecord,
  folder: string,
  script: string,
): readonly string[] {
  const may = ['--requeue', `--cpus-per-task=${workers}`];
  const must = ['--parsable', `--job-name=${name}`, `--array=${arrayText(array)}`, `--chdir=${folder}`];
  // sbatch replaces what follows a percent sign, in the name of the folder too.
  const log = [`--output=${folder.replaceAll('%', '%%')}/${logPattern}`, '--open-mode=append'];
  return [...may, ...options, ...must, ...log, `${folder}/${script}`];
}

function jobNumber(printed: string): string {
  const job = /^\s*(\d+)\s*$/m.exec(printed)?.[1];
  if (job !== undefined) return job;
  throw new ComputationError(`sbatch named no job, but said "${printed.trim()}"`);
}

function submitError(error: unknown): unknown {
  if (isPassing(error)) return new ComputationError(`sbatch got no answer: ${error.message}`);
  if (!(error instanceof SlurmError)) return error;
  const isTooMany = /array specification/i.test(error.message);
  const isSilent = /contact|connect|configuration source/i.test(error.message);
  const expected = isTooMany
    ? 'fewer --shares, below MaxArraySize of the cluster'
    : isSilent
      ? 'a controller of Slurm that answers, see sinfo'
      : 'other --slurm options';
  return new InputError([{ message: `sbatch refuses: ${error.message}`, expected }]);
}
