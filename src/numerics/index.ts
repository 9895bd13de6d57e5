export { ConvergenceError } from './errors.ts';
export { type Estimate, quotientOf, scaleEstimate, sumEstimates } from './estimate.ts';
export type { RuleName } from './integrate/gauss-kronrod.ts';
export { type GaussLegendreRule, gaussLegendre } from './integrate/gauss-legendre.ts';
export { integrate } from './integrate/integrate.ts';
export { integrateBox } from './integrate/integrate-box.ts';
export { integrateNested, type NestedIntegrand, type NestedOptions } from './integrate/integrate-nested.ts';
export type { BoxOptions, QuadratureOptions, QuadratureResult } from './integrate/options.ts';
export { runVegasChunk } from './integrate/vegas/chunk.ts';
export { finishVegasIteration } from './integrate/vegas/iteration.ts';
export { vegasResult } from './integrate/vegas/result.ts';
export {
  continueVegas,
  continueVegasWith,
  integrateVegas,
  integrateVegasWith,
  type RunVegasChunk,
  type VegasProgress,
} from './integrate/vegas/run.ts';
export { parseVegasState, serializeVegasState } from './integrate/vegas/serialize.ts';
export { createVegasState } from './integrate/vegas/state.ts';
export type {
  VegasChunk,
  VegasIteration,
  VegasPlan,
  VegasResult,
  VegasRun,
  VegasSettings,
  VegasState,
} from './integrate/vegas/types.ts';
export {
  type ChebyshevSeries,
  chebyshevFromValues,
  chebyshevNodes,
  evaluateChebyshev,
} from './interpolate/chebyshev.ts';
export { evaluateMonotoneCubic, type MonotoneCubic, monotoneCubic } from './interpolate/monotone-cubic.ts';
export { type OdeOptions, type OdeResult, type ScalarOde, solveStiff } from './ode/radau.ts';
export {
  latticeCoordinate,
  type ShiftedLattice,
  shiftedLattice,
} from './random/shifted-lattice.ts';
export { createStream, fillUniform, type RandomStream } from './random/stream.ts';
export { threefry4x32 } from './random/threefry.ts';
export { bracketRoots, findAllRoots } from './roots/find-all-roots.ts';
export { findRoot, type RootOptions } from './roots/find-root.ts';
export { scaledBesselK0, scaledBesselK1, scaledBesselK2 } from './special/bessel-k.ts';
export { createUnweightedDraw, type UnweightedDraw } from './unweight/draw.ts';
export type { UnweightingPlan, UnweightingSettings } from './unweight/plan.ts';
export { prepareUnweighting } from './unweight/prepare.ts';
