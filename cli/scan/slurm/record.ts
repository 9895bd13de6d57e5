import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PartStore } from '../part-store.ts';

const recordName = 'slurm.json';

/** What the folder of a scan remembers of the array that was submitted last. */
export interface SlurmRecord {
  readonly schema: 1;
  /** Hash of the scan. */
  readonly scan: string;
  /** Name of the job, of this array alone. It is on disk before the job is submitted. */
  readonly name: string;
  /** Number of the job; not there when whoever submitted it was killed meanwhile. */
  readonly job?: string;
  /** Into how many shares the parts were divided, and which of them are tasks of the array. */
  readonly shares: number;
  readonly array: readonly number[];
  /** Which submission of this run of the scan it was, from 1. */
  readonly attempt: number;
}

/** A record whose job is known. */
export type SubmittedArray = SlurmRecord & { readonly job: string };

/** The record in a folder; undefined where there is none, or none that can be read. */
export function readRecord(folder: string): SlurmRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as Partial<SlurmRecord> | null;
    return record?.schema === 1 && typeof record.name === 'string' ? (record as SlurmRecord) : undefined;
  } catch {
    return undefined;
  }
}

export function writeRecord(store: PartStore, record: SlurmRecord): void {
  store.write(recordName, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** For an array that was never accepted. */
export function removeRecord({ folder }: Pick<PartStore, 'folder'>): void {
  rmSync(join(folder, recordName), { force: true });
}
