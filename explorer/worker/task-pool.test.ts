import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/pipeline/tasks.ts';
import { createTaskPool, type TaskRequest, type TaskWorker } from './task-pool.ts';

const task = (mass: number) => ({ kind: 'boson-cross-section', mass }) as Task;
const massOf = (each: Task) => ('mass' in each ? each.mass : Number.NaN);

/** Workers that answer when told to. */
function fakeWorkers() {
  const waiting: { worker: TaskWorker; request: TaskRequest }[] = [];
  let started = 0;
  const start = (): TaskWorker => {
    started += 1;
    const worker: TaskWorker = {
      onmessage: null,
      postMessage: (request) => waiting.push({ worker, request }),
    };
    return worker;
  };
  const answerLast = () => {
    const { worker, request } = waiting.pop()!;
    const results = request.tasks.map((each) => ({ value: massOf(each), error: 0 }));
    worker.onmessage!({ data: { request: request.request, results } } as never);
  };
  return { start, waiting, answerLast, started: () => started };
}

describe('createTaskPool', () => {
  it('keeps the order of the tasks, whichever worker is first', async () => {
    const fake = fakeWorkers();
    const pool = createTaskPool(3, fake.start);
    const masses = Array.from({ length: 30 }, (_, index) => index);
    const answers = pool.execute(masses.map(task));
    expect(fake.started()).toBe(3);
    while (fake.waiting.length > 0) fake.answerLast();
    expect((await answers).map((answer) => (answer as { value: number }).value)).toEqual(masses);
  });

  it('forgets what waits when a run is superseded, and goes on', async () => {
    const fake = fakeWorkers();
    const pool = createTaskPool(1, fake.start);
    const old = pool.execute(Array.from({ length: 20 }, (_, index) => task(index)));
    pool.clear(new Error('superseded'));
    await expect(old).rejects.toThrow('superseded');
    const next = pool.execute([task(7)]);
    while (fake.waiting.length > 0) fake.answerLast();
    expect(await next).toEqual([{ value: 7, error: 0 }]);
  });

  it('passes on why a task failed', async () => {
    const fake = fakeWorkers();
    const pool = createTaskPool(1, fake.start);
    const answer = pool.execute([task(1)]);
    const { worker, request } = fake.waiting.pop()!;
    worker.onmessage!({ data: { request: request.request, message: 'no convergence' } } as never);
    await expect(answer).rejects.toThrow('no convergence');
  });
});
