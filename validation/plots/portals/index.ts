import type { Validation } from '../../validation.ts';

export const portals: readonly Validation[] = [];
