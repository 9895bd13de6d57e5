import type { Estimate } from '../numerics/estimate.ts';
import { runVegasChunk, type UnweightingPlan, type VegasChunk, type VegasState } from '../numerics/index.ts';
import { bosonBremsstrahlungCrossSection } from '../production/bremsstrahlung/boson-cross-section.ts';
import { type BosonEnergyNodes, bosonEnergyNodes } from '../production/bremsstrahlung/boson-energy-nodes.ts';
import { virtualPhotonCrossSection } from '../production/bremsstrahlung/cross-section.ts';
import type { BremsstrahlungSetup } from '../production/bremsstrahlung/setup.ts';
import { createTwoToFourIntegrand, type TwoToFourSetup } from '../production/two-to-four/index.ts';
import type { GeneratedEvent } from '../records/event.ts';
import type { BosonPortal } from '../records/portal.ts';
import { type EventPlanTask, type EventsTask, runEventPlan, runEvents } from './events/task.ts';
import { type PhotonEdgesTask, runPhotonEdges } from './meson-beam/edges-task.ts';
import { type RecoilEdgesAnswer, type RecoilEdgesTask, runRecoilEdges } from './meson-recoil/recoil-edges.ts';

/** sigma(l N -> l N gamma*) at one mass of the virtual photon. */
export interface VirtualPhotonTask {
  readonly kind: 'virtual-photon-cross-section';
  readonly setup: BremsstrahlungSetup;
  readonly mass: number;
  readonly relativeTolerance: number;
}

/** sigma(l N -> l N X) at unit coupling, for one boson. */
export interface BosonTask {
  readonly kind: 'boson-cross-section';
  readonly spin: BosonPortal['spin'];
  readonly setup: BremsstrahlungSetup;
  readonly mass: number;
  readonly relativeTolerance: number;
}

/** The energy spectrum of l N -> l N X at unit coupling, for one boson, on a rule of `order` nodes. */
export interface BosonSpectrumTask {
  readonly kind: 'boson-energy-nodes';
  readonly spin: BosonPortal['spin'];
  readonly setup: BremsstrahlungSetup;
  readonly mass: number;
  readonly order: number;
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
export type Task =
  | VirtualPhotonTask
  | BosonTask
  | BosonSpectrumTask
  | TwoToFourTask
  | PhotonEdgesTask
  | RecoilEdgesTask
  | EventPlanTask
  | EventsTask;

export type TaskResult<T extends Task> = T extends TwoToFourTask
  ? VegasChunk
  : T extends BosonSpectrumTask
    ? BosonEnergyNodes
    : T extends PhotonEdgesTask
      ? ReturnType<typeof runPhotonEdges>
      : T extends RecoilEdgesTask
        ? RecoilEdgesAnswer
        : T extends EventPlanTask
          ? UnweightingPlan
          : T extends EventsTask
            ? readonly GeneratedEvent[]
            : Estimate;

/** Does the tasks, in any order and anywhere; the answers keep the order of the tasks. */
export type Execute = <T extends Task>(tasks: readonly T[]) => Promise<readonly TaskResult<T>[]>;

export function runTask<T extends Task>(task: T): TaskResult<T>;
export function runTask(task: Task): TaskResult<Task> {
  switch (task.kind) {
    case 'virtual-photon-cross-section':
      return virtualPhotonCrossSection(task.setup, task.mass, task.relativeTolerance);
    case 'boson-cross-section':
      return bosonBremsstrahlungCrossSection(task.spin, task.setup, task.mass, task.relativeTolerance);
    case 'boson-energy-nodes':
      return bosonEnergyNodes(task.spin, task.setup, task.mass, task.order, task.relativeTolerance);
    case 'two-to-four-chunk':
      return runVegasChunk(createTwoToFourIntegrand(task.setup), task.state, task.chunk);
    case 'recoil-edges':
      return runRecoilEdges(task);
    case 'photon-edges':
      return runPhotonEdges(task);
    case 'event-plan':
      return runEventPlan(task);
    case 'events':
      return runEvents(task);
  }
}

/** How long to work before the event loop gets a turn, so that Ctrl-C and redrawing are heard. */
const turnAfterMilliseconds = 20;

/**
 * Does everything in this thread, one task after the other. Calls that come while others wait are served in
 * turn, so that many small ones leave the event loop its time too.
 */
export function createExecuteHere(): Execute {
  let last: Promise<unknown> = Promise.resolve();
  let turned = performance.now();

  async function runAll<T extends Task>(tasks: readonly T[]): Promise<readonly TaskResult<T>[]> {
    const results = [];
    for (const task of tasks) {
      if (performance.now() - turned >= turnAfterMilliseconds) {
        await new Promise((resume) => setTimeout(resume, 0));
        turned = performance.now();
      }
      results.push(runTask(task));
    }
    return results;
  }

  return (tasks) => {
    const results = last.then(() => runAll(tasks));
    // A failure is for whoever asked; those that come later still have their turn.
    last = results.catch(() => {});
    return results;
  };
}

/** One call of `createExecuteHere`. */
export const executeHere: Execute = (tasks) => createExecuteHere()(tasks);
