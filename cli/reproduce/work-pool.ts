import { Piscina } from 'piscina';
import { createNodePool } from '../../src/engine/node-pool.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { rememberTasks } from '../../src/pipeline/remembered-tasks.ts';
import type { Progress } from '../progress.ts';
import { type Done, doWork, type Work } from './work.ts';

/** Does work, several pieces at a time; the answers keep its order and do not depend on the number of workers. */
export type DoAll = <W extends Work>(work: readonly W[]) => Promise<readonly Done<W>[]>;

export interface WorkPool {
  readonly doAll: DoAll;
  close(): Promise<void>;
}

/**
 * Whole figures on whole threads, which share nothing, cost less than figures in parts; a single piece is spread over
 * the threads instead.
 */
export function createWorkPool(
  pieces: number,
  workers: number,
  context: Omit<RunContext, 'execute'>,
): WorkPool {
  return pieces > 1 && workers > 1
    ? threads(Math.min(pieces, workers), context.progress)
    : here(workers, context);
}

function threads(count: number, progress: Progress): WorkPool {
  const piscina = new Piscina({
    filename: built('reproduce-worker.js'),
    name: 'workInThread',
    minThreads: count,
    maxThreads: count,
  });
  async function doAll<W extends Work>(work: readonly W[]): Promise<readonly Done<W>[]> {
    let done = 0;
    return Promise.all(
      work.map(async (piece) => {
        const answer = (await piscina.run(piece)) as Done<W>;
        progress(++done, work.length, nameOf(piece));
        return answer;
      }),
    );
  }
  return { doAll, close: () => piscina.destroy() };
}

function here(workers: number, given: Omit<RunContext, 'execute'>): WorkPool {
  const pool = createNodePool(workers, built('worker.js'));
  const context = { ...given, execute: rememberTasks(pool.execute) };
  async function doAll<W extends Work>(work: readonly W[]): Promise<readonly Done<W>[]> {
    const answers: Done<W>[] = [];
    for (const piece of work) answers.push(await doWork(piece, context));
    return answers;
  }
  return { doAll, close: pool.close };
}

function nameOf(piece: Work): string {
  return piece.kind === 'figure' ? piece.card : `numbers of ${piece.paper}`;
}

function built(file: string): string {
  return new URL(`./${file}`, import.meta.url).href;
}
