import type { Scan } from '../../src/pipeline/scan/compute-part.ts';
import { InputError, type InputProblem } from '../../src/records/index.ts';
import { loadCatalog } from '../load-card.ts';
import { encodePart } from './part-file.ts';
import { prepareScan, type ScanSetup } from './setup.ts';

/** One part of a scan to compute. */
export interface PartWork {
  readonly setup: ScanSetup;
  /** Hash of the scan. */
  readonly scan: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** A Parquet file, or what is wrong with the card: errors lose their class on the way out of a thread. */
export type PartAnswer = { readonly bytes: Uint8Array } | { readonly problems: readonly InputProblem[] };

/** The scan that this thread works on: its tables serve all parts. */
let prepared: { readonly scan: string; readonly ready: Scan } | undefined;

/** The body of a worker of a scan. */
export async function computePart({ setup, scan, part, from, to }: PartWork): Promise<PartAnswer> {
  try {
    if (prepared?.scan !== scan) prepared = { scan, ready: prepareScan(setup, loadCatalog()) };
    const { ready } = prepared;
    return { bytes: encodePart(ready.columns, await ready.part(from, to), { scan, part }) };
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems };
    throw error;
  }
}
