import type { ScanSource } from './profile.ts';

/** A column of a scan as a comparison names it. */
export interface ComparedColumn {
  readonly name: string;
  readonly unit: string;
}

/** One portal of a comparison. */
export interface ComparedPortal {
  readonly scan: ScanSource;
  /** A condition on points, in SQL; empty for none. */
  readonly where: string;
  /** Short, and its own within the comparison. */
  readonly name: string;
  /** TeX. */
  readonly label: string;
  /** Id of the search. */
  readonly search: string;
  readonly mass: ComparedColumn & { readonly label: string };
  readonly coupling: ComparedColumn & { readonly label: string };
  /** What else is read at equal events. */
  readonly columns: readonly ComparedColumn[];
}

/** A number with its error; both 0 or more apart. */
export interface ComparedValue {
  readonly value: number;
  readonly error: number;
}

/** Where a portal makes the events, at one mass and on one branch. */
export interface ComparedPoint {
  /** Place in the list of portals. */
  readonly portal: number;
  readonly mass: number;
  readonly branch: 'lower' | 'upper';
  readonly coupling: ComparedValue;
  /** To the coupling of the first portal at the same mass and branch; undefined where it has none, or another unit. */
  readonly ratio: ComparedValue | undefined;
  /** Of each column. */
  readonly values: readonly (ComparedValue | undefined)[];
}

/** The couplings at which portals make the same number of events in a search. */
export interface ComparisonResult {
  readonly schema: 1;
  readonly kind: 'equal-events';
  readonly darkreach: string;
  readonly title: string;
  readonly events: number;
  readonly portals: readonly ComparedPortal[];
  /** By mass, then by portal. */
  readonly points: readonly ComparedPoint[];
  readonly notes: readonly string[];
  readonly references: readonly string[];
}
