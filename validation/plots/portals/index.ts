import type { Validation } from '../../validation.ts';
import { lmuLtau } from './lmu-ltau.ts';

export const portals: readonly Validation[] = [lmuLtau];
