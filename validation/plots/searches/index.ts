import type { Validation } from '../../validation.ts';

export const searches: readonly Validation[] = [];
