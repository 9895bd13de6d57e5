export { type AxisScale, placeOn, valueOn } from './axis-scale.ts';
export { chiSquareQuantile, usualProbabilities } from './chi-square.ts';
export { classicalLimit } from './classical-limit.ts';
export { clsLimit } from './cls-limit.ts';
export { ringsAbove } from './contour.ts';
export { couplingLimitForPower } from './coupling-limit.ts';
export {
  type EqualEvents,
  type EventCurve,
  type EventsCrossing,
  equalEvents,
  type ValueAlong,
  valueAlong,
} from './equal-events.ts';
export { type ExpectedLimit, expectedLimit, expectedMethod } from './expected-limit.ts';
export { feldmanCousinsLimit } from './feldman-cousins.ts';
export { type HighestDensity, highestDensity } from './highest-density.ts';
export { intervalsBelow, type LevelNode } from './intervals.ts';
export { cellMeasures, credibleLevels, profileLevels } from './level-regions.ts';
export type { CountingInput, LimitMethod } from './limit-method.ts';
export { limitMethods } from './methods.ts';
export { type AllWeights, evidence, type WeightShare, type WeightSums, weightShare } from './posterior.ts';
export { type BinSums, binWidth, type ProfileSums, profileCell, samplingError } from './profile.ts';
export { intervalsBetween, quadraticRoots, type TwoCouplingForm } from './quadratic-form.ts';
export { type Island, type Reach, reachBranches } from './reach-branches.ts';
