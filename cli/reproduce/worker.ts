import type { RunContext } from '../../src/pipeline/context.ts';
import { rememberTasks } from '../../src/pipeline/remembered-tasks.ts';
import { createExecuteHere } from '../../src/pipeline/tasks.ts';
import { loadCatalog } from '../load-card.ts';
import { packageVersion } from '../package-files.ts';
import { type Done, doWork, type Work } from './work.ts';

/*
 * The body of a worker thread of `reproduce`: one figure or the numbers of one paper at a time. What it reads once serves
 * all that it does.
 */

let context: RunContext | undefined;

export function workInThread<W extends Work>(work: W): Promise<Done<W>> {
  context ??= {
    catalog: loadCatalog(),
    execute: rememberTasks(createExecuteHere()),
    progress: () => {},
    seed: 1,
    version: packageVersion(),
  };
  return doWork(work, context);
}
