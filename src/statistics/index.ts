export { classicalLimit } from './classical-limit.ts';
export { clsLimit } from './cls-limit.ts';
export { couplingLimitForPower } from './coupling-limit.ts';
export { type ExpectedLimit, expectedLimit, expectedMethod } from './expected-limit.ts';
export { feldmanCousinsLimit } from './feldman-cousins.ts';
export type { CountingInput, LimitMethod } from './limit-method.ts';
export { limitMethods } from './methods.ts';
export { intervalsBetween, quadraticRoots, type TwoCouplingForm } from './quadratic-form.ts';
export { type Island, type Reach, reachBranches } from './reach-branches.ts';
