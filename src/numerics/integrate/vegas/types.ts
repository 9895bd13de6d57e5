import type { Estimate } from '../../estimate.ts';

/** What a VEGAS+ integration over the unit cube is asked for. */
export interface VegasSettings {
  readonly dimensions: number;
  /** Integer, 0 to 2^53 - 1; with `task` it names the random numbers. */
  readonly seed: number;
  /** Which of the integrals that share the seed this is (integer, 0 to 2^32 - 1); default 0. */
  readonly task?: number;
  /** Integrand evaluations of one iteration, to within one per hypercube. */
  readonly evaluationsPerIteration: number;
  /** Iterations that only adapt the grid and the samples, and are left out of the result. */
  readonly warmupIterations: number;
  /** Iterations that count. */
  readonly iterations: number;
  /** Grid intervals on an axis, adjusted to a multiple of its strata; default evaluations / 100, 50 to 1000. */
  readonly gridIntervals?: number;
  /** Damping of the grid refinement; 0 keeps the grid; default 0.5. */
  readonly alpha?: number;
  /** Damping of the sample reallocation; 0 keeps it uniform; default 0.75. */
  readonly beta?: number;
  /** Pieces an iteration is cut into, the unit of parallel work; default 32. Part of what names the result. */
  readonly chunks?: number;
  /** Says in error messages which integral failed. */
  readonly label?: string;
}

/** The settings with defaults filled in and the layout of grid and strata chosen; fixed for a run. */
export interface VegasPlan {
  readonly dimensions: number;
  readonly seed: number;
  readonly task: number;
  readonly evaluationsPerIteration: number;
  readonly warmupIterations: number;
  readonly alpha: number;
  readonly beta: number;
  readonly chunks: number;
  readonly label: string;
  /** Strata on each axis; hypercubes are their products, the last axis running fastest. */
  readonly strata: readonly number[];
  /** Grid intervals on each axis. */
  readonly intervals: readonly number[];
}

/** The estimate of one iteration (error: one standard deviation) and what it cost. */
export interface VegasIteration extends Estimate {
  readonly evaluations: number;
}

/** All there is to know between two iterations. Plain data, fit for structured cloning. */
export interface VegasState {
  readonly plan: VegasPlan;
  /** Finished iterations, warm-up included. */
  readonly iteration: number;
  /** Edges of the grid in [0, 1]: intervals + 1 for the first axis, then the next. */
  readonly grid: Float64Array;
  /** Samples the next iteration takes in each hypercube, two or more. */
  readonly samplesPerCube: Uint32Array;
  /** The first hypercube of each chunk, then the number of hypercubes. */
  readonly chunkStarts: Uint32Array;
  /** The finished iterations that count. */
  readonly results: readonly VegasIteration[];
  /** Evaluations so far, warm-up included. */
  readonly evaluations: number;
}

/** What one chunk of hypercubes gives; depends only on the state and the chunk's number. */
export interface VegasChunk {
  readonly chunk: number;
  readonly iteration: number;
  readonly value: number;
  /** Variance of `value`. */
  readonly variance: number;
  readonly evaluations: number;
  /** Variance of the integrand in each of the chunk's hypercubes. */
  readonly cubeVariances: Float64Array;
  /** Share of the integral of (Jacobian x integrand)^2 in each grid interval, axis after axis. */
  readonly intervalWeights: Float64Array;
}

/**
 * The weighted average over the iterations that count; error is one standard deviation. With one
 * iteration there are no degrees of freedom, and chi2PerDof is 0.
 */
export interface VegasResult extends Estimate {
  readonly chi2PerDof: number;
  readonly degreesOfFreedom: number;
  readonly iterations: readonly VegasIteration[];
  /** All evaluations, warm-up included. */
  readonly evaluations: number;
}

/** A result with the state to continue from. */
export type VegasRun = VegasResult & { readonly state: VegasState };
