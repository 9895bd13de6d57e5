import { ComputationError, InputError } from '../../../src/records/index.ts';
import type { Progress } from '../../progress.ts';
import { type ScanPlan, writeManifest } from '../manifest.ts';
import type { PartHead } from '../part-file.ts';
import type { PartStore } from '../part-store.ts';
import { rowsOfPart, type ScanOutcome } from '../run-scan.ts';
import { lostArray } from './failure.ts';
import { followArray } from './follow.ts';
import { isActive, jobNamed, queueOf, queueSummary, type TaskState } from './queue.ts';
import { readRecord, type SubmittedArray, writeRecord } from './record.ts';
import { arrayText, sharesMissing } from './shares.ts';
import { type SlurmRequest, submitArray } from './submit.ts';
import { SlurmError } from './tools.ts';
import type { SlurmWorld } from './world.ts';

type Done = ReadonlyMap<number, PartHead>;

/**
 * Computes the parts of a scan that are missing as an array of tasks under Slurm, follows it, and submits again the shares that ended
 * without all of their parts. An array that a former run left in the queue is followed instead of submitting another.
 *
 * @throws InputError for what sbatch refuses, ComputationError when parts are still missing in the end or the queue is silent
 */
export async function runOnSlurm(
  plan: ScanPlan,
  store: PartStore,
  request: SlurmRequest,
  world: SlurmWorld,
  progress: Progress,
): Promise<ScanOutcome> {
  const before: Done = await writeManifest(store, plan);
  const isComplete = (done: Done) => done.size === plan.parts;
  let done = before;
  let array = isComplete(before) ? undefined : await arrayLeft(plan, store, world);
  if (array !== undefined) world.say(`follows job ${array.job}, which is already in the queue`);
  for (let attempt = array?.attempt ?? 1; !isComplete(done); attempt++) {
    array ??= await submitMissing(plan, store, request, world, { done, attempt });
    const states = await follow(plan, store, array, world, progress);
    // It writes to the folder, so that a network disk shows what is there and not what it remembers.
    done = await writeManifest(store, plan);
    if (isComplete(done)) break;
    const missing = sharesMissing(plan.parts, array.shares, done);
    const lost = { folder: store.folder, array, missing, states };
    if (attempt >= request.attempts || wasCancelled(missing, states)) throw lostArray(lost);
    world.say(`${lostArray(lost).message}\nsubmitting again, ${attempt + 1} of ${request.attempts}`);
    array = undefined;
  }
  return { computed: done.size - before.size, done };
}

/** Somebody who cancels several tasks wants them to stay cancelled; a single one may have been in the way of others. */
function wasCancelled(missing: readonly number[], states: ReadonlyMap<number, TaskState>): boolean {
  return missing.length > 1 && missing.every((share) => states.get(share)?.state === 'CANCELLED');
}

/** The array of this scan that is still in the queue. @throws InputError where there is one of another scan */
async function arrayLeft(
  plan: ScanPlan,
  store: PartStore,
  { run }: SlurmWorld,
): Promise<SubmittedArray | undefined> {
  const record = readRecord(store.folder);
  if (record === undefined) return undefined;
  try {
    const job = record.job ?? (await jobNamed(run, record.name));
    if (job === undefined) return undefined;
    const array = { ...record, job };
    if (!(await queueOf(run, array)).some(isActive)) return undefined;
    if (record.scan !== plan.hash) {
      const message = `job ${job} still computes another scan into ${store.folder}`;
      throw new InputError([{ message, expected: `another --out folder, or first: scancel ${job}` }]);
    }
    if (record.job === undefined) writeRecord(store, array);
    return array;
  } catch (error) {
    // Without an answer a second array could come beside the first.
    if (error instanceof SlurmError) throw silent(error, `see whether ${record.name} is in the queue`);
    throw error;
  }
}

async function submitMissing(
  plan: ScanPlan,
  store: PartStore,
  request: SlurmRequest,
  world: SlurmWorld,
  { done, attempt }: { readonly done: Done; readonly attempt: number },
): Promise<SubmittedArray> {
  const shares = sharesMissing(plan.parts, request.shares, done);
  const array = await submitArray(world, store, request, { scan: plan.hash, array: shares, attempt });
  const tasks = `${shares.length} of ${request.shares} shares (${arrayText(shares)})`;
  world.say(`submitted job ${array.job}: ${tasks}, logs in ${store.folder}/slurm/`);
  return array;
}

async function follow(
  plan: ScanPlan,
  store: PartStore,
  array: SubmittedArray,
  world: SlurmWorld,
  progress: Progress,
): Promise<ReadonlyMap<number, TaskState>> {
  const onInterrupt = () =>
    world.say(`job ${array.job} goes on: the same command follows it again, "scancel ${array.job}" ends it`);
  // Before the listener of the program, which exits.
  process.prependOnceListener('SIGINT', onInterrupt);
  try {
    return await followArray({
      ...world,
      queue: () => queueOf(world.run, array),
      look: async (tasks) => {
        const done = await store.done();
        const points = [...done.keys()].reduce((sum, part) => sum + rowsOfPart(plan, part), 0);
        progress(points, plan.scan.size, `points (${queueSummary(tasks)})`);
        return done.size === plan.parts;
      },
    });
  } catch (error) {
    if (error instanceof SlurmError)
      throw silent(error, `job ${array.job} goes on, the same command follows it`);
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function silent(error: SlurmError, advice: string): ComputationError {
  return new ComputationError(`squeue gives no answer: ${error.message}; ${advice}`);
}
