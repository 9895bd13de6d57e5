import type { AxisMark, CurveStyle, NotAvailable } from './card.ts';

/** One point of a curve in GeV-based units. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly yError: number;
  /** Smallest and largest y that this flux of mesons and its alternatives give. */
  readonly fluxBand?: readonly [number, number] | undefined;
  /** Contributions to the yield at the limit (or to the plotted number), by channel. */
  readonly channels?: Readonly<Record<string, number>> | undefined;
}

export type CurveOrigin = 'computed' | 'published-curve' | 'stated-in-text';

export interface Curve {
  readonly id: string;
  /** Search or published-curve id. */
  readonly search: string;
  readonly label: string;
  readonly panel: string;
  readonly origin: CurveOrigin;
  readonly status: 'result' | 'projection';
  readonly branch: 'lower' | 'upper' | '';
  readonly xName: string;
  readonly xUnit: string;
  readonly yName: string;
  readonly yUnit: string;
  readonly points: readonly CurvePoint[];
  /** Where the curve stops because there is no reach, in words; empty if it spans the axis. */
  readonly notes: readonly string[];
  readonly confidenceLevel: number | undefined;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly equations: readonly string[];
  readonly references: readonly string[];
  readonly style: CurveStyle;
}

/** Everything a run found; figures and files are made from this alone. */
export interface RunResult {
  readonly schema: 1;
  readonly darkreach: string;
  readonly card: string;
  readonly cardFile: string;
  readonly kind: 'limits' | 'yields' | 'coupling-plane' | 'edm-limits' | 'quantity';
  readonly title: string;
  readonly description: string;
  readonly seed: number;
  readonly accuracy: number;
  readonly portal: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly panels: readonly ResultPanel[];
  readonly curves: readonly Curve[];
  /** What the figure should show and does not; left out where nothing is missing. */
  readonly notAvailable?: readonly NotAvailable[];
  readonly references: readonly string[];
  readonly figure: {
    readonly size: 'one-column' | 'two-column';
    readonly theme: 'light' | 'dark';
    readonly legend: boolean;
  };
}

export interface ResultPanel {
  readonly id: string;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xScale: 'log' | 'linear';
  readonly yScale: 'log' | 'linear';
  readonly xRange: readonly [number, number];
  /** An end left undefined is chosen from the curves. */
  readonly yRange: readonly [number | undefined, number | undefined];
  /** Lines across the panel; left out where there are none. */
  readonly marks?: readonly AxisMark[];
}
