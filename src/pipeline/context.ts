import type { Catalog } from '../catalog/index.ts';
import type { Execute } from './tasks.ts';

/** What a run needs from outside: data, somewhere to compute, someone to tell. No process-wide state. */
export interface RunContext {
  readonly catalog: Catalog;
  readonly execute: Execute;
  readonly progress: (done: number, total: number, what: string) => void;
  readonly seed: number;
  /** darkreach's own version, for the provenance of results. */
  readonly version: string;
}
