import type { Estimate } from '../numerics/estimate.ts';
import { runVegasChunk, type VegasChunk, type VegasState } from '../numerics/index.ts';
import { virtualPhotonCrossSection } from '../production/bremsstrahlung/cross-section.ts';
import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import { createTwoToFourIntegrand, type TwoToFourSetup } from '../production/two-to-four/index.ts';

/** sigma(l N -> l N gamma*) at one mass of the virtual photon. */
export interface VirtualPhotonTask {
  readonly kind: 'virtual-photon-cross-section';
  readonly setup: BremsstrahlungSetup;
  readonly mass: number;
  readonly relativeTolerance: number;
}

/** One chunk of a VEGAS+ iteration of the full 2 -> 4 process. */
export interface TwoToFourTask {
  readonly kind: 'two-to-four-chunk';
  readonly setup: TwoToFourSetup;
  readonly state: VegasState;
  readonly chunk: number;
}

/**
 * A piece of work that any worker can do: plain data in, plain data out, and the answer depends on
 * nothing else. This is why a run gives the same bits with any number of workers.
 */
export type Task = VirtualPhotonTask | TwoToFourTask;

export type TaskResult<T extends Task> = T extends TwoToFourTask ? VegasChunk : Estimate;

/** Does the tasks, in any order and anywhere; the answers keep the order of the tasks. */
export type Execute = <T extends Task>(tasks: readonly T[]) => Promise<readonly TaskResult<T>[]>;

export function runTask<T extends Task>(task: T): TaskResult<T>;
export function runTask(task: Task): Estimate | VegasChunk {
  switch (task.kind) {
    case 'virtual-photon-cross-section':
      return virtualPhotonCrossSection(task.setup, task.mass, task.relativeTolerance);
    case 'two-to-four-chunk':
      return runVegasChunk(createTwoToFourIntegrand(task.setup), task.state, task.chunk);
  }
}

/** How long to work before the event loop gets a turn, so that Ctrl-C and redrawing are heard. */
const turnAfterMilliseconds = 20;

/** Everything in this thread, one task after the other. */
export const executeHere: Execute = async (tasks) => {
  const results = [];
  let started = performance.now();
  for (const task of tasks) {
    results.push(runTask(task));
    if (performance.now() - started < turnAfterMilliseconds) continue;
    await new Promise((resume) => setTimeout(resume, 0));
    started = performance.now();
  }
  return results;
};
