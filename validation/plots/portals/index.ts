import type { Validation } from '../../validation.ts';
import { alp } from './alp.ts';
import { boson } from './boson.ts';

export const portals: readonly Validation[] = [alp, boson];
