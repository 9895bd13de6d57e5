import { Piscina } from 'piscina';
import { createExecuteHere, type Execute, type Task, type TaskResult } from '../pipeline/tasks.ts';

/** Somewhere to do tasks; `close` ends its workers. */
export interface Pool {
  readonly workers: number;
  readonly execute: Execute;
  close(): Promise<void>;
}

/**
 * A pool of Node worker threads, or this thread alone for one worker. Answers do not depend on the
 * number of workers.
 *
 * @param workers how many, at least 1
 * @param workerFile URL of the built worker module
 */
export function createNodePool(workers: number, workerFile: string): Pool {
  if (workers <= 1) return { workers: 1, execute: createExecuteHere(), close: async () => {} };
  const piscina = new Piscina({
    filename: workerFile,
    name: 'runTask',
    minThreads: workers,
    maxThreads: workers,
  });
  const execute = <T extends Task>(tasks: readonly T[]): Promise<readonly TaskResult<T>[]> =>
    Promise.all(tasks.map((task) => piscina.run(task) as Promise<TaskResult<T>>));
  return { workers, execute, close: () => piscina.destroy() };
}
