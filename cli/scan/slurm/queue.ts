import type { SlurmRecord } from './record.ts';
import { type RunTool, SlurmError } from './tools.ts';

/** A task of an array as the queue tells. */
export interface TaskState {
  readonly share: number;
  /** In the words of Slurm: PENDING, RUNNING, COMPLETED, OUT_OF_MEMORY, ... */
  readonly state: string;
  /** Why it waits. */
  readonly reason: string;
}

const ended = new Set([
  'BOOT_FAIL',
  'CANCELLED',
  'COMPLETED',
  'DEADLINE',
  'FAILED',
  'NODE_FAIL',
  'OUT_OF_MEMORY',
  'PREEMPTED',
  'REVOKED',
  'TIMEOUT',
]);

/** Whether a task runs or may still do so: every state that is not known as an end. */
export const isActive = ({ state }: TaskState): boolean => !ended.has(state);
/** Whether a task waits, of itself or since it was put back into the queue. */
export const isWaiting = ({ state }: TaskState): boolean => /^(PENDING|REQUEUE|SPECIAL_EXIT)/.test(state);

/** The tasks of an array that Slurm remembers; none of one that has ended long ago, or never was. @throws SlurmError */
export async function queueOf(
  run: RunTool,
  { job, name }: Required<Pick<SlurmRecord, 'job' | 'name'>>,
): Promise<readonly TaskState[]> {
  // The name too: numbers of jobs begin again from 1 some day.
  const which = [`--jobs=${job}`, `--name=${name}`, '--states=all'];
  try {
    return parseQueue(await run('squeue', ['--noheader', '--array', ...which, '--format=%K|%T|%r']));
  } catch (error) {
    if (error instanceof SlurmError && /invalid job id/i.test(error.message)) return [];
    throw error;
  }
}

/** The number of the job that has a name, if there is one. @throws SlurmError */
export async function jobNamed(run: RunTool, name: string): Promise<string | undefined> {
  const text = await run('squeue', ['--noheader', `--name=${name}`, '--states=all', '--format=%F']);
  return /^\s*(\d+)\s*$/m.exec(text)?.[1];
}

/** Lines of "share|STATE|reason"; others are of no task. */
export function parseQueue(text: string): readonly TaskState[] {
  return text.split('\n').flatMap((line) => {
    const [, share, state, reason] = /^\s*(\d+)\|([A-Z_]+)\|(.*?)\s*$/.exec(line) ?? [];
    return share === undefined ? [] : { share: Number(share), state: state!, reason: reason! };
  });
}

/** How many tasks run and wait, and why the first of those does: "2 running, 6 pending: Resources". */
export function queueSummary(tasks: readonly TaskState[]): string {
  const active = tasks.filter(isActive);
  const waiting = active.filter(isWaiting);
  const reason = waiting.find((task) => !/^(None|)$/.test(task.reason))?.reason;
  return [
    `${active.length - waiting.length} running`,
    ...(waiting.length > 0 ? [`${waiting.length} pending${reason === undefined ? '' : `: ${reason}`}`] : []),
  ].join(', ');
}
