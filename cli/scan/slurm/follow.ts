import { isActive, isWaiting, type TaskState } from './queue.ts';
import { SlurmError } from './tools.ts';

/** What following an array needs of the world. */
export interface Following {
  queue(): Promise<readonly TaskState[]>;
  /** Looks at the folder and reports; says whether the scan is complete. */
  look(tasks: readonly TaskState[]): Promise<boolean>;
  /** Time in ms. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

const firstPause = 300;
/** A queue with thousands of jobs is not asked more often than this. */
const longestPause = 10_000;
/** A controller that starts again is away for minutes. */
const patience = 600_000;

/**
 * Follows an array until none of its tasks runs or will run, or nothing is left for them to do.
 *
 * @returns the last known state of each task
 * @throws SlurmError when the queue gave no answer for ten minutes
 */
export async function followArray(world: Following): Promise<ReadonlyMap<number, TaskState>> {
  const known = new Map<number, TaskState>();
  let answered = world.now();
  for (let pause = firstPause; ; pause = Math.min(1.1 * pause, longestPause)) {
    const tasks = await world.queue().catch((error: unknown) => {
      if (!(error instanceof SlurmError) || world.now() - answered > patience) throw error;
      return undefined;
    });
    if (tasks !== undefined) answered = world.now();
    for (const task of tasks ?? []) known.set(task.share, task);
    const isComplete = await world.look([...known.values()]);
    if (tasks === undefined ? isComplete : hasEnded(tasks, isComplete)) return known;
    await world.wait(pause);
  }
}

/** Tasks that still wait when all parts are there would find nothing to do; those that run are about to end. */
function hasEnded(tasks: readonly TaskState[], isComplete: boolean): boolean {
  const active = tasks.filter(isActive);
  return isComplete
    ? active.every((task) => isWaiting(task) || task.state === 'COMPLETING')
    : active.length === 0;
}
