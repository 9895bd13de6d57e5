import type { WorkPool } from '../../src/engine/work-pool.ts';
import { InputError } from '../../src/records/index.ts';
import type { Progress } from '../progress.ts';
import { type ScanPlan, writeManifest } from './manifest.ts';
import type { PartHead } from './part-file.ts';
import { type PartStore, partFileName } from './part-store.ts';
import type { PartAnswer, PartWork } from './worker.ts';

/** Share `index` (from 1) of `count` equal ones of the parts. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** What there is after a run. */
export interface ScanOutcome {
  /** Parts that this run made. */
  readonly computed: number;
  readonly done: ReadonlyMap<number, PartHead>;
}

/**
 * Computes the parts of a share that are not there yet, on as many workers as the pool has, and writes each as it comes. Whatever
 * ends this early leaves parts that are whole, from which the next run goes on.
 *
 * @throws InputError from the card, or the error of the file system
 */
export async function runScan(
  plan: ScanPlan,
  store: PartStore,
  pool: WorkPool<PartWork, PartAnswer>,
  share: Share,
  progress: Progress,
): Promise<ScanOutcome> {
  // Also shows, before any work, that the folder takes files and holds no other scan.
  const before = await writeManifest(store, plan);
  const own = Array.from({ length: plan.parts }, (_, part) => part).filter(
    (part) => part % share.count === share.index - 1,
  );
  const missing = own.filter((part) => !before.has(part));
  const points = (parts: readonly number[]) => parts.reduce((sum, part) => sum + rowsOfPart(plan, part), 0);
  const total = points(own);
  let finished = total - points(missing);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < missing.length) {
      const part = missing[next++]!;
      try {
        store.write(partFileName(part), await bytesOf(plan, pool, part));
      } catch (error) {
        // The others end after their part.
        next = missing.length;
        throw error;
      }
      finished += rowsOfPart(plan, part);
      progress(finished, total, 'points');
    }
  };
  progress(finished, total, 'points');
  const workers = await Promise.allSettled(Array.from({ length: pool.workers }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return { computed: missing.length, done: await writeManifest(store, plan) };
}

/** Points of a part; the last has what is left. */
export function rowsOfPart({ scan }: Pick<ScanPlan, 'scan'>, part: number): number {
  const { pointsPerPart } = scan.card;
  return Math.min(pointsPerPart, scan.size - part * pointsPerPart);
}

async function bytesOf(
  plan: ScanPlan,
  pool: WorkPool<PartWork, PartAnswer>,
  part: number,
): Promise<Uint8Array> {
  const { setup, hash, scan } = plan;
  const from = part * scan.card.pointsPerPart;
  const answer = await pool.run({ setup, scan: hash, part, from, to: from + rowsOfPart(plan, part) });
  if ('problems' in answer) throw new InputError(answer.problems);
  return answer.bytes;
}
