import { Piscina } from 'piscina';

/** Somewhere to do long pieces of work, each on its own; `close` ends the workers. */
export interface WorkPool<Work, Answer> {
  readonly workers: number;
  readonly run: (work: Work) => Promise<Answer>;
  close(): Promise<void>;
}

/**
 * A pool of Node worker threads, or this thread alone for one worker.
 *
 * @param workers how many, at least 1
 * @param workerFile URL of the built worker module
 * @param name of the function of that module which does a piece of work
 * @param here the same function, for one worker
 */
export function createWorkPool<Work, Answer>(
  workers: number,
  workerFile: string,
  name: string,
  here: (work: Work) => Promise<Answer>,
): WorkPool<Work, Answer> {
  if (workers <= 1) return { workers: 1, run: here, close: async () => {} };
  const piscina = new Piscina({ filename: workerFile, name, minThreads: workers, maxThreads: workers });
  return { workers, run: (work) => piscina.run(work) as Promise<Answer>, close: () => piscina.destroy() };
}
