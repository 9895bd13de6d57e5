import type { Validation } from '../../validation.ts';

export const indirect: readonly Validation[] = [];
