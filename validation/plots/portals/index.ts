import type { Validation } from '../../validation.ts';
import { boson } from './boson.ts';

export const portals: readonly Validation[] = [boson];
