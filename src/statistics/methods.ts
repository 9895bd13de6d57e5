import type { StatisticsMethod } from '../records/card.ts';
import { classicalLimit } from './classical-limit.ts';
import { clsLimit } from './cls-limit.ts';
import { expectedMethod } from './expected-limit.ts';
import { feldmanCousinsLimit } from './feldman-cousins.ts';
import type { LimitMethod } from './limit-method.ts';

/** Every limit method by the name that cards use; `expected` averages the CLs limit, which never is empty. */
export const limitMethods: Readonly<Record<StatisticsMethod, LimitMethod>> = {
  classical: classicalLimit,
  cls: clsLimit,
  'feldman-cousins': feldmanCousinsLimit,
  expected: expectedMethod(clsLimit),
};
