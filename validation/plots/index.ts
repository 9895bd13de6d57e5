import type { Validation } from '../validation.ts';
import { indirect } from './indirect/index.ts';
import { portals } from './portals/index.ts';
import { propagation } from './propagation.ts';
import { searches } from './searches/index.ts';
import { sources } from './sources/index.ts';

/** Every validation, in the order of the documentation. */
export const validations: readonly Validation[] = [
  ...portals,
  ...sources,
  ...propagation,
  ...searches,
  ...indirect,
];
