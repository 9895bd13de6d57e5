import type { Execute, Task, TaskResult } from '../../src/pipeline/tasks.ts';
import { ComputationError } from '../../src/records/index.ts';

export interface TaskRequest {
  readonly request: number;
  readonly tasks: readonly Task[];
}

export type TaskAnswer =
  | { readonly request: number; readonly results: readonly unknown[] }
  | { readonly request: number; readonly message: string };

/** A worker as far as the pool needs one. */
export interface TaskWorker {
  onmessage: ((event: MessageEvent<TaskAnswer>) => void) | null;
  postMessage(request: TaskRequest): void;
}

/** Small enough that a cancelled run leaves the workers soon, large enough that messages cost little. */
const tasksPerRequest = 4;

interface Job {
  readonly message: TaskRequest;
  readonly resolve: (results: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

export interface TaskPool {
  readonly execute: Execute;
  /** Forgets what waits; what is being done is finished and then dropped. */
  clear(error: Error): void;
}

/** Tasks on workers that are started when the first ones come. */
export function createTaskPool(size: number, start: () => TaskWorker): TaskPool {
  const idle: TaskWorker[] = [];
  const running = new Map<TaskWorker, Job>();
  const waiting: Job[] = [];
  let requests = 0;
  let started = 0;

  const startWorker = (): TaskWorker => {
    const worker = start();
    started += 1;
    worker.onmessage = ({ data }) => {
      const job = running.get(worker);
      running.delete(worker);
      idle.push(worker);
      if (job?.message.request === data.request) settle(job, data);
      hand();
    };
    return worker;
  };

  const hand = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (started < size ? startWorker() : undefined);
      if (worker === undefined) return;
      const job = waiting.shift()!;
      running.set(worker, job);
      worker.postMessage(job.message);
    }
  };

  const request = (tasks: readonly Task[]): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ message: { request: requests++, tasks }, resolve, reject });
    });

  return {
    async execute<T extends Task>(tasks: readonly T[]) {
      const parts: Promise<readonly unknown[]>[] = [];
      for (let from = 0; from < tasks.length; from += tasksPerRequest) {
        parts.push(request(tasks.slice(from, from + tasksPerRequest)));
      }
      hand();
      return (await Promise.all(parts)).flat() as readonly TaskResult<T>[];
    },
    clear(error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}

function settle({ resolve, reject }: Job, answer: TaskAnswer): void {
  if ('results' in answer) resolve(answer.results);
  else reject(new ComputationError(answer.message));
}
