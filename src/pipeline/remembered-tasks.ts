import type { Execute, Task, TaskResult } from './tasks.ts';

/**
 * Does each cross section once: searches of one card, cards of one paper and printed numbers ask for many of them again,
 * as runs with the same beam and target do. The answer of a task depends on the task alone, so results are the same.
 * What is large or never asked twice is handed on. It keeps all answers, so that it is for one run and not for a server.
 */
export function rememberTasks(execute: Execute): Execute {
  const known = new Map<string, Promise<unknown>>();
  return async <T extends Task>(tasks: readonly T[]): Promise<readonly TaskResult<T>[]> => {
    const keys = tasks.map((task) => (isRepeated(task) ? keyOf(task) : undefined));
    const first = new Map<string, number>();
    keys.forEach((key, i) => {
      if (key !== undefined && !known.has(key) && !first.has(key)) first.set(key, i);
    });
    const asked = tasks.filter((_, i) => keys[i] === undefined || first.get(keys[i]) === i);
    const answers = asked.length === 0 ? Promise.resolve([]) : execute(asked);
    const place = new Map(asked.map((task, i) => [task, i]));
    for (const [key, i] of first) {
      const answer = answers.then((all) => all[place.get(tasks[i]!)!]);
      // Whoever asked hears of a failure; that nobody waits for this promise is no second one.
      answer.catch(() => {});
      known.set(key, answer);
    }
    const done = await answers;
    return Promise.all(
      tasks.map((task, i) => {
        const key = keys[i];
        return key === undefined ? done[place.get(task)!]! : (known.get(key) as Promise<TaskResult<T>>);
      }),
    );
  };
}

function isRepeated({ kind }: Task): boolean {
  return (
    kind === 'virtual-photon-cross-section' || kind === 'boson-cross-section' || kind === 'boson-energy-nodes'
  );
}

/** JSON has no infinities; a task must not be taken for one with another. */
function keyOf(task: Task): string {
  return JSON.stringify(task, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
