import { ComputationError } from '../../../src/records/index.ts';
import type { TaskState } from './queue.ts';
import type { SubmittedArray } from './record.ts';
import { logFile, logTail } from './task-log.ts';

/** So many shares are named; the others are counted. */
const namedShares = 5;

/** What an array that ended left undone, with the end of the log of its first such task. */
export function lostArray({
  folder,
  array,
  missing,
  states,
}: {
  readonly folder: string;
  readonly array: SubmittedArray;
  readonly missing: readonly number[];
  readonly states: ReadonlyMap<number, TaskState>;
}): ComputationError {
  const named = missing
    .slice(0, namedShares)
    .map((share) => `${share} ${states.get(share)?.state ?? 'unknown'}`);
  const more = missing.length > namedShares ? `, and ${missing.length - namedShares} more` : '';
  // Those that were never in the array have no log of it.
  const log = logFile(folder, array.job, missing.find((share) => array.array.includes(share)) ?? missing[0]!);
  const tail = logTail(log).map((line) => `  ${line}`);
  return new ComputationError(
    [
      `job ${array.job} ended without all parts of ${missing.length} of ${array.shares} shares (${named.join(', ')}${more})`,
      tail.length === 0 ? `there is no log ${log}` : `${log} ends with`,
      ...tail,
    ].join('\n'),
  );
}
