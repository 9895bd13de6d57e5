import type { Catalog } from '../catalog/index.ts';
import type { Execute } from './tasks.ts';

/** What a run needs from outside: data, somewhere to compute, someone to tell. No process-wide state. */
export interface RunContext {
  readonly catalog: Catalog;
  readonly execute: Execute;
  readonly progress: (done: number, total: number, what: string) => void;
  /**
   * Start tables of virtual photons at a round mass below what is needed, so that a next run with somewhat other masses
   * finds their nodes again. It costs more nodes, and pays only where `execute` remembers.
   */
  readonly reuseTables?: boolean;
  readonly seed: number;
  /** darkreach's own version, for the provenance of results. */
  readonly version: string;
}
