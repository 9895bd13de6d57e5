import type { Execute, Task, TaskResult } from '../../src/pipeline/tasks.ts';

/** Answers kept; a card needs some hundreds, each of a few numbers. */
const most = 20_000;

/**
 * Does only tasks that were not done before. Their answers depend on nothing else, so that sliding an exposure or a
 * mass finds the expensive cross sections again.
 */
export function rememberTasks(execute: Execute): Execute {
  const known = new Map<string, unknown>();
  return async <T extends Task>(tasks: readonly T[]) => {
    const keys = tasks.map((task) => JSON.stringify(task));
    const missing = tasks.filter((_, index) => !known.has(keys[index]!));
    const newKeys = keys.filter((key) => !known.has(key));
    const found = missing.length === 0 ? [] : await execute(missing);
    newKeys.forEach((key, index) => {
      known.set(key, found[index]);
    });
    const answers = keys.map((key) => known.get(key) as TaskResult<T>);
    // Oldest first, as a map keeps the order of insertion.
    for (const key of known.keys()) {
      if (known.size <= most) break;
      known.delete(key);
    }
    return answers;
  };
}
