import type { Validation } from '../../validation.ts';
import { edm } from './edm.ts';
import { supernova } from './supernova.ts';

export const indirect: readonly Validation[] = [edm, supernova];
