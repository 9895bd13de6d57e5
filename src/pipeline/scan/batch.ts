import { ConvergenceError, type Estimate } from '../../numerics/index.ts';
import type { SearchEntry } from '../../records/card.ts';
import { ComputationError } from '../../records/errors.ts';
import type { ParameterValues, Portal, PortalDefinition } from '../../records/portal.ts';
import type { ScanCard } from '../../records/scan.ts';
import type { RunContext } from '../context.ts';
import type { PairCrossSections } from '../pair-cross-sections.ts';

/** What a cell of the table holds; null where there is nothing to say. */
export type ScanCell = number | boolean | string | null;

/** A column of the table. */
export interface ScanColumn {
  readonly name: string;
  readonly type: 'index' | 'number' | 'boolean' | 'text' | 'json';
  /** "GeV", "events", "1"; empty for what is no number. */
  readonly unit: string;
  readonly description: string;
}

/** One point of a batch: its portal, and every parameter, couplings and tied ones included. */
export interface ScanPoint {
  /** Row of the part. */
  readonly row: number;
  readonly parameters: ParameterValues;
  readonly portal: Portal;
}

/** Signal events at a point, by channel, run, sample or bin. */
export interface ScanEvents {
  readonly parts: Readonly<Record<string, Estimate>>;
  /** Undefined where parts may share events. */
  readonly total: Estimate | undefined;
}

/** A search of a scan, and its name in columns. */
export interface ScanSearch {
  readonly entry: SearchEntry;
  readonly slug: string;
}

/** Points of one part that have the same searches. */
export interface ScanBatch {
  readonly card: ScanCard;
  readonly definition: PortalDefinition;
  readonly searches: readonly ScanSearch[];
  readonly points: readonly ScanPoint[];
  readonly context: RunContext;
  /** Shared by all parts of a worker; its numbers do not depend on who asked before. */
  readonly pairCrossSections: PairCrossSections;
  /** Lets the event loop have its turn now and then. */
  readonly turn: () => Promise<void>;
  /** Events of a search at each point, computed once for all outputs; none at points that failed. */
  events(entry: SearchEntry): Promise<ReadonlyMap<ScanPoint, ScanEvents>>;
  write(column: string, point: ScanPoint, value: ScanCell): void;
  /** The point could not be computed: its row says why. */
  fail(point: ScanPoint, error: Error): void;
}

/** An output of a scan: the columns that it makes, and how to fill them. */
export interface OutputRule {
  /** @param slugs names in columns of the searches that have a part in the output */
  columns(card: ScanCard, definition: PortalDefinition, slugs: readonly string[]): readonly ScanColumn[];
  /** @throws InputError for a search that says nothing of the portal */
  compute(batch: ScanBatch): Promise<void>;
}

/** The error as one of a single point; undefined for one that is the whole scan's. */
export function pointError(error: unknown): Error | undefined {
  const isOfPoint =
    error instanceof ComputationError || error instanceof ConvergenceError || error instanceof RangeError;
  return isOfPoint ? error : undefined;
}

/**
 * Computes something for all points at once, which is cheaper, and where that fails, point by point, so that only those that
 * cannot be computed have no answer.
 */
export async function allOrEach<Item, Answer>(
  items: readonly Item[],
  compute: (items: readonly Item[]) => Promise<readonly Answer[]>,
  failed: (item: Item, error: Error) => void,
): Promise<readonly (Answer | undefined)[]> {
  if (items.length === 0) return [];
  try {
    return await compute(items);
  } catch (error) {
    const own = pointError(error);
    if (own === undefined) throw error;
    if (items.length === 1) {
      failed(items[0]!, own);
      return [undefined];
    }
  }
  const answers: (Answer | undefined)[] = [];
  for (const item of items) answers.push(...(await allOrEach([item], compute, failed)));
  return answers;
}
