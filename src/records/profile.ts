/** One bin of an axis, in the unit of the axis. */
export interface AxisBin {
  /** A value of a grid, or the middle of a bin that points were drawn in. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A parameter that a profile runs over. */
export interface ProfileAxis {
  readonly name: string;
  readonly unit: string;
  /** TeX. */
  readonly label: string;
  /** TeX without its unit and without dollars. */
  readonly symbol: string;
  readonly scale: 'log' | 'linear';
  /** Whether its bins are the values that the scan has, or stretches that hold many. */
  readonly kind: 'values' | 'stretches';
  readonly bins: readonly AxisBin[];
}

/** The points of a bin in brief. */
export interface ProfileCell {
  readonly points: number;
  /** Where the largest likelihood was found, on each axis. */
  readonly at: readonly number[];
  /** -2 ln L relative to the best fit of all searches; infinite where no point can make what was seen. */
  readonly value: number;
  /** By how much it may lie too high, from half of the points; undefined where a half has none in the bin. */
  readonly error: number | undefined;
  /** The same for each search alone, relative to its own best fit, in the order of the searches. */
  readonly searches: readonly number[];
  readonly posterior: CellPosterior | undefined;
}

/** The share of the posterior in a bin. */
export interface CellPosterior {
  readonly mass: number;
  /** One standard deviation of the Monte Carlo. */
  readonly error: number;
  /** Per unit of the axes: of log10 where an axis is logarithmic. */
  readonly density: number;
  readonly effectivePoints: number;
}

/** A stretch of an axis below a level, or of highest density. */
export interface AxisInterval {
  readonly from: number;
  readonly to: number;
  readonly fromError: number | undefined;
  readonly toError: number | undefined;
  /** Whether it ends where the scan, or what it has points of, ends: the true end may lie beyond. */
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** What lies inside a level, of a profile or of a posterior. */
export interface LevelRegion {
  readonly probability: number;
  /** -2 Delta ln L, or the density, at its edge. */
  readonly threshold: number;
  /** Of one axis. */
  readonly intervals: readonly AxisInterval[];
  /** Of two axes: closed lines around it, holes the other way round. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** Smallest and largest value that it has on each axis. */
  readonly extent: readonly (readonly [number, number])[];
  /** How many bins lie inside. */
  readonly bins: number;
}

/** A number of the point that fits best. */
export interface BestValue {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
}

/** The scan that a result was made from, as its folder says. */
export interface ScanSource {
  readonly folder: string;
  readonly title: string;
  /** Hash of everything that its numbers depend on. */
  readonly hash: string;
  readonly darkreach: string;
  readonly seed: number;
  readonly cardFile: string;
  readonly card: string;
  readonly sets: readonly { readonly path: string; readonly value: string }[];
  readonly portal: string;
  readonly points: number;
  readonly pointsDone: number;
}

export interface ProfileResult {
  readonly schema: 1;
  readonly kind: 'profile';
  readonly darkreach: string;
  readonly title: string;
  readonly description: string;
  readonly scan: ScanSource;
  /** A condition on points, in SQL; empty for none. */
  readonly where: string;
  readonly searches: readonly ProfileSearch[];
  readonly axes: readonly ProfileAxis[];
  /** In the order of the first axis, then of the second; undefined where no point is. */
  readonly cells: readonly (ProfileCell | undefined)[];
  readonly best: {
    readonly point: number;
    readonly logLikelihood: number;
    /** By how much -2 ln L of half of the points alone is worse. */
    readonly error: number | undefined;
    readonly values: readonly BestValue[];
    /** Points whose -2 ln L is worse by less than 0.01. */
    readonly asGood: number;
  };
  /** ln L without a signal, and -2 ln L of that relative to the best fit; undefined where searches differ between points. */
  readonly noSignal: { readonly logLikelihood: number; readonly value: number } | undefined;
  readonly sampling: {
    /** Points with a likelihood that meet the condition. */
    readonly points: number;
    /** Points that meet the condition and have none. */
    readonly without: number;
    readonly emptyBins: number;
    /** Bins that only one half of the points has. */
    readonly unchecked: number;
    /** Of the errors of the bins inside the widest level. */
    readonly medianError: number | undefined;
    readonly largestError: number | undefined;
    /** How many axes were maximised over. */
    readonly maximisedOver: number;
  };
  readonly levels: readonly LevelRegion[];
  /** Of two axes: the same for each search alone, where there are several. */
  readonly searchLevels: readonly (readonly LevelRegion[])[];
  readonly posterior: PosteriorSummary | undefined;
  readonly notes: readonly string[];
  readonly references: readonly string[];
}

export interface PosteriorSummary {
  readonly logEvidence: number;
  readonly logEvidenceError: number;
  /** (sum w)^2 / sum w^2 of all points. */
  readonly effectivePoints: number;
  /** What it rests on, axis by axis. */
  readonly prior: Readonly<Record<string, string>>;
  readonly levels: readonly LevelRegion[];
}

/** A search of a scan, with what it saw. */
export interface ProfileSearch {
  /** Its name in columns. */
  readonly name: string;
  readonly search: string;
  readonly label: string;
  /** Undefined where points differ in it. */
  readonly counts: { readonly observed: number; readonly background: number } | undefined;
}
