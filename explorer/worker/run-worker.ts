import { InputError } from '../../src/records/index.ts';
import { answer } from './answer.ts';
import type { Report, Request } from './messages.ts';
import { rememberTasks } from './remember-tasks.ts';
import { createSession } from './session.ts';
import { openSite, type ReadText } from './site-files.ts';
import { createTaskPool, type TaskWorker } from './task-pool.ts';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage(report: Report): void;
};

/** Thrown into a run that a later one has made useless. */
class Superseded extends Error {}

/** The site lies one folder above the assets that this worker is among. */
const readText: ReadText = async (path) => {
  const response = await fetch(new URL(`../${path}`, self.location.href));
  if (!response.ok) throw new InputError([{ message: `${path} could not be fetched` }]);
  return response.text();
};

const startTaskWorker = (): TaskWorker =>
  new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module' });

const pool = createTaskPool(Math.max(1, navigator.hardwareConcurrency || 1), startTaskWorker);
const execute = rememberTasks(pool.execute);
const opened = openSite(readText).then((site) => ({ site, session: createSession(site) }));
let newest = -1;

async function run({ run, card, look }: Extract<Request, { kind: 'run' }>): Promise<void> {
  const requireNewest = () => {
    if (run !== newest) throw new Superseded();
  };
  const say = (report: Report) => {
    requireNewest();
    scope.postMessage(report);
  };
  const { session } = await opened;
  await session.run(
    card,
    look,
    async (tasks) => {
      requireNewest();
      const results = await execute(tasks);
      requireNewest();
      return results;
    },
    {
      described: (description) => say({ kind: 'described', run, description }),
      progress: (done, total, what) => say({ kind: 'progress', run, done, total, what }),
      table: () => say({ kind: 'table', run }),
      drawn: (drawing, final) => say({ kind: 'drawn', run, drawing, final }),
    },
  );
}

scope.onmessage = async ({ data: request }) => {
  if (request.kind === 'run') {
    newest = request.run;
    pool.clear(new Superseded());
    try {
      await run(request);
    } catch (error) {
      const superseded = error instanceof Superseded || request.run !== newest;
      scope.postMessage(
        superseded
          ? { kind: 'superseded', run: request.run }
          : { kind: 'failed', run: request.run, message: messageOf(error) },
      );
    }
    return;
  }
  const { question, about } = request;
  try {
    const { site, session } = await opened;
    scope.postMessage({ kind: 'answer', question, answer: await answer(about, site, session, execute) });
  } catch (error) {
    scope.postMessage({ kind: 'no-answer', question, message: messageOf(error) });
  }
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
