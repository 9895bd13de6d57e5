import type { Validation } from '../../validation.ts';
import { invisibleDecay } from './invisible-decay.ts';

export const searches: readonly Validation[] = [invisibleDecay];
