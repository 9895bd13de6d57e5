import type { DarkMatterKind, SearchEntry, Tie } from './card.ts';
import type { DataFile } from './data-file.ts';
import type { ParameterValues } from './portal.ts';

/** What a scan can put into its table at every point. */
export const scanOutputs = [
  'events',
  'channels',
  'limit',
  'allowed',
  'log-likelihood',
  'widths',
  'relic-density',
] as const;
export type ScanOutput = (typeof scanOutputs)[number];

/** Values of an axis: some, evenly spaced ones, or a range that points are drawn from. */
export type ScanValues =
  | { readonly kind: 'list'; readonly values: readonly number[] }
  | {
      readonly kind: 'grid';
      readonly from: number;
      readonly to: number;
      readonly scale: 'log' | 'linear';
      readonly points: number;
    }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly scale: 'log' | 'linear' };

/** One axis of a scan, a column of its table. */
export interface ScanAxis {
  /** A parameter of the portal, or the path of a setting of searches as in `--set`. */
  readonly name: string;
  readonly target: 'parameter' | 'setting';
  /** "GeV", "GeV^-1" or "1"; for a setting as written. */
  readonly unit: string;
  readonly values: ScanValues;
  /** Names of the values 0, 1, 2, ... of a parameter that chooses. */
  readonly options: readonly string[] | undefined;
}

/** Numbers at many points of a portal's parameters and of settings of searches. */
export interface ScanCard {
  readonly kind: 'scan';
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly references: readonly string[];
  readonly included: readonly DataFile[];
  /** With every parameter but those of the axes. */
  readonly portal: { readonly id: string; readonly parameters: ParameterValues };
  readonly ties: readonly Tie[];
  /** The slowest first: settings, other parameters than couplings, couplings, and last those that points are drawn on. */
  readonly axes: readonly ScanAxis[];
  /** How points are drawn on axes of kind range, at every point of the others; undefined where there are none. */
  readonly sampling: { readonly method: 'sobol' | 'latin-hypercube'; readonly points: number } | undefined;
  readonly outputs: readonly ScanOutput[];
  /** Relative accuracy asked of every computed number. */
  readonly accuracy: number;
  readonly particleSet: string;
  /** For the output `limit`: every coupling in proportion to the others, and the one that the limit is on. */
  readonly line:
    | { readonly direction: Readonly<Record<string, number>>; readonly limitOn: string }
    | undefined;
  /** For the output `relic-density`: what dark matter is; undefined where the portal says it. */
  readonly darkMatter: { readonly kind: DarkMatterKind; readonly splitting: number } | undefined;
  /** Points of one part of the table, the unit of work. */
  readonly pointsPerPart: number;
  /** The searches at every combination of the settings of axes, in the order of their points. */
  readonly variants: readonly (readonly SearchEntry[])[];
}
