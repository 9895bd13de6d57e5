import type { Validation } from '../validation.ts';

export const propagation: readonly Validation[] = [];
