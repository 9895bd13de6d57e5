import type { Validation } from '../../validation.ts';
import { supernova } from './supernova.ts';

export const indirect: readonly Validation[] = [supernova];
