import type { Estimate } from '../numerics/estimate.ts';
import { virtualPhotonCrossSection } from '../production/bremsstrahlung/cross-section.ts';
import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';

/**
 * A piece of work that any worker can do: plain data in, plain data out, and the answer depends on
 * nothing else. This is why a run gives the same bits with any number of workers.
 */
export type Task = {
  readonly kind: 'virtual-photon-cross-section';
  readonly setup: BremsstrahlungSetup;
  readonly mass: number;
  readonly relativeTolerance: number;
};

export type TaskResult = Estimate;

/** Does the tasks, in any order and anywhere; the answers keep the order of the tasks. */
export type Execute = (tasks: readonly Task[]) => Promise<readonly TaskResult[]>;

export function runTask(task: Task): TaskResult {
  return virtualPhotonCrossSection(task.setup, task.mass, task.relativeTolerance);
}

/** Everything in this thread, one task after the other. */
export const executeHere: Execute = async (tasks) => tasks.map(runTask);
